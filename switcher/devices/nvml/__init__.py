"""NVML, always in a helper process with a deadline: on a dead card its calls may never return."""

from __future__ import annotations
