"""Opening a connection to an upstream: TCP, verified TLS, and through a SOCKS5 proxy."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import socket
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.hashing.upstream.socks5 import DialError, open_through, os_reason

if TYPE_CHECKING:
    from switcher.hashing.upstream.account import Account, Address

DIAL_S = 15.0


@dataclass(frozen=True, slots=True)
class Connection:
    """An open connection.

    Attributes:
        reader: bytes from the peer; a line over the limit is an error.
        writer: bytes to the peer.
        tls: protocol and certificate fingerprint, "" without TLS.
    """

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    tls: str


async def dial(account: Account, address: Address, limit: int) -> Connection:
    """Connects within 15 seconds.

    Args:
        account: says how: proxy, fingerprint, authorities.
        address: where to; not always the account's own (a pool may redirect).
        limit: longest line in bytes.

    Raises:
        DialError: it did not work; the message is one line.
    """
    try:
        async with asyncio.timeout(DIAL_S):
            return await _dial(account, address, limit)
    except TimeoutError:
        raise DialError(f"{address.host}:{address.port} did not answer in {DIAL_S:.0f} s") from None
    except ssl.SSLCertVerificationError as error:
        raise DialError(
            f"the certificate of {address.host} is not trusted: {error.verify_message}; if it is "
            "the right one, pin it with tls-fingerprint"
        ) from None
    except ssl.SSLError as error:
        reason = (error.reason or str(error)).lower().replace("_", " ")
        raise DialError(f"no TLS with {address.host}:{address.port}: {reason}") from None
    except OSError as error:
        where = f"{address.host}:{address.port}"
        raise DialError(f"no connection to {where}: {os_reason(error)}") from None


async def _dial(account: Account, address: Address, limit: int) -> Connection:
    context = _tls_context(account) if address.scheme.tls else None
    if account.proxy:
        reader, writer = await open_through(account.proxy, address.host, address.port, limit)
        try:
            if context is not None:
                await writer.start_tls(context, server_hostname=address.host)
        except BaseException:
            writer.close()
            raise
    else:
        reader, writer = await asyncio.open_connection(
            address.host,
            address.port,
            limit=limit,
            ssl=context,
            server_hostname=address.host if context else None,
        )
    try:
        _tune(writer, keepalive=account.keepalive)
        return Connection(reader, writer, _check_tls(account, writer) if context else "")
    except BaseException:
        writer.close()
        raise


def _tls_context(account: Account) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=account.ca_file or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if account.tls_fingerprint:  # the pin, checked before a byte is sent, replaces authorities
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _check_tls(account: Account, writer: asyncio.StreamWriter) -> str:
    tls = writer.get_extra_info("ssl_object")
    certificate = tls.getpeercert(binary_form=True) or b""
    found = hashlib.sha256(certificate).hexdigest()
    if account.tls_fingerprint and not hmac.compare_digest(found, account.tls_fingerprint):
        raise DialError(
            f"the server's certificate has another fingerprint ({found}) than the pinned one"
        )
    return f"{tls.version()} {found}"


def _tune(writer: asyncio.StreamWriter, *, keepalive: bool) -> None:
    sock = writer.get_extra_info("socket")
    if sock is None:
        return
    with contextlib.suppress(OSError):  # a convenience; not every platform has every option
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not keepalive:
            return
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4)):
            if hasattr(socket, name):
                sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
