"""The gateway: other OpenAI-compatible servers (vLLM, Ollama, llama.cpp, TEI) behind our front.

Such a server computes on our card in a process of its own. So the order is: claim the card, wait
until hashing has left it, forward; and give the card back after the last byte of the last answer.
Asking a server for its models or its health takes no card.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from switcher.errors import UsageError
from switcher.inference.requests import Failed, ModelInfo, Reason

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence

    import httpx

MAX_LIST_BYTES = 1 << 20
_PROBE_S = 5.0
_RETRY_AFTER_S = 1.0
_BUSY_POLL_S = 0.25
# Models come and go, and a backend may start after us.
_REFRESH_S = 10.0
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
    """

    url: str
    api_key: str = ""
    idle_timeout_s: float = 600.0

    def __post_init__(self) -> None:
        """Raises UsageError for anything but an http(s) address."""
        if not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s?#]*)?", self.url):
            raise UsageError(f"{self.url!r} is not a server's address; write http://HOST:PORT/v1")

    @property
    def base(self) -> str:
        """The address without `/v1`."""
        return self.url.rstrip("/").removesuffix("/v1")


class CardClaim(Protocol):
    """How the gateway gets the card or cards its backends compute on."""

    def held(self, what: str) -> contextlib.AbstractAsyncContextManager[None]:
        """Holds the cards inside `async with`; entering waits until hashing has left them.

        Raises:
            SwitcherError: they could not be had in time.
        """
        ...


class BackendError(Exception):
    """A backend gave no whole answer; carries what the caller is told."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.failed = Failed(Reason.UNAVAILABLE, message, retry_after_s=_RETRY_AFTER_S)


@dataclass(slots=True, eq=False)
class _Backend:
    spec: BackendSpec
    models: tuple[str, ...] = ()
    problem: str | None = "not asked yet"
    in_flight: int = 0
    tells_load: bool = True
    headers: dict[str, str] = field(default_factory=dict)


class Gateway:
    """Knows the backends' models and forwards requests. One event loop."""

    def __init__(self, specs: Sequence[BackendSpec], claim: CardClaim) -> None:
        """Takes the backends; `open` asks them for their models."""
        self._backends = [_Backend(spec) for spec in specs]
        for backend in self._backends:
            if backend.spec.api_key:
                backend.headers["Authorization"] = f"Bearer {backend.spec.api_key}"
        self._claim = claim
        self._client: httpx.AsyncClient | None = None
        self._watch: asyncio.Task[None] | None = None
        self._endings: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Makes the connections' pool and asks every backend once."""
        import httpx

        # A connection for each request: servers such as llama.cpp's close idle ones without a word,
        # and a request that met such an end could not be sent again, for it might have run.
        limits = httpx.Limits(max_connections=512, max_keepalive_connections=0)
        # Never through a proxy of the environment: the backends are ours and near.
        self._client = httpx.AsyncClient(limits=limits, trust_env=False, follow_redirects=False)
        await self.refresh()
        self._watch = asyncio.create_task(self._refresh_often())

    async def close(self) -> None:
        """Gives the card back and closes all connections."""
        if self._watch is not None:
            self._watch.cancel()
        for ending in list(self._endings):
            await ending
        if self._client is not None:
            await self._client.aclose()

    async def _refresh_often(self) -> None:
        while True:
            await asyncio.sleep(_REFRESH_S)
            await self.refresh()

    async def refresh(self) -> None:
        """Asks every backend for its models. Takes no card."""
        await asyncio.gather(*(self._ask_models(backend) for backend in self._backends))

    def models(self) -> tuple[ModelInfo, ...]:
        """Returns the backends' models; a backend that cannot be reached is shown as failed."""
        rows: list[ModelInfo] = []
        for b in self._backends:
            state = "failed" if b.problem else "loaded"
            names = b.models or ((b.spec.base,) if b.problem else ())
            rows += [ModelInfo(n, "gateway", state, 0, 0, b.spec.base, b.problem) for n in names]
        return tuple(rows)

    def serves(self, model: str) -> bool:
        """True if a backend has a model of that name."""
        return any(model in backend.models for backend in self._backends)

    @property
    def in_flight(self) -> int:
        """Requests that are not answered to the last byte."""
        return sum(backend.in_flight for backend in self._backends)

    @contextlib.asynccontextmanager
    async def forward(
        self, model: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> AsyncGenerator[httpx.Response]:
        """Holds the card and yields the backend's answer, whose body is still to be read.

        The card is given back after the `async with` ends: read the answer inside it.

        Args:
            model: Chooses the backend.
            path: Below the backend's base, such as `/v1/chat/completions`.
            headers: Sent as they are.
            body: Sent as it is.

        Raises:
            BackendError: the backend could not be reached.
            SwitcherError: the card could not be had.
        """
        able = [b for b in self._backends if model in b.models]
        if not able:
            raise BackendError(f"no backend has the model {model!r} any more")
        backend = min(able, key=lambda b: b.in_flight)
        backend.in_flight += 1
        held = contextlib.AsyncExitStack()
        try:
            await held.enter_async_context(self._claim.held(f"gateway {model}"))
        except BaseException:
            backend.in_flight -= 1
            raise
        try:
            answer = await self._send(backend, path, headers, body)
            try:
                yield answer
            finally:
                await answer.aclose()
        finally:
            backend.in_flight -= 1
            # Not waited for: whoever read the answer may go.
            ending = asyncio.create_task(self._give_back(backend, held))
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)

    async def _send(
        self, backend: _Backend, path: str, headers: Mapping[str, str], body: bytes
    ) -> httpx.Response:
        import httpx

        client = self._opened()
        timeout = httpx.Timeout(_PROBE_S, read=backend.spec.idle_timeout_s)
        address = backend.spec.base + path
        request = client.build_request(
            "POST", address, headers={**headers, **backend.headers}, content=body, timeout=timeout
        )
        for attempt in (0, 1):
            try:
                return await client.send(request, stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                # Nothing was sent yet, so asking again cannot run a request twice.
                if attempt:
                    backend.problem = f"not reachable: {error}"
                    raise BackendError(f"{backend.spec.base} is not reachable") from error
            except httpx.HTTPError as error:
                raise BackendError(f"{backend.spec.base} gave no answer: {error}") from error
        raise AssertionError("unreachable")

    async def _give_back(self, backend: _Backend, held: contextlib.AsyncExitStack) -> None:
        """Gives the card back; later, if the server still computes for somebody else."""
        async with held:
            while backend.in_flight == 0 and backend.tells_load and await self._busy(backend):
                await asyncio.sleep(_BUSY_POLL_S)

    async def _busy(self, backend: _Backend) -> bool:
        text = await self._get(backend, "/metrics")
        found = [] if text is None else _BUSY.findall(text)
        backend.tells_load = bool(found)
        return any(float(value) > 0 for value in found)

    async def _ask_models(self, backend: _Backend) -> None:
        import json

        body = await self._get(backend, "/v1/models")
        if body is None:
            backend.problem = f"{backend.spec.base}/v1/models gave no list"
            return
        try:
            rows = json.loads(body)["data"]
            backend.models = tuple(str(row["id"]) for row in rows)
            backend.problem = None
        except (ValueError, KeyError, TypeError):
            backend.problem = f"{backend.spec.base}/v1/models gave no list of models"

    async def _get(self, backend: _Backend, path: str) -> bytes | None:
        """Returns a small body, or None if there is none within the deadline."""
        import httpx

        try:
            async with asyncio.timeout(_PROBE_S):
                address = backend.spec.base + path
                stream = self._opened().stream("GET", address, headers=backend.headers)
                async with stream as answer:
                    if answer.status_code != 200:
                        return None
                    return await _limited(answer.aiter_bytes())
        except (httpx.HTTPError, TimeoutError):
            return None

    def _opened(self) -> httpx.AsyncClient:
        assert self._client is not None, "open() comes first"
        return self._client


async def _limited(chunks: AsyncIterator[bytes]) -> bytes | None:
    body = b""
    async for chunk in chunks:
        body += chunk
        if len(body) > MAX_LIST_BYTES:
            return None
    return body
