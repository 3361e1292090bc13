"""A worker that ends again and again is given up, and says so."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from switcher.clock import MonotonicClock
from switcher.core.messages import Message, Start, Trouble
from switcher.errors import DeviceLostError
from switcher.session import process as module
from switcher.session.process import WorkerProcess

if TYPE_CHECKING:
    import pytest


def test_a_worker_that_keeps_ending_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "executable", "/bin/false")
    monkeypatch.setattr(module, "RESTARTS", 3)
    monkeypatch.setattr(module, "FIRST_PAUSE_NS", 1_000_000)
    told: list[Message] = []
    ends: list[str] = []

    async def main() -> None:
        worker = WorkerProcess(
            Start(card="cpu:0", gate_dir="/nowhere"),
            MonotonicClock(),
            lambda message, _bodies: told.append(message),
            ends.append,
        )
        await worker.open()
        while not told:
            assert worker.answers, "it is being started again by somebody who lives"
            await asyncio.sleep(0.005)
        assert worker.restarts == 3
        await asyncio.sleep(0)
        assert not worker.answers
        await worker.close(0.1)

    asyncio.run(main())
    assert ends == ["exit code 1"] * 4
    (trouble,) = told
    assert isinstance(trouble, Trouble)
    assert trouble.bench
    assert trouble.exit_code == DeviceLostError.exit_code
    assert "ended more than 3 times in 10 min, last: exit code 1; given up" in trouble.problem
