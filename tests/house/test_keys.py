"""The live picture of `switcher mine` under a terminal: every key, and ^C as a clean end."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("last", ["q", "\x03"])
def test_every_key_does_what_the_last_line_says(tmp_path: Path, last: str) -> None:
    folders = {name: str(tmp_path / name) for name in ("gate", "state")}
    child = pexpect.spawn(
        sys.executable,
        ["-P", "-m", "switcher", "mine", "--practice", "-t", "1"],
        env=os.environ
        | {"SWITCHER_GATE_DIR": folders["gate"], "SWITCHER_STATE_DIR": folders["state"]}
        | {"SWITCHER_CONFIG": "", "XDG_CONFIG_HOME": str(tmp_path), "TERM": "xterm"},
        dimensions=(40, 160),
        encoding="utf-8",
        timeout=30,
    )
    child.expect("h hashrate")
    child.expect("accepted [(]")
    if last == "q":
        for key, wanted in (
            ("h", "speed 10s/60s/15m"),
            ("s", r"shares: \d+ accepted"),
            ("c", r"stratum[+]tcp://127[.]0[.]0[.]1:\d+ as .*: connected"),
            ("e", "cpu:0:1core 1 core: alive"),
            ("p", "paused by keyboard"),
            ("r", "resumed by keyboard"),
        ):
            child.send(key)
            child.expect(wanted)
    child.send(last)
    child.expect("stopped by keyboard")
    child.expect(r"shares: \d+ accepted")
    child.expect(pexpect.EOF)
    child.close()
    assert (child.exitstatus, child.signalstatus) == (0, None)
