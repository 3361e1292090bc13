"""`Session`: a house in your own process, without a command line, a port or a worker process.

    with Session(practice=True, cards=["cpu:0:1core"]) as session:
        session.serve("double", lambda x: 2 * x)
        (y,) = session.call("double", numpy.ones((3, 4)))     # hashing leaves the card and returns
        with session.lease(reason="training"):
            ...                                               # the card is yours

The card hashes whenever none of this needs it. Other processes can take it too.
"""

from __future__ import annotations

import asyncio
import threading
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from switcher.clock import MonotonicClock
from switcher.config import Config
from switcher.devices import resolve
from switcher.errors import ModelError, StateError, SwitcherError
from switcher.inference.requests import Call, Called, Failed, Request
from switcher.pool import Pool
from switcher.session.local import LocalWorker
from switcher.session.source import open_source
from switcher.session.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from contextlib import AbstractContextManager
    from types import TracebackType
    from typing import Any, Self

    import numpy as np
    from numpy.typing import NDArray

    from switcher.core.status import Status
    from switcher.pool import Lease

T = TypeVar("T")

OPEN_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 30.0


class Session:
    """Cards that hash until you need them, in this process. Use it as a context manager.

    Its methods may be called from any thread.

    Args:
        cards: Card ids; none = every NVIDIA card, else `cpu:0`.
        practice: Hash for the built-in pool, whose shares are worth nothing.
        config: Everything else that can be set, pools included. Hashing on a real pool starts
            only if one stands here.

    Raises:
        NotFoundError: No such card.
        NoDeviceError: A CUDA card is asked for and there is none.
        UsageError: A pool of the configuration is unusable.
    """

    def __init__(
        self, cards: Sequence[str] = (), *, practice: bool = False, config: Config | None = None
    ) -> None:
        config = config or Config()
        self._config = replace(config, mining=replace(config.mining, practice=practice))
        self._cards = resolve(cards or config.cards.devices).cards
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._supervisor: Supervisor | None = None
        self._pool: Pool | None = None
        self._problem: BaseException | None = None
        self._opened = threading.Event()
        self._source = open_source(self._config, MonotonicClock())

    def open(self) -> None:
        """Takes the cards and begins to hash as soon as there is work.

        Raises:
            GateBusyError: Another switcher has one of the cards.
            SwitcherError: A card cannot be used.
        """
        if self._thread is not None:
            raise StateError("this session is open already")
        self._thread = threading.Thread(target=self._run, name="switcher-session", daemon=True)
        self._thread.start()
        if not self._opened.wait(OPEN_TIMEOUT_S):
            raise SwitcherError("the session did not start in time; see the log")
        if self._problem is not None:
            self._thread.join()
            self._thread = None
            raise self._problem
        self._pool = Pool(self._cards, folder=self._config.gate.dir or None)

    def close(self) -> None:
        """Submits what is in hand and gives the cards up. Idempotent."""
        if self._loop is not None and self._supervisor is not None:
            self._loop.call_soon_threadsafe(self._supervisor.stop)
        if self._thread is not None:
            self._thread.join(STOP_TIMEOUT_S)
            self._thread = None
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    def lease(
        self, card_id: str | None = None, *, reason: str = "", until_ns: int | None = None
    ) -> AbstractContextManager[Lease]:
        """Takes a card for the block: hashing has left when it begins. See `Pool.lease`."""
        return self.pool.lease(card_id, who="session", reason=reason, until_ns=until_ns)

    @property
    def pool(self) -> Pool:
        """The cards and their gates.

        Raises:
            StateError: The session is not open.
        """
        if self._pool is None:
            raise StateError("this session is not open; use it as a context manager")
        return self._pool

    def serve(self, name: str, function: Callable[..., object]) -> None:
        """Serves a callable on arrays under a name, on every card.

        Args:
            name: What `call` asks for.
            function: Gets arrays whose first axis is the batch (rows of several callers, joined)
                and returns as many rows in the same order; `tensor_function` sets its limits.

        Raises:
            ModelError: It failed on its own example.
        """
        from switcher.inference.engines.function import FunctionEngine
        from switcher.inference.nn.arrays import array_library

        supervisor = self._open_supervisor()
        for card in supervisor.cards:
            local = card.process
            assert isinstance(local, LocalWorker)
            if local.worker is None:
                raise StateError(f"card {card.id} is stopping")
            engine = FunctionEngine(name, function, array_library(card.id), source="session")
            local.worker.models.add(engine)
        self._wait_for(name)

    def call(self, name: str, *arrays: NDArray[Any]) -> tuple[NDArray[np.generic], ...]:
        """Runs a served function: takes the card, steps, gives it back.

        Args:
            name: What `serve` was given.
            arrays: Its arguments. Shape: each (rows, ...), the same rows.

        Returns:
            Its results. Shape: each (rows, ...).

        Raises:
            ModelError: The function failed, or there is none of that name.
        """
        now_ns = MonotonicClock().now_ns()
        request = Request(uuid.uuid4().hex, name, Call(arrays), now_ns)
        answer = self._do(self._ask(request))
        if isinstance(answer, Failed):
            raise ModelError(answer.message)
        assert isinstance(answer, Called)
        return answer.arrays

    def status(self) -> Status:
        """A snapshot: cards, tenants, claims, rates, shares, hand-overs."""
        supervisor = self._open_supervisor()

        async def take() -> Status:
            return supervisor.status()

        return self._do(take())

    def pause(self, duration_ns: int | None = None) -> None:
        """Keeps hashing off, for so long or until `resume`; returns when it is off."""
        self._do(self._open_supervisor().pause((), duration_ns, "session"))

    def resume(self) -> None:
        """Ends a pause."""
        self._do(self._open_supervisor().resume((), "session"))

    # --- inside ---

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        except BaseException as error:
            self._problem = error
        finally:
            self._loop = None
            self._supervisor = None
            self._opened.set()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        source = self._source
        supervisor = Supervisor(
            self._config,
            self._cards,
            upstream=source.upstream,
            journal=source.journal,
            worker=LocalWorker,
            problems=source.problems,
        )
        try:
            await supervisor.open()
            await supervisor.wait_ready()
            self._supervisor = supervisor
            self._opened.set()
            await supervisor.stopped.wait()
        finally:
            await supervisor.close()
            source.close()

    async def _ask(self, request: Request) -> object:
        supervisor = self._open_supervisor()
        last: object = Failed
        async for event in supervisor.front.ask(request):
            last = event
        return last

    def _wait_for(self, name: str) -> None:
        """Waits until the front has heard that a model is loaded."""
        supervisor = self._open_supervisor()

        async def heard() -> None:
            while not all(name in card.models for card in supervisor.cards):
                await asyncio.sleep(0.001)

        self._do(heard())

    def _open_supervisor(self) -> Supervisor:
        supervisor = self._supervisor
        if supervisor is None:
            raise StateError("this session is not open; use it as a context manager")
        return supervisor

    def _do(self, what: Coroutine[Any, Any, T]) -> T:
        """Runs a coroutine in the session's loop and waits for it."""
        loop = self._loop
        if loop is None:
            what.close()
            raise StateError("this session is not open; use it as a context manager")
        return asyncio.run_coroutine_threadsafe(what, loop).result()

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
