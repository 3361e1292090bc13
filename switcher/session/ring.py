"""Reading a card's ring from the supervisor: hits as they come, and the counters."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.core.share import Candidate
from switcher.errors import SwitcherError, UsageError
from switcher.hasher import Ring
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher._native import Hit
    from switcher.gate import Gate

WAIT_NS = 100_000_000
POLL_MOST = 256


@dataclass(frozen=True, slots=True)
class Found:
    """A hit in the ring.

    Attributes:
        hit: What acknowledges it.
        candidate: The point of the search space; its serial is the job's.
        found_ns: When.
    """

    hit: Hit
    candidate: Candidate
    found_ns: int


class RingReader:
    """Reads a card's ring. The ring outlives workers and supervisors.

    Hits arrive on a thread of its own; each is seen again by the next reader until acknowledged.

    Args:
        gate: The card's gate; the ring lies beside it.
        lanes: Hash lanes whose counters are read.
        on_hits: Called on that thread with one or more hits.

    Raises:
        NotFoundError: No hasher has made the ring yet.
    """

    def __init__(self, gate: Gate, lanes: int, on_hits: Callable[[list[Found]], None]) -> None:
        # A handle is one thread's: the thread reads with one, everybody else uses the other.
        self._theirs = Ring(gate)
        self._ours = Ring(gate)
        self._card = gate.card
        self.lanes = lanes
        self._on_hits = on_hits
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read, name=f"ring {gate.card}", daemon=True)
        self._thread.start()

    def acknowledge(self, found: Found) -> None:
        """Forgets a hit and all earlier ones of its lane. Harmless if it is forgotten already."""
        with contextlib.suppress(UsageError):
            self._ours.acknowledge(found.hit)

    def hashes(self) -> int:
        """All hashes ever counted in the ring."""
        return sum(self._ours.lane(i).hashes for i in range(self.lanes))

    def first_hashes_ns(self) -> tuple[int, ...]:
        """When each lane's latest stay on the card began to hash; 0 = never."""
        return tuple(self._ours.lane(i).first_hash_ns for i in range(self.lanes))

    def close(self) -> list[Found]:
        """Stops reading; returns the hits that came last. They can still be acknowledged."""
        self._stop.set()
        self._thread.join()
        last: list[Found] = []
        while hits := self._theirs.poll(POLL_MOST):
            last += [_found(hit) for hit in hits]
        self._theirs.close()
        return last

    def _read(self) -> None:
        while not self._stop.is_set():
            try:
                if not self._theirs.wait(WAIT_NS):
                    continue
                hits = self._theirs.poll(POLL_MOST)
            except SwitcherError as error:
                text = f"{self._card}: the ring cannot be read any more: {error}"
                event(Tag.MINER, text, level=LogLevel.ERROR, card=self._card)
                return
            if hits:
                self._on_hits([_found(hit) for hit in hits])


def _found(hit: Hit) -> Found:
    candidate = Candidate(
        serial=hit.tag,
        extranonce2=hit.extranonce2,
        ntime=hit.ntime,
        nonce=hit.nonce,
        version=hit.version,
    )
    return Found(hit, candidate, hit.found_ns)
