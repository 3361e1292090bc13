"""What supervisor and worker say to each other, and how it looks on their socket pair.

A frame is: u32 length of the head, u32 number of bodies, u64 length of each body, the head (JSON:
the message's name and fields), the bodies (raw bytes of arrays, back to back). Lengths are
little-endian. Every length has a limit and is checked before anything is allocated for it.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.core.codec import decode, encode
from switcher.core.job import Job  # noqa: TC001 - `decode` reads it at run time
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Buffer = bytes | bytearray | memoryview

HEAD_MAX_BYTES = 8 << 20
BODIES_MAX = 64
BODIES_MAX_BYTES = 1 << 30

_FIXED = struct.Struct("<II")
_LENGTH = struct.Struct("<Q")


# --- supervisor to worker --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Start:
    """The first message: what to be.

    Attributes:
        card: Id of the card.
        gate_dir: Folder of the gate segments.
        backend: Name of the hashing backend; None = the fastest one here.
        versions: Header versions hashed per message schedule; 1 unless the user opted in.
        parent_ns: When the supervisor started, on the monotonic clock.
    """

    card: str
    gate_dir: str
    backend: str | None = None
    versions: int = 1
    parent_ns: int = 0


@dataclass(frozen=True, slots=True)
class Work:
    """Hash this job from now on; None = there is nothing to hash."""

    job: Job | None


@dataclass(frozen=True, slots=True)
class LoadModel:
    """Make a model ready to serve. `name` is a catalogue name, a folder or `pypi:NAME`."""

    name: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Run one request of `switcher.inference.requests`, in its wire form; bodies hold arrays.

    Attributes:
        request_id: The supervisor's number of it.
        form: The request.
        claimed_ns: When the card was claimed for it.
    """

    request_id: int
    form: object
    claimed_ns: int


@dataclass(frozen=True, slots=True)
class Cancel:
    """Nobody waits for this request any more."""

    request_id: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Finish what runs, hand back the range in flight, say `Bye`, exit."""

    within_ns: int


# --- worker to supervisor --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker owns its card.

    Attributes:
        pid: Its process.
        backend: The backend that hashes.
        rate_hps: Hashes per second seen by the self-test's measurement; None = not measured.
        adopted: Unfinished ranges of a dead worker that this one took over.
    """

    pid: int
    backend: str
    rate_hps: float | None
    adopted: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate that already passed the worker's check; the supervisor checks it again.

    Attributes:
        job_serial: The job it belongs to.
        extranonce2: As the upstream wants it.
        ntime: Header time.
        nonce: Header nonce.
        version: Header version.
        found_ns: When it was found.
        ticket: The worker's number of it; `Acknowledge` names it.
    """

    job_serial: int
    extranonce2: bytes
    ntime: int
    nonce: int
    version: int
    found_ns: int
    ticket: int


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Supervisor to worker: these candidates are in its hands; forget them."""

    tickets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Meter:
    """What the worker counted so far, since it started.

    Attributes:
        hashes: Hashes computed.
        invalid: Candidates that failed the check.
        at_ns: When.
        memory_bytes: Resident memory of the worker.
    """

    hashes: int
    invalid: int
    at_ns: int
    memory_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class ModelState:
    """Progress of a model: `state` is pulling, loading, ready or failed."""

    name: str
    state: str
    kind: str = ""
    size_bytes: int = 0
    took_ns: int = 0
    verified: bool = False
    problem: str = ""
    max_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Granted:
    """The card was drained and belongs to tensor work from then on.

    Attributes:
        claimed_ns: When the claim that was waited for was stored.
        last_hash_ns: When the last hash was done.
        at_ns: When the drain was seen.
    """

    claimed_ns: int
    last_hash_ns: int
    at_ns: int


@dataclass(frozen=True, slots=True)
class Answer:
    """An event of one request, in wire form; bodies hold arrays.

    Attributes:
        request_id: As asked.
        form: The event.
        final: Whether it ends the request.
        granted_ns: When the card was drained for it.
    """

    request_id: int
    form: object
    final: bool
    granted_ns: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something is wrong with the card or the worker; `bench` = the card must not hash on."""

    problem: str
    bench: bool = False


@dataclass(frozen=True, slots=True)
class Bye:
    """The worker is done; every finished range is counted."""

    hashes: int


Message = (
    Start
    | Work
    | LoadModel
    | Ask
    | Cancel
    | Stop
    | Ready
    | Found
    | Acknowledge
    | Meter
    | ModelState
    | Granted
    | Answer
    | Trouble
    | Bye
)

_KINDS: dict[str, type[Message]] = {
    kind.__name__: kind
    for kind in (
        Start,
        Work,
        LoadModel,
        Ask,
        Cancel,
        Stop,
        Ready,
        Found,
        Acknowledge,
        Meter,
        ModelState,
        Granted,
        Answer,
        Trouble,
        Bye,
    )
}


def pack(message: Message, bodies: Sequence[Buffer] = ()) -> bytes:
    """Returns the frame of a message.

    Raises:
        UsageError: It is larger than the limits of this module.
    """
    head = json.dumps(
        {"is": type(message).__name__, "of": encode(message)}, separators=(",", ":")
    ).encode()
    views = [memoryview(body).cast("B") for body in bodies]
    _check_lengths(len(head), [view.nbytes for view in views])
    lengths = b"".join(_LENGTH.pack(view.nbytes) for view in views)
    return b"".join((_FIXED.pack(len(head), len(views)), lengths, head, *views))


class Unpacker:
    """Turns a stream of bytes into messages; feed it whatever arrived.

    Raises:
        UsageError: From `feed`, when the peer sent something that is no frame; the stream is
            unusable from then on.
    """

    __slots__ = ("_buffer",)

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: Buffer) -> Iterator[tuple[Message, tuple[bytes, ...]]]:
        """Yields each message that is complete now, with its bodies."""
        self._buffer += data
        while (frame := self._take()) is not None:
            yield frame

    def _take(self) -> tuple[Message, tuple[bytes, ...]] | None:
        buffer = self._buffer
        if len(buffer) < _FIXED.size:
            return None
        head_bytes, count = _FIXED.unpack_from(buffer)
        if count > BODIES_MAX:
            raise UsageError(f"a message with {count} bodies; at most {BODIES_MAX} are allowed")
        start = _FIXED.size + count * _LENGTH.size
        if len(buffer) < start:
            _check_lengths(head_bytes, [])
            return None
        sizes = [
            _LENGTH.unpack_from(buffer, _FIXED.size + i * _LENGTH.size)[0] for i in range(count)
        ]
        _check_lengths(head_bytes, sizes)
        if len(buffer) < start + head_bytes + sum(sizes):
            return None
        message = _read_head(bytes(buffer[start : start + head_bytes]))
        bodies = []
        at = start + head_bytes
        for size in sizes:
            bodies.append(bytes(buffer[at : at + size]))
            at += size
        del buffer[:at]
        return message, tuple(bodies)


def _read_head(head: bytes) -> Message:
    try:
        outer = json.loads(head)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"a message that is no JSON: {error}") from None
    kind = _KINDS.get(str(outer.get("is"))) if isinstance(outer, dict) else None
    if kind is None:
        raise UsageError("a message of an unknown kind; both processes must be one version")
    return decode(kind, outer.get("of"))


def _check_lengths(head_bytes: int, sizes: Sequence[int]) -> None:
    if head_bytes > HEAD_MAX_BYTES:
        raise UsageError(f"a message head of {head_bytes} bytes; at most {HEAD_MAX_BYTES}")
    if len(sizes) > BODIES_MAX or sum(sizes) > BODIES_MAX_BYTES:
        raise UsageError(f"message bodies of {sum(sizes)} bytes; at most {BODIES_MAX_BYTES}")
