"""The dashboard in a real browser: what it shows equals the snapshot, also after a restart."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "http"))
from http_peer import STATUS, Front, front

from switcher.config import HttpConfig
from switcher.core.energy import EnergyStatus
from switcher.core.status import Health, PauseStatus, RequestCounts, Tenant

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

pytestmark = pytest.mark.peer

SHOWN = replace(
    STATUS,
    cards=(
        replace(
            STATUS.cards[0],
            health=Health.ALIVE,
            tenant=Tenant.INFERENCE,
            why="<b>3 texts</b>",
            why_rank="inference",
            share_permille=300,
            energy=EnergyStatus(
                method="counter", power_w=95.4, residual_ppm=-12_000, hashing_mj=7_200_000
            ),
            requests=RequestCounts(done=2, tokens_in=11, tokens_out=42),
        ),
    ),
    paused=PauseStatus(since_ns=1, who="ann"),
    problems=("disk full",),
)


@pytest.fixture(scope="module")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        if os.environ.get("SWITCHER_REQUIRE_PEERS") == "1":
            pytest.fail("chromium is missing: apt-get install chromium")
        pytest.skip("chromium is not installed")
    return found


class Page:
    """One tab, driven through the browser's own debugging pipe (JSON ended by zero bytes)."""

    def __init__(self, reader: asyncio.StreamReader, pipe: int) -> None:
        self._reader = reader
        self._pipe = pipe
        self._number = 0
        self._session: str | None = None

    async def call(self, method: str, **params: object) -> dict[str, object]:
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
        target = await self.call("Target.createTarget", url=url)
        session = await self.call("Target.attachToTarget", flatten=True, **target)
        self._session = str(session["sessionId"])

    async def ask(self, script: str) -> object:
        result = await self.call("Runtime.evaluate", expression=script)
        inner = result["result"]
        assert isinstance(inner, dict)
        return inner.get("value")

    async def until(self, script: str) -> None:
        while await self.ask(script) is not True:
            await asyncio.sleep(0.05)

    async def text(self) -> str:
        return str(await self.ask("document.body ? document.body.innerText : ''"))


@contextlib.asynccontextmanager
async def page(chromium: str, home: Path, url: str) -> AsyncIterator[Page]:
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    flags = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage"
    command = f'exec "$0" {flags} --remote-debugging-pipe "$1" 3<&{theirs_in} 4>&{theirs_out}'
    browser = await asyncio.create_subprocess_exec(
        *("bash", "-c", command, chromium, f"--user-data-dir={home}"),
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
        async with asyncio.timeout(60):
            tab = Page(reader, ours_out)
            await tab.open(url)
            yield tab
    finally:
        os.close(ours_out)
        with contextlib.suppress(ProcessLookupError):
            browser.kill()
        await browser.wait()
        transport.close()


async def shows(tab: Page, it: Front) -> None:
    """Waits until the page has drawn the snapshot, then compares every figure."""
    snapshot = it.controls.snapshot
    await tab.until(f"document.body?.dataset.nowNs === '{snapshot.now_ns}'")
    text = await tab.text()
    for want in (
        f"switcher {snapshot.version}",
        "live",
        "cpu:0",
        "inference",
        # Text from outside stays text.
        "<b>3 texts</b> [inference].",
        "9.40 MH/s",
        "5 accepted, 0 rejected, 1 stale, 0 invalid",
        "w lease y for ",
        "11 in, 42 out",
        "95 W (counter)",
        "2.00 Wh hashing, 0.00 J serving, 0.00 J idle, residual -1.2 %",
        "hashing may use 30 %",
        "stratum+tcp://p:1: connected",
        "minilm: loading",
        "paused by ann; disk full",
    ):
        assert want in text, (want, text)


def test_the_page_equals_the_snapshot_and_survives_a_restart(chromium: str, tmp_path: Path) -> None:
    async def main() -> None:
        async with contextlib.AsyncExitStack() as stack:
            async with front(HttpConfig(port=0)) as it:
                it.controls.snapshot = SHOWN
                url = f"http://{it.host}:{it.port}/"
                tab = await stack.enter_async_context(page(chromium, tmp_path, url))
                await shows(tab, it)
                port = it.port
            await tab.until("document.getElementById('link').className === 'down'")
            async with front(HttpConfig(port=port)) as it:
                it.controls.snapshot = replace(SHOWN, version="0.1.1", now_ns=SHOWN.now_ns + 7)
                await shows(tab, it)

    asyncio.run(main())


def test_the_buttons_pause_and_resume(chromium: str, tmp_path: Path) -> None:
    async def main() -> None:
        async with (
            front(HttpConfig(port=0)) as it,
            page(chromium, tmp_path, f"http://{it.host}:{it.port}/") as tab,
        ):
            await tab.until("document.body?.dataset.nowNs !== undefined")
            await tab.ask("document.getElementById('pause').click()")
            await tab.until("document.getElementById('notice').textContent === 'paused by http'")
            assert it.controls.snapshot.paused is not None
            await tab.ask("document.getElementById('resume').click()")
            await tab.until("document.getElementById('notice').hidden")
            assert it.controls.snapshot.paused is None

    asyncio.run(main())


def test_with_a_token_the_page_asks_and_shows_nothing_before(chromium: str, tmp_path: Path) -> None:
    token = "abcdefgh1234"

    async def main() -> None:
        async with (
            front(HttpConfig(port=0, access_token=token)) as it,
            page(chromium, tmp_path, f"http://{it.host}:{it.port}/") as tab,
        ):
            it.controls.snapshot = SHOWN
            await tab.until("document.getElementById('login')?.hidden === false")
            text = await tab.text()
            assert "an access token is needed" in text
            assert "cpu:0" not in text
            await tab.ask(f"document.getElementById('token').value = '{token}'")
            await tab.ask("document.querySelector('#login button').click()")
            await shows(tab, it)

    asyncio.run(main())
