"""The small transformer runtime on arrays: one code for NumPy and CuPy, passed in as `xp`."""
