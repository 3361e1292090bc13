"""Who may talk to the HTTP front: Host and Origin checks, the token, the size and time of bodies.

Written against ASGI itself, so that nothing is parsed for a caller who is refused anyway.
"""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
import json
import socket
from typing import TYPE_CHECKING

from switcher.config import is_loopback

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, MutableMapping

    from switcher.config import HttpConfig

    Scope = MutableMapping[str, object]
    Message = MutableMapping[str, object]
    Receive = Callable[[], Awaitable[Message]]
    Send = Callable[[Message], Awaitable[None]]
    App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Anyone who may reach the port at all may ask whether the process lives.
# The dashboard's page holds no data; what it shows comes from guarded paths.
OPEN_PATHS = frozenset(
    {"/health", "/", "/dashboard/app.js", "/dashboard/draw.js", "/dashboard/style.css"}
)


class Refusal(Exception):  # noqa: N818 - it is an answer, not a failure
    """An answer that ends a request before the app sees it."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class Guard:
    """ASGI middleware around the whole app.

    Args:
        app: What is guarded.
        config: Host, token, allowed names and limits.
    """

    def __init__(self, app: App, config: HttpConfig) -> None:
        self._app = app
        self._config = config
        token = (config.access_token.encode(),) if config.access_token else ()
        keys = tuple(key.encode() for key in config.api_keys)
        self._operator = token or keys
        self._caller = token + keys
        self._hosts = _host_names(config)
        self._any_address = not is_loopback(config.host)
        self._origins = {origin.rstrip("/").lower() for origin in config.allowed_origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Checks, then passes on with a bounded body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._check(scope)
        except Refusal as refusal:
            await _answer(send, refusal)
            return
        body = _Body(receive, send, self._config)
        try:
            await self._app(scope, body.receive, body.send)
        except Exception as error:
            if not await body.settled(error):
                raise

    def _check(self, scope: Scope) -> None:
        headers = _headers(scope)
        host = self._checked_host(headers.get(b"host"))
        self._check_origin(headers.get(b"origin"), host)
        preflight = scope["method"] == "OPTIONS" and b"access-control-request-method" in headers
        path = str(scope["path"])
        tokens = self._caller if path.startswith("/v1/") else self._operator
        if self._operator and path not in OPEN_PATHS and not preflight:
            _check_token(headers.get(b"authorization", b""), tokens)
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length[:20]) > self._config.max_body_bytes:
            raise too_large(self._config)

    def _checked_host(self, raw: bytes | None) -> str:
        """The Host header; only names that cannot have been pointed at us by a stranger's DNS."""
        host = (raw or b"").decode("latin-1").lower()
        # Some clients of miners put the scheme in front; what is checked is the host part.
        for scheme in ("http://", "https://"):
            host = host.removeprefix(scheme)
        name = _without_port(host)
        if name in self._hosts or (self._any_address and _is_address(name)):
            return host
        text = f'Host "{name:.80}" is not served here; add it to http.allowed-hosts'
        raise Refusal(421, "misdirected_request", text)

    def _check_origin(self, raw: bytes | None, host: str) -> None:
        """Refuses web pages of other sites; programs send no Origin."""
        if raw is None:
            return
        origin = raw.decode("latin-1").rstrip("/").lower()
        if origin in self._origins or origin in (f"http://{host}", f"https://{host}"):
            return
        text = f'the web page "{origin:.80}" may not call this; add it to http.allowed-origins'
        raise Refusal(403, "origin_refused", text)


def is_bearer(raw: bytes, tokens: Iterable[bytes]) -> bool:
    """Whether an Authorization header holds one of the tokens; each is compared, to the end."""
    scheme, _, given = raw.strip().partition(b" ")
    found = [hmac.compare_digest(given.strip(), token) for token in tokens]
    return scheme.lower() == b"bearer" and any(found)


def _check_token(raw: bytes, tokens: Iterable[bytes]) -> None:
    if not is_bearer(raw, tokens):
        text = "a token is needed: Authorization: Bearer TOKEN"
        raise Refusal(401, "invalid_api_key", text)


class _Body:
    """Counts and times the request body; turns the app's answer into 413 or 408 if it is over."""

    def __init__(self, receive: Receive, send: Send, config: HttpConfig) -> None:
        self._receive = receive
        self._send = send
        self._config = config
        self._left = config.max_body_bytes
        self._complete = False
        self._started = False
        self._refusal: Refusal | None = None
        self._deadline_s = asyncio.get_running_loop().time() + config.body_timeout_s

    async def receive(self) -> Message:
        if self._complete:
            return await self._receive()
        if self._refusal is not None:
            return {"type": "http.disconnect"}
        try:
            async with asyncio.timeout_at(self._deadline_s):
                message = await self._receive()
        except TimeoutError:
            limit = f"{self._config.body_timeout_s:g} s"
            return self._refuse(Refusal(408, "body_timeout", f"the body took over {limit}"))
        if message["type"] == "http.request":
            body = message.get("body", b"")
            assert isinstance(body, bytes)
            self._left -= len(body)
            if self._left < 0:
                return self._refuse(too_large(self._config))
            self._complete = not message.get("more_body", False)
        return message

    def _refuse(self, refusal: Refusal) -> Message:
        self._refusal = refusal
        return {"type": "http.disconnect"}

    async def settled(self, error: Exception) -> bool:
        """Whether an exception of the app was only its reaction to a refusal or a lost client."""
        if self._refusal is not None and not self._started:
            self._started = True
            await _answer(self._send, self._refusal)
        return self._refusal is not None or type(error).__name__ == "ClientDisconnect"

    async def send(self, message: Message) -> None:
        if self._refusal is not None and not self._started:
            refusal, self._started = self._refusal, True
            await _answer(self._send, refusal)
        elif self._refusal is None or self._complete:
            self._started = True
            await self._send(message)


def too_large(config: HttpConfig) -> Refusal:
    """The answer to a body over the limit."""
    limit = config.max_body_bytes
    return Refusal(413, "body_too_large", f"the body is larger than {limit} bytes (http.max-body)")


def error_body(message: str, kind: str, code: str | None = None) -> dict[str, object]:
    """The one error shape of every answer, OpenAI's."""
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


async def _answer(send: Send, refusal: Refusal) -> None:
    body = json.dumps(error_body(str(refusal), "invalid_request_error", refusal.code)).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        # What follows on this connection may be the rest of a refused body.
        (b"connection", b"close"),
    ]
    if refusal.status == 401:
        headers.append((b"www-authenticate", b"Bearer"))
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _headers(scope: Scope) -> dict[bytes, bytes]:
    """Headers by lower-case name; a repeated one is joined, so that no check sees only one."""
    found: dict[bytes, bytes] = {}
    raw = scope["headers"]
    assert isinstance(raw, list)
    for name, value in raw:
        found[name] = found[name] + b", " + value if name in found else value
    return found


def _host_names(config: HttpConfig) -> frozenset[str]:
    names = {"localhost", "127.0.0.1", "::1", config.host.strip("[]").lower()}
    if not is_loopback(config.host):
        names.add(socket.gethostname().lower())
    return frozenset(names | {name.lower() for name in config.allowed_hosts})


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
