"""The gateway: other OpenAI-compatible servers (vLLM, Ollama, llama.cpp, TEI) behind our front.

Such a server computes on our card in a process of its own. So the order is: claim the card, wait
until hashing has left it, forward; and give the card back after the last byte of the last answer.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from switcher.core.status import RequestCounts
from switcher.inference.backends import Backend, BackendError, BackendSpec, UnreachableError
from switcher.inference.requests import ModelInfo

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Mapping, Sequence

    import httpx

__all__ = ["Backend", "BackendError", "BackendSpec", "CardClaim", "Gateway", "Tally"]

# How often a server that works for others is looked at: soon first, for it may have just ended.
_FIRST_POLL_S = 0.005
_BUSY_POLL_S = 0.25
# Models come and go, and a backend may start after us: one that does not answer is asked often.
_REFRESH_S = 10.0
_DOWN_REFRESH_S = 1.0


class CardClaim(Protocol):
    """How the gateway gets the card or cards its backends compute on."""

    def held(self, what: str) -> contextlib.AbstractAsyncContextManager[None]:
        """Holds the cards inside `async with`; entering waits until hashing has left them.

        Raises:
            SwitcherError: they could not be had in time.
        """
        ...


@dataclass(slots=True)
class Tally:
    """Forwarded requests by what became of them, and their tokens where the answers told."""

    done: int = 0
    failed: int = 0
    cancelled: int = 0
    refused: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


class Gateway:
    """Knows the backends' models and forwards requests. One event loop."""

    def __init__(self, specs: Sequence[BackendSpec], claim: CardClaim) -> None:
        """Takes the backends; `open` asks them for their models."""
        self._backends = [Backend(spec) for spec in specs]
        self._claim = claim
        self._client: httpx.AsyncClient | None = None
        self._watch: asyncio.Task[None] | None = None
        self._endings: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self.tally = Tally()

    async def open(self) -> None:
        """Asks every backend once."""
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
        turns = round(_REFRESH_S / _DOWN_REFRESH_S)
        while True:
            for turn in range(turns):
                await asyncio.sleep(_DOWN_REFRESH_S)
                await self.refresh(down_only=turn < turns - 1)

    async def refresh(self, *, down_only: bool = False) -> None:
        """Asks the backends, or only those that did not answer, what they serve. Takes no card."""
        asked = [b for b in self._backends if b.problem or not down_only]
        client = self._opened()
        await asyncio.gather(*(backend.look(client) for backend in asked))

    def models(self) -> tuple[ModelInfo, ...]:
        """Returns each model once; it is loaded if any of its backends answers.

        A backend that never told its models stands there under its address.
        """
        rows: list[ModelInfo] = []
        names = dict.fromkeys(name for b in self._backends for name in b.models)
        for name in names:
            having = [b for b in self._backends if name in b.models]
            down = [b for b in having if b.problem]
            state = "failed" if len(down) == len(having) else "loaded"
            problem = "; ".join(f"{b.spec.base}: {b.problem}" for b in down) or None
            tokens = max(b.models[name] for b in having)
            source = having[0].spec.base
            rows.append(ModelInfo(name, "gateway", state, tokens, 0, source, problem))
        for backend in self._backends:
            if backend.problem and not backend.models:
                base = backend.spec.base
                problem = f"{base}: {backend.problem}"
                rows.append(ModelInfo(base, "gateway", "failed", 0, 0, base, problem))
        return tuple(rows)

    def problems(self) -> tuple[str, ...]:
        """One line for each backend that cannot be used now."""
        return tuple(f"backend {b.spec.base}: {b.problem}" for b in self._backends if b.problem)

    def counts(self) -> RequestCounts:
        """Requests for backends, for the status."""
        tally = self.tally
        return RequestCounts(
            running=self.in_flight - self._waiting,
            waiting=self._waiting,
            done=tally.done,
            failed=tally.failed,
            cancelled=tally.cancelled,
            refused=tally.refused,
            tokens_in=tally.tokens_in,
            tokens_out=tally.tokens_out,
        )

    def serves(self, model: str) -> bool:
        """True if a backend has a model of that name."""
        return any(model in backend.models for backend in self._backends)

    @property
    def in_flight(self) -> int:
        """Requests that are not answered to the last byte."""
        return self._waiting + sum(backend.in_flight for backend in self._backends)

    @contextlib.asynccontextmanager
    async def forward(
        self,
        model: str,
        path: str,
        headers: Mapping[str, str],
        body: bytes,
        granted: Callable[[], None] = lambda: None,
    ) -> AsyncGenerator[tuple[Backend, httpx.Response]]:
        """Holds the card and yields who answers, and the answer, whose body is still to be read.

        The card is given back after the `async with` ends: read the answer inside it.

        Args:
            model: Chooses the backend.
            path: Below the backend's base, such as `/v1/chat/completions`.
            headers: Sent as they are.
            body: Sent as it is.
            granted: Called when the card is held and nothing has been sent yet.

        Raises:
            BackendError: no backend could be reached, or it gave no answer.
            SwitcherError: the card could not be had.
        """
        held = contextlib.AsyncExitStack()
        self._waiting += 1
        try:
            await held.enter_async_context(self._claim.held(f"gateway {model}"))
        finally:
            self._waiting -= 1
        last: list[Backend] = []
        try:
            granted()
            async with self._answer(model, path, headers, body, last) as found:
                yield found
        finally:
            # Not waited for: whoever read the answer may go.
            ending = asyncio.create_task(self._give_back(last, held))
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)

    @contextlib.asynccontextmanager
    async def _answer(
        self, model: str, path: str, headers: Mapping[str, str], body: bytes, last: list[Backend]
    ) -> AsyncGenerator[tuple[Backend, httpx.Response]]:
        """Asks the backends of a model in turn until one is reached; `last` says which may work."""
        able = [b for b in self._backends if model in b.models]
        able.sort(key=lambda b: (b.problem is not None, b.in_flight))
        unreachable: UnreachableError | None = None
        for backend in able:
            backend.in_flight += 1
            last[:] = [backend]
            try:
                sent = {**headers, **backend.headers}
                try:
                    answer = await backend.connect(self._opened(), path, sent, body)
                except UnreachableError as error:
                    unreachable = error
                    last.clear()
                    continue
                try:
                    yield backend, answer
                finally:
                    await answer.aclose()
                return
            finally:
                backend.in_flight -= 1
        raise unreachable or BackendError(f"no backend has the model {model!r} any more")

    async def _give_back(self, last: list[Backend], held: contextlib.AsyncExitStack) -> None:
        """Gives the card back; later, if the server still computes for somebody else."""
        async with held:
            for backend in last:
                pause_s = _FIRST_POLL_S
                while (
                    not backend.in_flight
                    and backend.tells_load
                    and await backend.is_busy(self._opened())
                ):
                    await asyncio.sleep(pause_s)
                    pause_s = min(2 * pause_s, _BUSY_POLL_S)

    def _opened(self) -> httpx.AsyncClient:
        assert self._client is not None, "open() comes first"
        return self._client
