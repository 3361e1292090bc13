"""Lines of text from wherever a meter or a person writes them: TCP, a serial device, a file, stdin.

A line has at most `LINE_MAX_BYTES`; a peer that sends a longer one, nothing for `SILENCE_S`, or
that cannot be reached, ends with an error and is tried again by whoever runs the source.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from switcher.errors import SwitcherError, UsageError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable

LINE_MAX_BYTES = 4096
CONNECT_S = 10.0
SILENCE_S = 30.0
FOLLOW_S = 0.05
FORMS = "tcp://HOST:PORT, serial:/dev/ttyUSB0?baud=9600, file:PATH or stdin:"


def check(url: str) -> None:
    """Checks the form of a line source without opening it.

    Raises:
        UsageError: It is none of `FORMS`.
    """
    _parts(url)


def authenticated(url: str) -> bool:
    """Whether what it yields comes from this host; a TCP line source vouches for nothing."""
    if not url.startswith("tcp:"):
        return True
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


async def lines(url: str, *, silence_s: float = SILENCE_S) -> AsyncGenerator[str]:
    """Yields lines without their end; bytes that are no UTF-8 are replaced.

    What a peer or device has not ended when it goes away is no line: half a number is another one.

    Args:
        url: One of `FORMS`. A file is read to its end.
        silence_s: Longest wait for a line of a TCP peer or device.

    Raises:
        SwitcherError: It cannot be opened, is silent, or sends a line that is too long.
    """
    kind, where, baud = _parts(url)
    if kind == "file":
        async for line in _file(Path(where)):
            yield line
        return
    try:
        reader, close = await asyncio.wait_for(_open(kind, where, baud), CONNECT_S)
    except (OSError, TimeoutError) as error:
        reason = getattr(error, "strerror", None) or "no answer"
        raise SwitcherError(f"{url} cannot be opened: {reason}") from None
    # Nobody has to type anything; a meter has to speak.
    wait_s = None if kind == "stdin" else silence_s
    try:
        while True:
            yield await _line(reader, url, wait_s)
    except EOFError:
        if kind != "stdin":
            raise SwitcherError(f"{url} closed the connection") from None
    finally:
        close()


async def _line(reader: asyncio.StreamReader, url: str, wait_s: float | None) -> str:
    try:
        async with asyncio.timeout(wait_s):
            data = await reader.readline()
    except ValueError:
        text = f"{url} sent a line longer than {LINE_MAX_BYTES} bytes; is it the right one?"
        raise SwitcherError(text) from None
    except TimeoutError:
        raise SwitcherError(f"{url} said nothing for {wait_s:g} s") from None
    if not data or (wait_s is not None and not data.endswith(b"\n")):
        raise EOFError
    return data.decode(errors="replace").strip()


async def _open(
    kind: str, where: str, baud: int
) -> tuple[asyncio.StreamReader, Callable[[], None]]:
    if kind == "tcp":
        host, _, port = where.rpartition(":")
        reader, writer = await asyncio.open_connection(
            host.strip("[]"), int(port), limit=LINE_MAX_BYTES
        )
        return reader, writer.close
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=LINE_MAX_BYTES)
    if kind == "stdin":
        file = open(os.dup(sys.stdin.fileno()), "rb", buffering=0)  # noqa: SIM115
    else:
        descriptor = os.open(where, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        _set_up_serial(descriptor, baud)
        file = open(descriptor, "rb", buffering=0)  # noqa: SIM115
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), file)
    return reader, transport.close


def _set_up_serial(descriptor: int, baud: int) -> None:
    """Raw bytes at that speed; a device without a line discipline is read as it is."""
    import termios
    import tty

    with contextlib.suppress(termios.error):
        tty.setraw(descriptor)
        settings = termios.tcgetattr(descriptor)
        settings[4] = settings[5] = getattr(termios, f"B{baud}")
        termios.tcsetattr(descriptor, termios.TCSANOW, settings)


async def _file(path: Path) -> AsyncIterator[str]:
    if path.exists() and not path.is_file():
        raise SwitcherError(f"{path} is no regular file; use serial: for a device")
    try:
        with path.open("rb") as file:
            while data := file.readline(LINE_MAX_BYTES + 1):
                if len(data) > LINE_MAX_BYTES:
                    raise SwitcherError(f"{path} holds a line longer than {LINE_MAX_BYTES} bytes")
                yield data.decode(errors="replace").strip()
    except OSError as error:
        raise SwitcherError(f"{path} cannot be read: {error.strerror}") from None


def _parts(url: str) -> tuple[str, str, int]:
    """Kind, where, and the baud rate of a serial device."""
    try:
        parts = urlsplit(url)
        kind, where = parts.scheme, parts.path
        named = bool(parts.hostname and parts.port)
        baud = int(parse_qs(parts.query).get("baud", ["9600"])[0])
    except ValueError:
        raise UsageError(f"'{url}' is no source of lines; use {FORMS}") from None
    usable = {"tcp": named, "serial": bool(where), "file": bool(where), "stdin": True}
    if not usable.get(kind, False):
        raise UsageError(f"'{url}' is no source of lines; use {FORMS}")
    if kind == "serial" and not _speed_known(baud):
        raise UsageError(f"{baud} baud is no speed of a serial line")
    return kind, parts.netloc if kind == "tcp" else where, baud


def _speed_known(baud: int) -> bool:
    import termios

    return hasattr(termios, f"B{baud}")
