"""One server behind the gateway: how it is reached, what it serves, and whether it answers.

Asking a server for its models, its health or its load takes no card.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switcher.errors import UsageError
from switcher.inference.requests import Failed, Reason

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx

MAX_LIST_BYTES = 1 << 20
PROBE_S = 5.0
RETRY_AFTER_S = 1.0
_RETRY_PAUSE_S = 0.05
# Requests that run in the server, whoever sent them: vLLM's and llama.cpp's names.
_BUSY = re.compile(
    rb"^(?:vllm:num_requests_running|llamacpp:requests_processing)(?:\{[^}]*\})? ([0-9.eE+]+)", re.M
)


@dataclass(frozen=True, slots=True)
class BackendSpec:
    """A server to forward to.

    Attributes:
        url: Its base, with or without `/v1`.
        api_key: Sent as bearer token; the caller's own token never is.
        idle_timeout_s: Longest wait for the next byte of an answer.
        connect_timeout_s: Longest wait for a connection.
        retries: Further tries to connect before another backend is asked or the caller told.
        models: What it serves, for servers that do not list their models; empty = ask it.
    """

    url: str
    api_key: str = ""
    idle_timeout_s: float = 600.0
    connect_timeout_s: float = 5.0
    retries: int = 1
    models: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises UsageError for anything but an http(s) address."""
        if not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s?#]*)?", self.url):
            raise UsageError(f"{self.url!r} is not a server's address; write http://HOST:PORT/v1")

    @property
    def base(self) -> str:
        """The address without `/v1`."""
        return self.url.rstrip("/").removesuffix("/v1")


class BackendError(Exception):
    """A backend gave no whole answer; carries what the caller is told."""

    def __init__(self, message: str, reason: Reason = Reason.UNAVAILABLE) -> None:
        super().__init__(message)
        retry_after_s = RETRY_AFTER_S if reason is Reason.UNAVAILABLE else None
        self.failed = Failed(reason, message, retry_after_s=retry_after_s)


class UnreachableError(BackendError):
    """No connection was made, so nothing was sent: another backend may be asked."""


@dataclass(slots=True, eq=False)
class Backend:
    """A server as it is known now.

    Attributes:
        spec: How it is reached.
        models: Names it serves, with the tokens each holds (0 = not told).
        problem: Why it cannot be used; None = it answers.
        in_flight: Requests of ours that are not answered to the last byte.
        tells_load: Its metrics say how many requests run.
    """

    spec: BackendSpec
    models: dict[str, int] = field(default_factory=dict)
    problem: str | None = "not asked yet"
    in_flight: int = 0
    tells_load: bool = True

    def __post_init__(self) -> None:
        """What was configured is known before it is asked."""
        self.models = dict.fromkeys(self.spec.models, 0)

    @property
    def headers(self) -> dict[str, str]:
        """What we say about ourselves."""
        key = self.spec.api_key
        return {"Authorization": f"Bearer {key}"} if key else {}

    async def connect(
        self, client: httpx.AsyncClient, path: str, headers: dict[str, str], body: bytes
    ) -> httpx.Response:
        """Sends a request and returns the answer, whose body is still to be read.

        Raises:
            UnreachableError: nothing was sent.
            BackendError: it may have been sent; it must not be sent again.
        """
        import httpx

        timeout = httpx.Timeout(
            self.spec.idle_timeout_s, connect=self.spec.connect_timeout_s, pool=PROBE_S
        )
        request = client.build_request(
            "POST", self.spec.base + path, headers=headers, content=body, timeout=timeout
        )
        for attempt in range(self.spec.retries + 1):
            if attempt:
                await asyncio.sleep(_RETRY_PAUSE_S * 2 ** min(attempt - 1, 5))
            try:
                answer = await client.send(request, stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
                self.problem = f"not reachable: {error or type(error).__name__}"
            except httpx.HTTPError as error:
                raise BackendError(*self.broke_off(error)) from error
            else:
                self.problem = None
                return answer
        raise UnreachableError(f"{self.spec.base} is not reachable")

    def broke_off(self, error: httpx.HTTPError) -> tuple[str, Reason]:
        """What to tell the caller about an answer that did not come to its end."""
        import httpx

        if isinstance(error, httpx.ReadTimeout):
            text = f"{self.spec.base} sent nothing for {self.spec.idle_timeout_s:g} s"
            return text, Reason.EXPIRED
        return f"{self.spec.base} broke off: {error or type(error).__name__}", Reason.UNAVAILABLE

    async def is_busy(self, client: httpx.AsyncClient) -> bool:
        """Whether it computes for anybody, as far as its own metrics tell."""
        text = await self._get(client, "/metrics")
        found = [] if text is None else _BUSY.findall(text)
        self.tells_load = bool(found)
        return any(float(value) > 0 for value in found)

    async def look(self, client: httpx.AsyncClient) -> None:
        """Asks what it serves, or only whether it lives where that was configured."""
        problem = await self._ask(client)
        # A server that works for us and does not answer beside that is busy, not gone.
        if problem is None or not self.in_flight:
            self.problem = problem

    async def _ask(self, client: httpx.AsyncClient) -> str | None:
        if self.spec.models:
            alive = await self._get(client, "/health") is not None
            return None if alive else "/health does not answer with 200"
        body = await self._get(client, "/v1/models")
        if body is None:
            return "/v1/models does not answer with a list"
        try:
            self.models = {str(row["id"]): _window(row) for row in json.loads(body)["data"]}
        except (ValueError, KeyError, TypeError):
            return "/v1/models does not answer with a list of models"
        return None

    async def _get(self, client: httpx.AsyncClient, path: str) -> bytes | None:
        """Returns a small body, or None if there is none within the deadline."""
        import httpx

        try:
            async with asyncio.timeout(PROBE_S):
                stream = client.stream("GET", self.spec.base + path, headers=self.headers)
                async with stream as answer:
                    return await _limited(answer.aiter_bytes()) if answer.is_success else None
        except (httpx.HTTPError, TimeoutError):
            return None


def _window(row: dict[str, object]) -> int:
    """Tokens a listed model holds, under vLLM's name; 0 = not told."""
    told = row.get("max_model_len")
    return told if isinstance(told, int) and 0 <= told < 1 << 31 else 0


async def _limited(chunks: AsyncIterator[bytes]) -> bytes | None:
    body = b""
    async for chunk in chunks:
        body += chunk
        if len(body) > MAX_LIST_BYTES:
            return None
    return body
