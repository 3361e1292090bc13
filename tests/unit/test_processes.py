"""Programs of the host: this very process, its children, and a folder that stands in for /proc."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from switcher.devices.processes import Processes

if TYPE_CHECKING:
    from pathlib import Path


def test_a_child_is_under_us_and_a_stranger_is_not() -> None:
    processes = Processes()
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        assert processes.is_under(child.pid, [os.getpid()])
        assert processes.is_under(os.getpid(), [os.getpid()])
        assert not processes.is_under(os.getpid(), [child.pid])
        assert processes.name(child.pid) is not None
    finally:
        child.communicate(b"\n", timeout=30)
    assert processes.name(2**22 + 1) is None
    assert processes.names(0) == ()


def test_names_of_the_kernel_and_of_the_file(tmp_path: Path) -> None:
    for pid, comm, cmdline in ((7, "VLLM::EngineCor", "/opt/bin/vllm\0serve"), (8, "ssh", "")):
        folder = tmp_path / "proc" / str(pid)
        folder.mkdir(parents=True)
        (folder / "comm").write_text(comm + "\n")
        (folder / "cmdline").write_text(cmdline)
        (folder / "stat").write_text(f"{pid} (a) b (c) S {pid - 1} 0 0\n")
    processes = Processes(tmp_path)
    assert processes.names(7) == ("VLLM::EngineCor", "vllm")
    assert processes.running(["vllm", "blender"]) == ((7, "vllm"),)
    assert processes.running([]) == ()
    assert processes.is_under(8, [7])
