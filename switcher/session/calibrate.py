"""Measures what a card draws in each steady state: idle, hashing, tensor work.

The house learns idle and hashing by itself (`metering/windows.py`); tensor work comes in stays of
milliseconds, of which no counter can make a steady run, so it is measured on purpose.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.slices import SliceKind
from switcher.core.units import SECOND
from switcher.errors import DeviceLostError, NoDeviceError, StateError
from switcher.inference.blas import cap_threads
from switcher.metering.energy import Point
from switcher.metering.windows import clock_step_mhz
from switcher.session.cores import keep_to
from switcher.session.meter import counter_of, state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from switcher.config import Config
    from switcher.devices import Card, Readings

SETTLE_S = 2.0
EDGE = 2048
"""Side of the matrices that stand for tensor work: large enough to keep a card busy."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One measured state.

    Attributes:
        point: For the table.
        seconds: What it rests on.
        split: Whether the counter is shared, so that this is the card's part of it by cores.
    """

    point: Point
    seconds: float
    split: bool


def calibrate(
    card: Card, config: Config, seconds: float, settle_s: float = SETTLE_S
) -> Iterator[Measured]:
    """Measures idle, hashing and tensor work; the card belongs to nobody else meanwhile.

    Args:
        card: What to measure.
        config: Where the gates are.
        seconds: Length of each run, after it has settled.
        settle_s: Seconds before each run begins.

    Yields:
        Each state as soon as it is measured.

    Raises:
        NoDeviceError: The card has no energy counter that can be read.
        GateBusyError: An instance runs on the card.
        StateError: The card did not hash when it should have.
    """
    from switcher.session.session import Session

    if _reading(card) is None:
        raise NoDeviceError(
            f"card {card.info.id} has no energy counter that can be read here; "
            "say what it draws with hashing-w, serving-w and idle-w in [energy]"
        )
    with Session([card.info.id], practice=True, config=config) as session:
        session.pause()
        yield steady(card, SliceKind.IDLE, seconds, time.sleep, settle_s)
        session.resume()
        before = session.status().cards[0].hashes
        found = steady(card, SliceKind.HASH, seconds, time.sleep, settle_s)
        if session.status().cards[0].hashes == before:
            text = (
                f"card {card.info.id} did not hash; `switcher scan --card {card.info.id}` may tell"
            )
            raise StateError(text)
        yield found
        with session.lease(card.info.id, reason="calibration"), _on_its_cores(card):
            yield steady(card, SliceKind.AI, seconds, _tensor_work(card), settle_s)


def steady(
    card: Card,
    kind: SliceKind,
    seconds: float,
    spend: Callable[[float], None],
    settle_s: float = SETTLE_S,
) -> Measured:
    """Measures one state over the counter's own timestamps.

    Args:
        card: What to read.
        kind: Who has the card meanwhile.
        seconds: Length of the run.
        spend: Lets so many seconds pass in that state.
        settle_s: Seconds before the run begins.

    Raises:
        DeviceLostError: The counter fell silent, or did not move.
    """
    spend(settle_s)
    first = _reading(card)
    spend(seconds)
    last = _reading(card)
    if first is None or last is None or last.at_ns <= first.at_ns:
        raise DeviceLostError(f"the energy counter of {card.info.id} fell silent; try again")
    before, after = counter_of(card.info.id, first), counter_of(card.info.id, last)
    assert before is not None
    assert after is not None
    grown_mj = (after.total_mj - before.total_mj) * after.share
    if grown_mj <= 0:
        raise DeviceLostError(f"the energy counter of {card.info.id} does not move; try again")
    span_ns = last.at_ns - first.at_ns
    clock_mhz, cap_w = state_of(card.info.id, last)
    point = Point(kind, grown_mj * 1e6 / span_ns, clock_step_mhz(clock_mhz), cap_w)
    return Measured(point, span_ns / SECOND, after.share < 1)


@contextmanager
def _on_its_cores(card: Card) -> Iterator[None]:
    """Keeps this thread and its matrix library to a CPU card's cores for the block."""
    allowed = os.sched_getaffinity(0)
    if card.info.cores:
        keep_to(card.info.cores)
        cap_threads(len(card.info.cores))
    try:
        yield
    finally:
        keep_to(allowed)


def _reading(card: Card) -> Readings | None:
    readings = card.readings()
    return None if readings is None or readings.energy_mj is None else readings


def _tensor_work(card: Card) -> Callable[[float], None]:
    """Multiplies matrices on the card until the time is over."""
    from switcher.inference.nn.arrays import array_library

    xp = array_library(card.info.id)
    one = xp.ones((EDGE, EDGE), xp.float32)

    def spend(seconds: float) -> None:
        end_s = time.monotonic() + seconds
        while time.monotonic() < end_s:
            # A number that is fetched keeps the queue of a CUDA card short.
            float((one @ one)[0, 0])

    return spend
