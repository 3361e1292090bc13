"""Why there is no NVIDIA card, step by step from the bus to the library."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING

from switcher.cli._findings import Finding, Grade, Host

if TYPE_CHECKING:
    from collections.abc import Callable

NVML_DEADLINE_S = 20
# NVML can hang on a card that fell off the bus, so it is asked in a process of its own.
_ASK = (
    "import json; from switcher.devices.cuda import cuda_cards; cards, why = cuda_cards(); "
    "print(json.dumps([[c.info.name for c in cards], why]))"
)
_FALLBACK = "the CPU cores work as a card meanwhile (cpu:0)"


def nvidia(host: Host, ask: Callable[[], tuple[list[str], str | None]] | None = None) -> Finding:
    """The cards, or the first link of the chain that is missing."""
    names, reason = (ask or ask_nvml)()
    if names:
        return Finding("nvidia", Grade.OK, f"{len(names)} card(s): {', '.join(names)}")
    text, action = _first_gap(host, reason or "no reason given")
    return Finding("nvidia", Grade.NOTE, f"no NVIDIA card: {text}", f"{action}; {_FALLBACK}")


def ask_nvml() -> tuple[list[str], str | None]:
    """Names of the cards NVML shows, and the reason if there are none."""
    try:
        result = subprocess.run(
            [sys.executable, "-c", _ASK],
            capture_output=True,
            text=True,
            timeout=NVML_DEADLINE_S,
            check=False,
        )
        names, reason = json.loads(result.stdout)
    except subprocess.TimeoutExpired:
        return [], f"NVML did not answer in {NVML_DEADLINE_S} s (a card that hangs?)"
    except ValueError:
        return [], f"NVML ended the process that asked it (exit {result.returncode})"
    return names, reason


def cupy() -> Finding:
    """Whether the array library for CUDA cards is installed."""
    if importlib.util.find_spec("cupy") is not None:
        return Finding("cupy", Grade.OK, "installed")
    action = "for CUDA cards: pip install 'gpu-switcher[cuda]'"
    return Finding("cupy", Grade.NOTE, "not installed; CPU cards do not need it", action)


def _first_gap(host: Host, reason: str) -> tuple[str, str]:
    on_bus = _pci_cards(host)
    modules = host.read("proc/modules") or ""
    loaded = (host.root / "proc/driver/nvidia/version").exists()
    if not on_bus and not loaded and not (host.root / "dev/dxg").exists():
        if on_bus is None:
            return "the PCI bus cannot be read here", "run `switcher doctor` on the host itself"
        return (
            "none on the PCI bus",
            "in a virtual machine pass the card through; in the cloud choose a GPU machine type",
        )
    if not loaded and "nouveau" in modules:
        return (
            f"{_count(on_bus)} on the PCI bus, driven by nouveau",
            "install NVIDIA's driver (570 or newer) and reboot",
        )
    if not loaded and not (host.root / "dev/dxg").exists():
        return (
            f"{_count(on_bus)} on the PCI bus, but NVIDIA's kernel driver is not loaded",
            "install the driver, or load it: modprobe nvidia; then look at dmesg",
        )
    if not list((host.root / "dev").glob("nvidia[0-9]*")) and not (host.root / "dev/dxg").exists():
        if host.in_container:
            return (
                "the host's driver is loaded, but this container was given no card",
                "start it with --gpus all (NVIDIA container toolkit)",
            )
        return "the driver is loaded, but /dev/nvidia0 is missing", "run nvidia-modprobe -c 0"
    if "libnvidia-ml" in reason:
        return (
            "the device is here, but libnvidia-ml.so.1 is not",
            "in a container set NVIDIA_DRIVER_CAPABILITIES=compute,utility; "
            "else install the driver's user-space part",
        )
    return reason, "run nvidia-smi and look at dmesg for Xid lines"


def _pci_cards(host: Host) -> int | None:
    """NVIDIA display and 3D controllers on the bus; None if the bus is not shown."""
    folder = host.root / "sys/bus/pci/devices"
    if not folder.is_dir():
        return None
    count = 0
    for device in folder.iterdir():
        base = f"sys/bus/pci/devices/{device.name}"
        vendor = (host.read(f"{base}/vendor") or "").strip()
        kind = (host.read(f"{base}/class") or "").strip()
        count += vendor == "0x10de" and kind.startswith("0x03")
    return count


def _count(cards: int | None) -> str:
    return f"{cards or 'a'} card" + ("s" if cards and cards > 1 else "")
