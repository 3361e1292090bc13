# ruff: noqa: ANN401 - NVML's Python face carries no types
"""The helper process: asks NVML for its parent. `python -m switcher.devices.nvml.helper FD`.

One JSON object per line each way. When the parent is gone, however it ended, the helper puts back
the settings that it was told to guard, and ends.
"""

from __future__ import annotations

import json
import signal
import socket
import sys
from contextlib import suppress
from typing import Any

from switcher.devices.nvml.calls import GoneError, NvmlCard, RefusedError, list_cards, why_none


class Helper:
    """Answers one parent.

    Args:
        nvml: The `pynvml` module.
    """

    def __init__(self, nvml: Any) -> None:
        self._nvml = nvml
        self._cards: dict[str, NvmlCard] = {}
        self._guarded: dict[str, dict[str, Any]] = {}
        self._started = False

    def answer(self, ask: dict[str, Any]) -> dict[str, Any]:
        """The answer to one question; errors are answers too."""
        try:
            return {"ok": self._do(str(ask["op"]), ask)}
        except GoneError as error:
            # The card may come back as another handle after a reset.
            self._cards.pop(str(ask.get("card")), None)
            return {"gone": str(error)}
        except RefusedError as error:
            return {"refused": str(error)}
        except self._nvml.NVMLError as error:
            return {"refused": why_none(error)}

    def restore(self) -> None:
        """Puts guarded settings back where they are still ours."""
        for uuid, guard in self._guarded.items():
            with suppress(GoneError, RefusedError, self._nvml.NVMLError):
                restore(self._card(uuid), guard)

    def _do(self, op: str, ask: dict[str, Any]) -> Any:
        if op == "list":
            return list_cards(self._nvml)
        uuid = str(ask["card"])
        if op == "guard":
            self._guarded[uuid] = ask["settings"]
            return None
        card = self._card(uuid)
        if op == "read":
            return card.read()
        if op == "limits":
            return card.limits()
        if op == "power":
            return card.set_power_limit(int(ask["limit_mw"]))
        if op == "lock":
            return card.lock_clocks(int(ask["clock_mhz"]))
        if op == "restore":
            self._guarded.pop(uuid, None)
            return restore(card, ask["settings"])
        raise RefusedError(f"unknown question {op!r}")

    def _card(self, uuid: str) -> NvmlCard:
        if not self._started:
            self._nvml.nvmlInit()
            self._started = True
        if uuid not in self._cards:
            self._cards[uuid] = NvmlCard(self._nvml, uuid)
        return self._cards[uuid]


def restore(card: NvmlCard, settings: dict[str, Any]) -> list[str]:
    """Puts settings back; returns what was done.

    Args:
        card: Whose.
        settings: `power_before_mw` and `power_set_mw`, and `clock_set_mhz`; each may be missing.
            A limit that somebody else has changed since is left alone.
    """
    done = []
    before_mw, set_mw = settings.get("power_before_mw"), settings.get("power_set_mw")
    if before_mw is not None and set_mw is not None:
        now_mw = card.limits()["limit_mw"]
        if now_mw == set_mw:
            card.set_power_limit(int(before_mw))
            done.append(f"power limit {before_mw / 1000:g} W")
    if settings.get("clock_set_mhz") is not None:
        card.free_clocks()
        done.append("clocks")
    return done


def main(descriptor: int) -> int:
    """Answers until the parent is gone; returns the exit code."""
    import pynvml

    # The terminal's and the service manager's signals are the parent's to handle.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    helper = Helper(pynvml)
    with socket.socket(fileno=descriptor) as end, end.makefile("rwb") as file:
        with suppress(OSError):
            for line in file:
                file.write(json.dumps(helper.answer(json.loads(line))).encode() + b"\n")
                file.flush()
        helper.restore()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
