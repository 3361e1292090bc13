"""`Session`: a house in this very process."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

import switcher
from switcher.config import Config, GateConfig
from switcher.errors import GateBusyError, ModelError, NotFoundError, StateError
from switcher.testing.house import CARD, ROOT, wait_until

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path) -> switcher.Session:
    return switcher.Session([CARD], practice=True, config=Config(gate=GateConfig(dir=str(folder))))


def test_it_hashes_until_it_is_needed(tmp_path: Path) -> None:
    with make(tmp_path) as session:
        wait_until(lambda: session.status().shares.accepted >= 1, "a share is accepted")
        with session.lease(reason="mine now") as lease:
            assert lease.granted
            (card,) = session.status().cards
            assert [(c.who, c.why) for c in card.claims] == [("session", "mine now")]
            assert session.status().cards[0].hashes == card.hashes
        wait_until(lambda: session.status().cards[0].hashes > card.hashes, "hashing is back")
        with pytest.raises(NotFoundError, match="no card"), session.lease("cpu:0"):
            pass
        session.pause()
        paused = session.status()
        assert paused.paused is not None
        assert session.status().cards[0].hashes == paused.cards[0].hashes
        session.resume()
    with pytest.raises(StateError, match="not open"):
        session.status()


def test_functions_run_on_a_card_that_does_not_hash(tmp_path: Path) -> None:
    with make(tmp_path) as session:
        seen = []

        def double(rows: np.ndarray) -> np.ndarray:
            seen.append(session.pool[CARD].reading())
            return 2 * rows

        session.serve("double", double)
        wait_until(lambda: session.status().cards[0].hashes > 0, "it hashes")
        for size in range(1, 6):
            (answer,) = session.call("double", np.ones((size, 3)))
            assert np.array_equal(answer, np.full((size, 3), 2.0))
        assert all(reading.closed and reading.drained for reading in seen)
        with pytest.raises(ModelError, match="not served"):
            session.call("treble", np.ones((1, 1)))
        session.serve("broken", lambda rows: 1 / 0)
        with pytest.raises(ModelError, match="division"):
            session.call("broken", np.ones((1, 1)))
        status = session.status()
        assert status.requests.done == 5
        assert status.requests.failed == 1


def test_a_card_has_one_controller(tmp_path: Path) -> None:
    with make(tmp_path), pytest.raises(GateBusyError):
        make(tmp_path).open()


def test_the_example_runs(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "session.py"), CARD],
        env=os.environ | {"SWITCHER_GATE_DIR": str(tmp_path / "gates"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "hashing is back" in ended.stdout
    assert ended.stderr == ""
