"""Opening a stream through a SOCKS5 proxy. Source: RFC 1928, RFC 1929."""

from __future__ import annotations

import asyncio
import os
import socket
from urllib.parse import unquote, urlsplit

from switcher.errors import SwitcherError, UsageError

_ERRORS = {
    1: "general failure",
    2: "not allowed",
    3: "network unreachable",
    4: "host unreachable",
    5: "connection refused",
    6: "timed out",
    7: "command not supported",
    8: "address type not supported",
}


class DialError(SwitcherError):
    """No connection; the message says why."""


def parse_proxy(text: str) -> tuple[str, int, str, str]:
    """Reads `socks5://[user:password@]host:port` into host, port, user, password.

    Raises:
        UsageError: another scheme, or host or port missing.
    """
    parts = urlsplit(text if "://" in text else f"socks5://{text}")
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if parts.scheme not in ("socks5", "socks5h") or not host or not port:
        raise UsageError("a proxy is written socks5://host:port")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if len(user.encode()) > 255 or len(password.encode()) > 255:
        raise UsageError("a proxy's user and password have at most 255 bytes each")
    return host, port, user, password


async def open_through(
    proxy: str, host: str, port: int, limit: int
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A stream to host and port through a proxy, which also resolves the name.

    Args:
        proxy: see `parse_proxy`.
        host: where to.
        port: where to.
        limit: longest line in bytes, for the reader.

    Raises:
        DialError: the proxy refuses, or cannot be reached.
        OSError: the proxy broke off.
    """
    proxy_host, proxy_port, user, password = parse_proxy(proxy)
    try:
        reader, writer = await asyncio.open_connection(proxy_host, proxy_port, limit=limit)
    except OSError as error:
        where = f"{proxy_host}:{proxy_port}"
        raise DialError(f"no connection to the SOCKS5 proxy {where}: {os_reason(error)}") from None
    try:
        await _login(reader, writer, user, password)
        await _connect(reader, writer, host, port)
    except asyncio.IncompleteReadError:
        writer.close()
        raise DialError("the SOCKS5 proxy closed the connection") from None
    except BaseException:
        writer.close()
        raise
    return reader, writer


def os_reason(error: OSError) -> str:
    """Why the system refused, in its own words: 'connection refused'."""
    number = error.errno
    if number is None or isinstance(error, socket.gaierror):
        return (error.strerror or str(error) or type(error).__name__).lower()
    return os.strerror(number).lower()


async def _connect(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int
) -> None:
    try:
        name = host.encode("idna")
    except UnicodeError:
        raise DialError(f"{host} is not a host name") from None
    writer.write(b"\x05\x01\x00\x03" + bytes([len(name)]) + name + port.to_bytes(2, "big"))
    version, status, _, kind = await reader.readexactly(4)
    if version != 5 or status:
        raise DialError(f"SOCKS5 proxy: {_ERRORS.get(status, f'error {status}')}")
    length = {1: 4, 4: 16}.get(kind) or (await reader.readexactly(1))[0]
    await reader.readexactly(length + 2)


async def _login(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, user: str, password: str
) -> None:
    writer.write(b"\x05\x01\x02" if user else b"\x05\x01\x00")
    version, method = await reader.readexactly(2)
    if version != 5 or method not in (0, 2) or (method == 2 and not user):
        raise DialError("the SOCKS5 proxy wants another way of logging in")
    if method == 2:
        name, secret = user.encode(), password.encode()
        writer.write(b"\x01" + bytes([len(name)]) + name + bytes([len(secret)]) + secret)
        if (await reader.readexactly(2))[1]:
            raise DialError("the SOCKS5 proxy refused user and password")
