"""The cgminer API on TCP 4028, for reading only: JSON and text, one request per connection.

Opt-in (`[cgminer]`), on loopback unless addresses are allowed. The protocol has no token, so every
command that would change something is refused ("Access denied"). Commands, field names and message
numbers are those of cgminer's API (API-README of that project).
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
import os
from typing import TYPE_CHECKING

from switcher.config import LogLevel
from switcher.errors import StateError, SwitcherError
from switcher.log import Tag, event
from switcher.web import cgminer_replies as replies

if TYPE_CHECKING:
    from switcher.config import CgminerConfig
    from switcher.core.controls import Controls

REQUEST_MAX_BYTES = 8192
JOINED_MAX = 16
READ_S = 5.0
WRITE_S = 10.0
CONNECTIONS_MAX = 32
_NUMBERED = frozenset({"STATUS", "POOL", "GPU", "CPU", "NOTIFY", "DEVDETAILS", "STATS"})


class CgminerServer:
    """One listening address.

    Args:
        config: Address and who may ask.
        controls: The session; only its status is read.
    """

    def __init__(self, config: CgminerConfig, controls: Controls) -> None:
        self._config = config
        self._controls = controls
        self._networks = [ipaddress.ip_network(text, strict=False) for text in config.allow]
        self._server: asyncio.Server | None = None
        self._open = 0
        self.port = config.port

    async def start(self) -> int:
        """Listens; returns the port.

        Raises:
            StateError: The address cannot be had.
        """
        try:
            self._server = await asyncio.start_server(
                self._serve, self._config.host, self._config.port, limit=REQUEST_MAX_BYTES
            )
        except OSError as error:
            where = f"{self._config.host}:{self._config.port}"
            reason = os.strerror(error.errno).lower() if error.errno else str(error)
            hint = "choose another --api-bind or cgminer.port"
            text = f"the cgminer API cannot listen on {where}: {reason}; {hint}"
            raise StateError(text) from None
        self.port = self._server.sockets[0].getsockname()[1]
        return self.port

    async def close(self) -> None:
        """Stops listening. Idempotent."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
            await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open += 1
        try:
            if self._open <= CONNECTIONS_MAX and self._allowed(writer):
                await self._exchange(reader, writer)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            pass  # Whoever asked is gone, or too slow to be waited for.
        except SwitcherError as error:
            event(Tag.NET, f"cgminer API: {error}", level=LogLevel.ERROR)
        finally:
            self._open -= 1
            writer.close()

    def _allowed(self, writer: asyncio.StreamWriter) -> bool:
        """Whether the caller's address may ask; others get no answer at all."""
        address = ipaddress.ip_address(writer.get_extra_info("peername")[0].partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None)
        address = mapped or address
        return address.is_loopback or any(address in network for network in self._networks)

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(READ_S):
            request = await _read_request(reader)
        if request is None:
            return
        writer.write(answer(request, self._controls) + b"\0")
        async with asyncio.timeout(WRITE_S):
            await writer.drain()


async def _read_request(reader: asyncio.StreamReader) -> bytes | None:
    """A request: JSON until it is complete, or one line; None if it is over the limit.

    Nothing ends a request in this protocol: clients send it in one piece and wait. So a text counts
    as complete with what has come, and a JSON object when its brackets close.
    """
    data = b""
    while len(data) <= REQUEST_MAX_BYTES:
        more = await reader.read(REQUEST_MAX_BYTES + 1 - len(data))
        data += more
        if not more or b"\n" in data or b"\0" in data:
            break
        if not data.lstrip().startswith(b"{") or _is_json(data):
            break
    return data if 0 < len(data) <= REQUEST_MAX_BYTES else None


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def answer(request: bytes, controls: Controls) -> bytes:
    """The reply to a request, without the final NUL."""
    text = request.decode("utf-8", "replace").strip("\0\r\n ")
    is_json = text.startswith("{")
    if is_json:
        try:
            asked = json.loads(text)
            command, parameter = asked.get("command"), asked.get("parameter")
        except (ValueError, RecursionError):
            return _write(
                {"": [replies.failed(controls.status(), 23, "Invalid JSON")]}, as_json=True
            )
        names = command.split("+") if isinstance(command, str) and command else []
    else:
        command, _, parameter = text.partition("|")
        names = command.split("+") if command else []
    status = controls.status()
    if not names or len(names) > JOINED_MAX:
        return _write({"": [replies.failed(status, 24, "Missing JSON 'command'")]}, as_json=is_json)
    told = {
        name: [replies.reply(name, "" if parameter is None else str(parameter), status)]
        for name in names
    }
    return _write(told, as_json=is_json)


def _write(told: dict[str, list[replies.Reply]], *, as_json: bool) -> bytes:
    """JSON, or the text form; several commands are told apart by their names."""
    if as_json:
        if len(told) == 1:
            (one,) = told.values()
            return json.dumps({**one[0], "id": 1}).encode()
        joined: dict[str, object] = {n: [{**r, "id": 1} for r in rs] for n, rs in told.items()}
        return json.dumps(joined | {"id": 1}).encode()
    if len(told) == 1:
        (one,) = told.values()
        return _text(one[0]).encode()
    return "".join(f"CMD={name}|{_text(rs[0])}" for name, rs in told.items()).encode()


def _text(reply: replies.Reply) -> str:
    """`STATUS=S,When=…|SUMMARY,Elapsed=…|`: sections end with a bar, items are split by commas."""
    parts = []
    for name, sections in reply.items():
        for section in sections:
            items = [f"{key}={_plain(value)}" for key, value in section.items()]
            # An entry of a list starts with its number (`POOL=0`), others with the section's name.
            lead = [] if next(iter(section)) in _NUMBERED else [name]
            parts.append(",".join((*lead, *items)) + "|")
    return "".join(parts)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = f"{value:.2f}" if isinstance(value, float) else str(value)
    return text.replace("\\", "\\\\").replace("|", "\\|").replace(",", "\\,").replace("=", "\\=")
