"""The native hasher of a card and the ring it writes, in the house's own values."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher import _native
from switcher.core.share import Candidate
from switcher.errors import NotFoundError, SwitcherError
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.job import Job
    from switcher.gate import Gate

WAIT_NS = 1_000_000_000
POLL_MOST = 256


class CardHasher:
    """The engine that hashes on one card, in this process. Its threads are native.

    Args:
        gate: The card's gate, which it obeys.
        backend: Name of the backend; None = the fastest that passes its self-test.
        versions: Header versions per message schedule; more than 1 only if the user opted in.

    Raises:
        GateBusyError: Somebody hashes on this card already.
        NoDeviceError: This build or machine cannot hash on it.
        SelfTestError: The backend fails its known answers.
    """

    def __init__(self, gate: Gate, backend: str | None = None, versions: int = 1) -> None:
        self._native = _native.Hasher(gate.native, backend=backend)
        self._versions = versions

    @property
    def backend(self) -> str:
        """Name of the backend that hashes."""
        return self._native.read().backend

    @property
    def lanes(self) -> int:
        """Hash lanes."""
        return self._native.read().lanes

    @property
    def benched(self) -> bool:
        """Whether a candidate was refuted: the card hashes no more."""
        return self._native.read().benched

    def set_job(self, job: Job) -> None:
        """Hashes this job from now on; the very job that is current goes on where it is.

        Raises:
            UsageError: The job is out of the engine's range.
        """
        rolls = bin(job.version_mask).count("1")
        self._native.set_job(
            tag=job.serial,
            version=job.version,
            prevhash=job.prevhash,
            ntime=job.ntime,
            nbits=job.nbits,
            target=job.share_target.to_bytes(32, "little"),
            coinbase1=job.coinbase1,
            coinbase2=job.coinbase2,
            extranonce2_bytes=job.extranonce2_size,
            branch=job.branch,
            version_mask=job.version_mask,
            versions=max(1, min(self._versions, 1 << rolls)),
            ntime_max=job.ntime_max,
            clean=job.clean,
        )

    def close(self) -> None:
        """Ends the lanes; what is left of their parts stays in the ring for a successor."""
        self._native.close()


@dataclass(frozen=True, slots=True)
class Found:
    """A hit in the ring.

    Attributes:
        id: What acknowledges it.
        candidate: The point of the search space; its serial is the job's.
        found_ns: When.
    """

    id: int
    candidate: Candidate
    found_ns: int


class RingReader:
    """Reads a card's ring, from whatever process: hits as they come, and the counters.

    Hits arrive on a thread of its own; each is seen again by the next reader until acknowledged.

    Args:
        gate: The card's gate; the ring lies beside it.
        on_hits: Called on that thread with one or more hits.

    Raises:
        NotFoundError: No hasher has made the ring yet.
    """

    def __init__(self, gate: Gate, lanes: int, on_hits: Callable[[list[Found]], None]) -> None:
        # A handle is one thread's: the thread reads with one, everybody else uses the other.
        self._theirs = _native.Ring(gate.native)
        self._ours = _native.Ring(gate.native)
        self._lanes = lanes
        self._on_hits = on_hits
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read, name=f"ring {gate.card}", daemon=True)
        self._thread.start()

    def acknowledge(self, hit_id: int) -> None:
        """Forgets a hit and all earlier ones of its lane. Harmless if it is forgotten already."""
        try:
            self._ours.acknowledge(hit_id)
        except SwitcherError:
            return

    def hashes(self) -> int:
        """All hashes ever counted in the ring."""
        return sum(self._ours.lane(i).hashes for i in range(self._lanes))

    def first_hashes_ns(self) -> tuple[int, ...]:
        """When each lane's latest stay on the card began to hash; 0 = never."""
        return tuple(self._ours.lane(i).first_hash_ns for i in range(self._lanes))

    def hardware_errors(self) -> int:
        """Candidates that the portable path refuted, ever."""
        return self._ours.read().hardware_errors

    def close(self) -> list[Found]:
        """Stops reading; returns the hits that came last. They can still be acknowledged."""
        self._stop.set()
        self._thread.join()
        last: list[Found] = []
        while hits := self._theirs.poll(POLL_MOST):
            last += [_found(hit) for hit in hits]
        return last

    def _read(self) -> None:
        while not self._stop.is_set():
            try:
                if not self._theirs.wait(WAIT_NS // 10):
                    continue
                hits = self._theirs.poll(POLL_MOST)
            except (SwitcherError, NotFoundError) as error:
                event(Tag.MINER, f"the ring cannot be read any more: {error}")
                return
            if hits:
                self._on_hits([_found(hit) for hit in hits])


def _found(hit: _native.Hit) -> Found:
    candidate = Candidate(
        serial=hit.tag,
        extranonce2=hit.extranonce2,
        ntime=hit.ntime,
        nonce=hit.nonce,
        version=hit.version,
    )
    return Found(hit.id, candidate, hit.found_ns)
