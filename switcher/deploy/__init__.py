"""How switcher is put on a host: packages for mining systems, a service unit, what those read."""
