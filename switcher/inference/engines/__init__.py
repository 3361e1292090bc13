"""Engines: each serves one model through the seam in engine.py."""
