"""JSON-RPC to a node over HTTP: one request per connection, sizes and times limited."""

from __future__ import annotations

import asyncio
import base64
import json
from typing import TYPE_CHECKING

from switcher.errors import LoginRefusedError, SwitcherError, UsageError
from switcher.hashing.upstream.dial import dial
from switcher.hashing.upstream.socks5 import DialError
from switcher.hashing.upstream.stratum1.lines import clean

if TYPE_CHECKING:
    from switcher.hashing.address import Payout
    from switcher.hashing.upstream.account import Account

ANSWER_MAX_BYTES = 64 << 20
HEADERS_MAX_BYTES = 64 * 1024
ANSWER_S = 30.0


class NodeError(SwitcherError):
    """The node could not be asked; it may be better later."""


class RpcError(SwitcherError):
    """The node answered with an error.

    Attributes:
        code: the node's number.
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"the node says: {message} (error {code})")
        self.code = code


class Node:
    """One node."""

    def __init__(self, account: Account) -> None:
        self.account = account

    @property
    def name(self) -> str:
        """Short name."""
        return self.account.label

    async def call(self, method: str, *params: object, within_s: float = ANSWER_S) -> object:
        """Calls a method and returns its result.

        Args:
            method: its name.
            params: its parameters.
            within_s: seconds to wait for the answer.

        Raises:
            LoginRefusedError: user and password (or the cookie) are wrong.
            NodeError: no connection, no answer, or not one that can be read.
            RpcError: the node refuses.
        """
        body = json.dumps({"jsonrpc": "1.0", "id": 1, "method": method, "params": params})
        try:
            async with asyncio.timeout(within_s):
                status, answer = await self._post(body.encode())
        except TimeoutError:
            raise NodeError(f"{self.name} did not answer {method} in {within_s:.0f} s") from None
        except DialError as error:
            raise NodeError(str(error)) from None
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError) as e:
            raise NodeError(f"{self.name}: {clean(str(e)) or type(e).__name__}") from None
        if status in (401, 403):
            raise LoginRefusedError(
                f"{self.name} refuses the login (HTTP {status}); check user, password or cookie"
            )
        return self._result(status, answer)

    def _result(self, status: int, answer: bytes) -> object:
        try:
            reply = json.loads(answer)
        except (ValueError, RecursionError):
            raise NodeError(f"{self.name} answered HTTP {status} without JSON") from None
        if not isinstance(reply, dict):
            raise NodeError(f"{self.name} answered something that is no JSON-RPC")
        error = reply.get("error")
        if error is not None:
            code = error.get("code") if isinstance(error, dict) else None
            text = error.get("message") if isinstance(error, dict) else error
            raise RpcError(code if isinstance(code, int) else 0, clean(str(text)))
        return reply.get("result")

    async def _post(self, body: bytes) -> tuple[int, bytes]:
        address = self.account.address
        authority = f"[{address.host}]" if ":" in address.host else address.host
        head = (
            f"POST {address.path or '/'} HTTP/1.1\r\n"
            f"Host: {authority}:{address.port}\r\n"
            f"Authorization: Basic {self._credentials()}\r\n"
            "Content-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n"
        )
        connection = await dial(self.account, address, HEADERS_MAX_BYTES)
        try:
            connection.writer.write(head.encode("ascii") + body)
            await connection.writer.drain()
            return await _read_answer(connection.reader)
        finally:
            connection.writer.transport.abort()

    def _credentials(self) -> str:
        """User and password; the cookie file is read each time: every start of a node renews it."""
        login = f"{self.account.user}:{self.account.password}"
        if self.account.cookie_file:
            try:
                with open(self.account.cookie_file, encoding="utf-8") as file:
                    login = file.read(1000).strip()
            except OSError as error:
                raise NodeError(
                    f"cannot read the node's cookie {self.account.cookie_file}: {error.strerror}"
                ) from None
        return base64.b64encode(login.encode()).decode()


async def check_address(node: Node, payout: Payout) -> None:
    """The node must know the address and mean the same script by it.

    Raises:
        UsageError: it does not.
        NodeError, LoginRefusedError: it could not be asked.
    """
    try:
        answer = await node.call("validateaddress", payout.address)
    except RpcError:
        return  # a node without that call; the address passed our own check
    if not isinstance(answer, dict):
        return
    script = answer.get("scriptPubKey")
    wrong = isinstance(script, str) and script.lower() != payout.script.hex()
    if answer.get("isvalid") is False or wrong:
        raise UsageError(f"{payout.address} is no address on the chain of {node.name}")


async def _read_answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """Status and body of an HTTP answer. Source: RFC 9112."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.split("\r\n")
    parts = first.split(" ", 2)
    if len(parts) < 2 or not parts[0].startswith("HTTP/1.") or not parts[1].isdigit():
        raise ValueError("not an HTTP answer")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip().lower()
    if "chunked" in headers.get("transfer-encoding", ""):
        return int(parts[1]), await _read_chunks(reader)
    length = headers.get("content-length", "")
    if length.isdigit():
        if int(length) > ANSWER_MAX_BYTES:
            raise ValueError("an answer over the limit")
        return int(parts[1]), await reader.readexactly(int(length))
    return int(parts[1]), await _read_rest(reader)


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while True:
        line = await reader.readuntil(b"\r\n")
        size = int(line.split(b";")[0], 16)
        if size < 0 or len(body) + size > ANSWER_MAX_BYTES:
            raise ValueError("an answer over the limit")
        if size == 0:
            return bytes(body)
        body += await reader.readexactly(size)
        await reader.readexactly(2)


async def _read_rest(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while part := await reader.read(1 << 16):
        body += part
        if len(body) > ANSWER_MAX_BYTES:
            raise ValueError("an answer over the limit")
    return bytes(body)
