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
from switcher.core.status import ServingStatus  # noqa: TC001 - the same
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
        model_dir: Folder of the models; None = the usual cache.
        drain_timeout_ns: Longest wait for hashing to leave the card.
        cores: Cores that the whole house may use; empty = as inherited.
        card_cores: Cores of a CPU card, where its tensor steps run; empty = anywhere.
        house_cores: Cores where everything else stays; empty = anywhere.
        state_dir: Folder of what is kept over a restart; None = nothing is kept.
        warps: Hash warps per scheduler of a CUDA card, 1 to 8; 0 = found by trying.
        queue_requests: Requests that may wait, per model.
        queue_tokens: Tokens that may wait, per model.
        max_model_len: Holds decoders to fewer tokens than their files allow; 0 = as they say.
        max_num_seqs: Sequences a decoder runs at a time; 0 = its default.
        max_num_batched_tokens: Prompt tokens of one step of a decoder; 0 = the kind's default.
        memory_share: Part of a CUDA card's memory that models may use, in 1/1000; 0 = default.
    """

    card: str
    gate_dir: str
    backend: str | None = None
    versions: int = 1
    model_dir: str | None = None
    drain_timeout_ns: int = 1_000_000_000
    cores: tuple[int, ...] = ()
    card_cores: tuple[int, ...] = ()
    house_cores: tuple[int, ...] = ()
    state_dir: str | None = None
    warps: int = 0
    queue_requests: int = 512
    queue_tokens: int = 262_144
    max_model_len: int = 0
    max_num_seqs: int = 0
    max_num_batched_tokens: int = 0
    memory_share: int = 0


@dataclass(frozen=True, slots=True)
class Work:
    """Hash this job from now on.

    Attributes:
        job: The job.
        begin: First position (roll * 2^32 + nonce) that is this card's.
        end: Behind the last one; 0 = to the end of the space.
    """

    job: Job
    begin: int = 0
    end: int = 0


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
class Renew:
    """Make the hashing context anew: it has made no progress for too long."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Finish what runs within that time, hand back the range in flight, exit."""

    within_ns: int


# --- worker to supervisor --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker owns its card and hashes as soon as it has work.

    Attributes:
        pid: Its process.
        backend: The backend that hashes.
        lanes: Hash lanes.
        rate_hps: Hashes per second that the choice of the backend measured; None = not measured.
    """

    pid: int
    backend: str
    lanes: int
    rate_hps: float | None


@dataclass(frozen=True, slots=True)
class Working:
    """The lanes know the job of that serial: an open gate means hashing now."""

    serial: int


@dataclass(frozen=True, slots=True)
class Alive:
    """The worker's Python still turns; sent every second.

    Attributes:
        at_ns: When, on the monotonic clock.
        memory_bytes: Its resident memory; None where the kernel does not tell.
    """

    at_ns: int
    memory_bytes: int | None


@dataclass(frozen=True, slots=True)
class ModelState:
    """Progress of a model.

    Attributes:
        name: As clients call it.
        state: pulling, loading, loaded or failed.
        kind: encoder, decoder, function or gateway.
        weights_bytes: Size of its weights in memory.
        files_bytes: Size of what was downloaded, or of its files.
        max_tokens: Window of one input.
        source: Where it came from.
        took_ns: From the order to load it until now.
        verified: Its files matched a pinned hash.
        progress: Part of the download that is done, 0 to 1.
        problem: Why it failed.
    """

    name: str
    state: str
    kind: str = ""
    weights_bytes: int = 0
    files_bytes: int = 0
    max_tokens: int = 0
    source: str = ""
    took_ns: int = 0
    verified: bool = False
    progress: float | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Serving:
    """What the step loop did and holds, by model; sent every second."""

    models: tuple[ServingStatus, ...]


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
    """The worker cannot go on.

    Attributes:
        problem: Why, in one line.
        exit_code: What the whole program would exit with for this (docs/cli.md).
        bench: The card itself is wrong: it must not hash again before a passed self-test.
    """

    problem: str
    exit_code: int = 1
    bench: bool = False


Message = (
    Start
    | Work
    | LoadModel
    | Ask
    | Cancel
    | Renew
    | Stop
    | Ready
    | Working
    | Alive
    | ModelState
    | Serving
    | Answer
    | Trouble
)

_KINDS: dict[str, type[Message]] = {
    kind.__name__: kind
    for kind in (
        Start,
        Work,
        LoadModel,
        Ask,
        Cancel,
        Renew,
        Stop,
        Ready,
        Working,
        Alive,
        ModelState,
        Serving,
        Answer,
        Trouble,
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
