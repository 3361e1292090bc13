"""Asks models that run in this process: a step loop on a thread of its own, events to asyncio."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from switcher.inference.requests import is_final

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from switcher.inference.requests import Event, ModelInfo, Request
    from switcher.inference.runner import Runner
    from switcher.inference.runtime import Runtime


class LocalFront:
    """Answers requests from a `Runner`'s models. Start it, and stop it in the end."""

    def __init__(self, runtime: Runtime, runner: Runner) -> None:
        self._runtime = runtime
        self._runner = runner
        self._thread = threading.Thread(target=runner.run, name="inference", daemon=True)

    def start(self) -> None:
        """Starts the step loop's thread."""
        self._thread.start()

    def stop(self) -> None:
        """Ends the step loop; what still waits fails with "unavailable". Blocks for one step."""
        self._runner.stop()
        self._thread.join()

    def models(self) -> Sequence[ModelInfo]:
        """Returns what is served."""
        return self._runtime.models()

    async def ask(self, request: Request) -> AsyncGenerator[Event]:
        """Yields the request's events; closing this early cancels the request."""
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[Event] = asyncio.Queue()

        def sink(event: Event) -> None:
            # The loop may be gone when the step thread ends the last requests.
            if not loop.is_closed():
                loop.call_soon_threadsafe(queue.put_nowait, event)

        # Tokenising a large input takes a while; the event loop must not wait for it.
        await asyncio.to_thread(self._runner.submit, request, sink)
        finished = False
        try:
            while not finished:
                event = await queue.get()
                finished = is_final(event)
                yield event
        finally:
            if not finished:
                self._runner.cancel(request.id)
