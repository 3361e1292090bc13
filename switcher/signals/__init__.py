"""Sources of signals, one file each; all yield `core.signals.Signal`."""
