"""The HTTP front: one FastAPI app that areas extend by routers, guarded and bounded.

Whoever does not serve HTTP never imports this package's heavy parts.
"""
