"""The dashboard in a real browser: what it shows equals the snapshot, also after a restart."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "http"))
from http_peer import STATUS, Front, front

from switcher.config import HttpConfig
from switcher.core.energy import EnergyStatus
from switcher.core.signals import SourceStatus
from switcher.core.status import Health, PauseStatus, RequestCounts, Tenant
from switcher.testing.browser import chromium, page

if TYPE_CHECKING:
    from switcher.testing.browser import Page

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
    sources=(
        SourceStatus(
            name="frequency",
            kind="frequency",
            state="stale",
            heard_ns=1,
            says="<i>60 Hz</i>",
            limit=1000,
            problem="no answer",
        ),
    ),
    paused=PauseStatus(since_ns=1, who="ann"),
    problems=("disk full",),
)


@pytest.fixture(scope="module", name="chromium")
def program() -> str:
    found = chromium()
    if found is None:
        if os.environ.get("SWITCHER_REQUIRE_PEERS") == "1":
            pytest.fail("chromium is missing: apt-get install chromium")
        pytest.skip("chromium is not installed")
    return found


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
        "frequency: stale, so it sheds; before: <i>60 Hz</i> (no answer)",
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
