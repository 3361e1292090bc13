"""The engine that hashes on one card, and the ring its hits come through.

`Hasher` searches a job's whole space natively whenever the card's gate is open. What it did and
found lies in a file beside the gate that outlives the process (docs/hasher.md); `Ring` reads it,
in the same process or another.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from switcher import _native
from switcher.errors import UsageError

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from switcher._native import Hit, LaneInfo, RingInfo
    from switcher.core.job import Job
    from switcher.gate import Gate


class Priority(IntEnum):
    """How the lanes of a CPU card stand beside other threads."""

    IDLE = 0
    """SCHED_IDLE: any other thread comes first."""
    NICE = 1
    """nice 19."""
    NORMAL = 2
    """As the caller."""


@dataclass(frozen=True, slots=True)
class HasherState:
    """What a hasher is doing.

    Attributes:
        serial: Number of the current job on this card; None = there never was one.
        tag: The caller's number for it (`Job.serial`).
        remaining: Positions of it that no lane was given yet; a position is `versions` hashes.
        versions: Hashes per position.
        lanes: Host threads.
        running: A job was set or resumed in this process.
        finished: Everything is hashed and every hit is in the ring.
        benched: The portable path refuted a candidate, so this card no longer hashes.
        backend: What hashes.
    """

    serial: int | None
    tag: int
    remaining: int
    versions: int
    lanes: int
    running: bool
    finished: bool
    benched: bool
    backend: str


class Hasher:
    """Hashes on one card while this object lives, whenever the gate is open and beating.

    Args:
        gate: The card's gate.
        backend: Scan loop of a CPU card; None = the fastest here.
        priority: Of the lanes of a CPU card.
        grain: Positions given to a lane at a time; 0 = about half a second's worth.
        tuning: How a CUDA card is launched (docs/cuda.md); None = its architecture's default.

    Raises:
        GateBusyError: Somebody hashes on the card already.
        NoDeviceError: This machine or build cannot drive the card, or lacks the backend.
        NotFoundError: No such card or backend.
        GateCorruptError: What a predecessor left cannot be adopted.
    """

    __slots__ = ("_native",)

    def __init__(
        self,
        gate: Gate,
        *,
        backend: str | None = None,
        priority: Priority = Priority.IDLE,
        grain: int = 0,
        tuning: str | None = None,
    ) -> None:
        self._native = _native.Hasher(
            gate.native, backend=backend, priority=int(priority), grain=grain, tuning=tuning
        )

    def set_job(
        self,
        job: Job,
        *,
        clean: bool | None = None,
        versions: int = 1,
        begin: int = 0,
        end: int = 0,
    ) -> int:
        """Makes `job` current and returns its serial number on this card.

        The very job that is current already, also one that a predecessor left, goes on where it
        is.

        Args:
            job: The work; hits carry `job.serial` as their tag.
            clean: End work on all earlier jobs within a chunk (0.1 ms on a CPU card); otherwise
                their parts are finished first. None = as the job says.
            versions: Versions hashed per position with one message schedule, 1 to 64.
            begin: First position (roll * 2^32 + nonce), to share a job between cards.
            end: Behind the last position; 0 = the whole space.

        Raises:
            UsageError: Something is out of range.
        """
        return self._native.set_job(
            tag=job.serial,
            version=job.version,
            version_mask=job.version_mask,
            versions=versions,
            prevhash=job.prevhash,
            coinbase1=job.coinbase1,
            coinbase2=job.coinbase2,
            extranonce2_bytes=job.extranonce2_size,
            branch=job.branch,
            ntime=job.ntime,
            ntime_max=job.ntime_max,
            nbits=job.nbits,
            target=job.share_target.to_bytes(32, "little"),
            begin=begin,
            end=end,
            clean=job.clean if clean is None else clean,
        )

    def resume(self) -> int:
        """Goes on with the job that a predecessor left; its serial number.

        Raises:
            StateError: There is none.
        """
        return self._native.resume()

    def tuning(self) -> str:
        """How a CUDA card is launched, as given or found by trying, one line per kernel."""
        return self._native.tuning()

    def read(self) -> HasherState:
        """What it is doing now."""
        info = self._native.read()
        return HasherState(
            serial=info.serial or None,
            tag=info.tag,
            remaining=info.remaining,
            versions=info.versions,
            lanes=info.lanes,
            running=info.running,
            finished=info.finished,
            benched=info.benched,
            backend=info.backend,
        )

    def close(self) -> None:
        """Ends the lanes. What is left of their parts stays in the ring for a successor."""
        self._native.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Ring:
    """Reads a card's hits. One reader per card; used by one thread at a time.

    Raises:
        NotFoundError: No hasher was ever started on the card.
        GateCorruptError: The file does not hold what it must.
    """

    __slots__ = ("_native",)

    def __init__(self, gate: Gate) -> None:
        self._native = _native.Ring(gate.native)

    def poll(self, most: int = 64) -> list[Hit]:
        """Hits that this object has not returned yet, in order within each lane.

        Until acknowledged they stay in the file and the next reader gets them again.
        """
        return self._native.poll(most)

    def acknowledge(self, hit: Hit) -> None:
        """Done with `hit` and with all earlier ones of its lane.

        Raises:
            UsageError: It was acknowledged before.
        """
        self._native.acknowledge(hit.id)

    def wait(self, timeout_ns: int) -> bool:
        """Sleeps until there is something to poll; False at the timeout."""
        return self._native.wait(timeout_ns)

    def lane(self, index: int) -> LaneInfo:
        """Counters of a lane, over all hashers there have been; times monotonic ns."""
        return self._native.lane(index)

    def read(self) -> RingInfo:
        """How many hits are not acknowledged, and how many candidates were refuted."""
        return self._native.read()

    def close(self) -> None:
        """Unmaps the file."""
        self._native.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class ScanHit:
    """A nonce whose hash meets the target; `hash` in digest order."""

    nonce: int
    version: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Scan:
    """Result of `scan`: who scanned, how many nonces, and every hit in order."""

    backend: str
    scanned: int
    hits: tuple[ScanHit, ...]


def scan(
    header: bytes,
    target: int,
    *,
    start: int = 0,
    count: int = 1 << 32,
    versions: int = 1,
    backend: str | None = None,
) -> Scan:
    """Searches nonces of one header on the calling thread; needs no card and no gate.

    Args:
        header: 80 bytes; its nonce is ignored.
        target: A hit is a hash at or below it.
        start: First nonce; the range may wrap at 2^32.
        count: Nonces, 1 to 2^32.
        versions: The header's own version and the next BIP 320 patterns, 1 to 64 in all.
        backend: Scan loop; None = the fastest here.

    Raises:
        UsageError: Something is out of range.
        NotFoundError: No such backend.
        NoDeviceError: This CPU lacks it.
    """
    if not 0 < target < 1 << 256:
        raise UsageError("a target must be between 1 and 2^256-1")
    wide = target.to_bytes(32, "little")
    name, scanned, _, hits = _native.scan(header, start, count, wide, versions, backend)
    return Scan(name, scanned, tuple(ScanHit(*hit) for hit in hits))


def card_cores(card: str) -> list[int]:
    """Cores of a CPU card: "cpu:0" = all this process may use, "cpu:0:1core" = the last one, ...

    Raises:
        NotFoundError: No such card, or more cores than there are.
    """
    return _native.card_cores(card)
