"""Reads one card again and again on a thread of its own, so that nobody waits for a driver.

Whoever wants to know how a card feels takes the latest `Sample`; its age says how much to trust it.
"""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.units import SECOND
from switcher.errors import DeviceLostError, SwitcherError

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.clock import Clock
    from switcher.devices.base import Card, Readings

JOIN_S = 3.0
STALE_PERIODS = 3
STALE_AT_LEAST_NS = 2 * SECOND


@dataclass(frozen=True, slots=True)
class Sample:
    """One try to read a card.

    Attributes:
        at_ns: When the try ended.
        readings: What was read; None = nothing could be.
        problem: Why not, in one line; None = it was read, or this card has no sensors at all.
        lost: Whether the card is gone.
    """

    at_ns: int
    readings: Readings | None = None
    problem: str | None = None
    lost: bool = False


def take_sample(card: Card, clock: Clock) -> Sample:
    """Tries to read a card; never raises for anything the card does."""
    try:
        readings = card.readings()
    except DeviceLostError as error:
        return Sample(clock.now_ns(), None, str(error), lost=True)
    except SwitcherError as error:
        return Sample(clock.now_ns(), None, str(error))
    except Exception as error:  # a defect in reading must not look like a card that is well
        problem = f"a defect in switcher: {type(error).__name__}: {error}"
        return Sample(clock.now_ns(), None, problem)
    return Sample(clock.now_ns(), readings)


class Sampler:
    """Samples a card every period until closed.

    Args:
        card: What to read.
        clock: Stamps the samples.
        period_s: Time between two readings.
        on_sample: Called on the sampler's thread with each sample.
    """

    def __init__(
        self,
        card: Card,
        clock: Clock,
        period_s: float,
        on_sample: Callable[[Sample], None] = lambda _sample: None,
    ) -> None:
        self._card = card
        self._clock = clock
        self._period_s = period_s
        self._on_sample = on_sample
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._run, name=f"sensors {card.info.id}", daemon=True
        )
        self._read: Readings | None = None
        self.latest: Sample | None = None
        """The latest sample; None before the first."""

    def start(self) -> None:
        """Begins to read."""
        self._thread.start()

    def fresh(self, now_ns: int) -> Readings | None:
        """The latest readings, unless they are older than three periods (at least two seconds).

        A try that failed since then does not count yet: one hiccup is not blindness.
        """
        read = self._read
        if read is None:
            return None
        limit_ns = max(STALE_AT_LEAST_NS, round(STALE_PERIODS * self._period_s * SECOND))
        return None if now_ns - read.at_ns > limit_ns else read

    def age_ns(self, now_ns: int) -> int | None:
        """How old the latest readings are; None = nothing was read yet."""
        return None if self._read is None else max(0, now_ns - self._read.at_ns)

    def take(self, sample: Sample) -> None:
        """Makes a sample the latest."""
        self.latest = sample
        if sample.readings is not None or sample.lost:
            self._read = sample.readings

    def close(self) -> None:
        """Ends the reading; a thread that waits for a hung driver is left to its deadline."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(JOIN_S)
        self._card.close()

    def _run(self) -> None:
        while not self._stop.is_set():
            sample = take_sample(self._card, self._clock)
            self.take(sample)
            if not self._stop.is_set():
                self._on_sample(sample)
            # Never in step with a sensor that looks at a part of the time only.
            self._stop.wait(self._period_s * random.uniform(0.8, 1.2))
