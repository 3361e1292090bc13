"""A TCP relay before a real server that stamps when each request's first byte left for it.

Nothing here is faked: bytes pass unchanged. The stamp is the kernel's, taken while the sender's
call runs, so it cannot be later than the moment the byte was on its way.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.gate import GateState

# Linux's SO_TIMESTAMPNS; Python's socket module does not name it.
_TIMESTAMPS = 35
_TIMESPEC = struct.Struct("qq")
_CHUNK = 1 << 16
_METHODS = (b"POST ", b"GET ")


@dataclass(slots=True, eq=False)
class Exchange:
    """One request and its answer as the wire before the server saw them. Monotonic ns.

    Attributes:
        method: Of the request.
        sent_ns: When its first byte left for the server.
        before: The gate, read when that byte had arrived at the relay.
        last_ns: When the latest bytes of the answer left the server; 0 = none yet.
        after: The gate, read then, before the bytes went on.
        chunks: Pieces of the answer.
        hashing_chunks: Pieces at which the gate was open, or a lane was in.
    """

    method: str
    sent_ns: int
    before: GateState
    last_ns: int = 0
    after: GateState | None = None
    chunks: int = 0
    hashing_chunks: int = 0


@dataclass(slots=True)
class _Wire:
    front: socket.socket
    back: socket.socket
    now: Exchange | None = None


@dataclass
class RecordingRelay:
    """Listens on a port of its own and passes bytes to `target` and back.

    Attributes:
        target: Port of the real server on this host; may be changed for new connections.
        look: Reads the gate.
        exchanges: What passed, in order of the requests' first bytes.
    """

    target: int
    look: Callable[[], GateState]
    exchanges: list[Exchange] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begins to listen."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        # Inherited by the accepted sockets, so that not even the first packet lacks its stamp.
        self._listener.setsockopt(socket.SOL_SOCKET, _TIMESTAMPS, 1)
        self.port = int(self._listener.getsockname()[1])
        self._lock = threading.Lock()
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def posts(self) -> list[Exchange]:
        """The exchanges that were requests for an answer of a model."""
        with self._lock:
            return [e for e in self.exchanges if e.method == "POST"]

    def close(self) -> None:
        """Ends every connection."""
        for end in [self._listener, *self._ends]:
            _close(end)

    def _accept(self) -> None:
        while True:
            try:
                front, _ = self._listener.accept()
            except OSError:
                return
            try:
                back = socket.create_connection(("127.0.0.1", self.target), timeout=5)
            except OSError:
                front.close()
                continue
            back.settimeout(None)
            for end in (front, back):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._ends.append(end)
            wire = _Wire(front, back)
            for pump in (self._up, self._down):
                threading.Thread(target=_until_closed, args=(pump, wire), daemon=True).start()

    def _up(self, wire: _Wire) -> bool:
        data, extra, _, _ = wire.front.recvmsg(_CHUNK, 256)
        # One after the other: what passes between the two readings is the stamp's error.
        offset_ns = time.monotonic_ns() - time.time_ns()
        method = next((m for m in _METHODS if data.startswith(m)), None)
        if method is not None:
            seconds, nanoseconds = _TIMESPEC.unpack(extra[0][2])
            sent_ns = seconds * 1_000_000_000 + nanoseconds + offset_ns
            wire.now = Exchange(method.decode().strip(), sent_ns, self.look())
            with self._lock:
                self.exchanges.append(wire.now)
        wire.back.sendall(data)
        return bool(data)

    def _down(self, wire: _Wire) -> bool:
        data = wire.back.recv(_CHUNK)
        if data and wire.now is not None:
            exchange, gate = wire.now, self.look()
            exchange.last_ns, exchange.after = time.monotonic_ns(), gate
            exchange.chunks += 1
            exchange.hashing_chunks += not gate.closed or not gate.drained
        wire.front.sendall(data)
        return bool(data)


def _until_closed(pump: Callable[[_Wire], bool], wire: _Wire) -> None:
    with contextlib.suppress(OSError):
        while pump(wire):
            pass
    _close(wire.front)
    _close(wire.back)


def _close(end: socket.socket) -> None:
    # Only shutdown wakes a thread that waits in recv or accept.
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
