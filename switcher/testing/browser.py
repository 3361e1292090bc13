"""One tab of a headless Chromium, driven through the browser's own debugging pipe."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

GUARD_S = 60


def chromium() -> str | None:
    """The browser's program; None if it is not installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Page:
    """A tab. Messages are JSON ended by a zero byte.

    Args:
        reader: What the browser says.
        pipe: Where it listens.
    """

    def __init__(self, reader: asyncio.StreamReader, pipe: int) -> None:
        self._reader = reader
        self._pipe = pipe
        self._number = 0
        self._session: str | None = None

    async def call(self, method: str, **params: object) -> dict[str, object]:
        """One command of the protocol; returns its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._pipe, json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads((await self._reader.readuntil(b"\0"))[:-1])
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result = answer["result"]
                assert isinstance(result, dict)
                return result

    async def open(self, url: str) -> None:
        """Goes there."""
        target = await self.call("Target.createTarget", url=url)
        session = await self.call("Target.attachToTarget", flatten=True, **target)
        self._session = str(session["sessionId"])

    async def ask(self, script: str) -> object:
        """The value of an expression in the page."""
        result = await self.call("Runtime.evaluate", expression=script)
        inner = result["result"]
        assert isinstance(inner, dict)
        return inner.get("value")

    async def until(self, script: str) -> None:
        """Waits until an expression is true."""
        while await self.ask(script) is not True:
            await asyncio.sleep(0.05)

    async def text(self) -> str:
        """What a person could read."""
        return str(await self.ask("document.body ? document.body.innerText : ''"))

    async def size(self, width: int, height: int) -> None:
        """Makes the window so large, in pixels."""
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    async def theme(self, name: str) -> None:
        """Makes the system "light" or "dark"."""
        feature = {"name": "prefers-color-scheme", "value": name}
        await self.call("Emulation.setEmulatedMedia", features=[feature])

    async def picture(self) -> bytes:
        """The window as PNG."""
        result = await self.call("Page.captureScreenshot", format="png")
        return base64.b64decode(str(result["data"]))


@contextlib.asynccontextmanager
async def page(program: str, home: Path, url: str) -> AsyncIterator[Page]:
    """A browser with one tab, for at most `GUARD_S` seconds.

    Args:
        program: Of `chromium()`.
        home: Where it may keep its profile.
        url: What to open.
    """
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    flags = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars"
    command = f'exec "$0" {flags} --remote-debugging-pipe "$1" 3<&{theirs_in} 4>&{theirs_out}'
    browser = await asyncio.create_subprocess_exec(
        *("bash", "-c", command, program, f"--user-data-dir={home}"),
        pass_fds=(theirs_in, theirs_out),
        stderr=asyncio.subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    reader = asyncio.StreamReader(limit=1 << 24)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(ours_in, "rb")
    )
    try:
        async with asyncio.timeout(GUARD_S):
            tab = Page(reader, ours_out)
            await tab.open(url)
            yield tab
    finally:
        os.close(ours_out)
        with contextlib.suppress(ProcessLookupError):
            browser.kill()
        await browser.wait()
        transport.close()
