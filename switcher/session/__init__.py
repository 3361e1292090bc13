"""Wires cards, tenants and work together: the supervisor, its workers, and `Session` for embedders.

Take what you need from the modules; nothing is imported here, so that a worker starts fast.
"""
