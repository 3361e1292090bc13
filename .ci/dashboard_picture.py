"""Takes docs/dashboard.png of a real house, and checks the page against `switcher status --json`.

    python .ci/dashboard_picture.py [--out docs/dashboard.png] [--dark FILE] [--seconds 40]

One CPU core hashes for a practice pool, shares it with embeddings of MiniLM at random moments, and
listens to signals: hours, a price, an operator's file. Needs chromium and the extra `ai`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from switcher.testing.browser import chromium, page
from switcher.testing.house import CARD, RunningHouse

CONFIG = """
[energy]
hashing-w = 90
serving-w = 60
idle-w = 20
prices = ["00:00-24:00 = 0.019"]
[signals]
jitter = 1
[signals.schedule]
windows = ["00:00-24:00 = 80%"]
[signals.price]
enabled = true
rule = "threshold"
hash-below = 0.02
[signals.operator]
source = "file:{words}"
"""
SIZE = (1200, 1060)
TEXTS = ("the cat sits on the mat", "a dog runs", "power is cheap tonight")


def ask(house: RunningHouse, until_s: float, chance: random.Random) -> None:
    """Sends requests at random moments."""
    while time.monotonic() < until_s:
        code, body, _ = house.embed(*TEXTS[: chance.randint(1, 3)], model="minilm")
        assert code == 200, body
        time.sleep(chance.expovariate(2.0))


def expected(status: dict[str, object]) -> list[str]:
    """What the page must say for that snapshot of a paused house, where nothing moves."""
    (card,) = status["cards"]  # type: ignore[misc]
    shares, requests = card["shares"], card["requests"]
    return [
        f"{shares['accepted']} accepted, {shares['rejected']} rejected",
        f"{requests['running']} running, {requests['waiting']} waiting, {requests['done']} done",
        f"{requests['tokens_in']} in, {requests['tokens_out']} out",
        f"{card['id']} {card['name']}, {card['backend']}",
        f"{card['why']} [{card['why_rank']} by {card['why_who']}]",
        *(
            f"{source['name']}: {source['says']}"
            for source in status["sources"]  # type: ignore[attr-defined]
            if source["says"]
        ),
        "minilm: ready",
    ]


async def take(house: RunningHouse, url: str, asked: argparse.Namespace, home: Path) -> None:
    """Pictures of the live page, then a comparison of the paused one."""
    program = chromium()
    if program is None:
        raise SystemExit("chromium is missing: apt-get install chromium")
    async with page(program, home, url) as tab:
        await tab.size(*SIZE)
        await tab.until("document.body?.dataset.nowNs !== undefined")
        until_s = time.monotonic() + asked.seconds
        await asyncio.to_thread(ask, house, until_s, random.Random(1))
        for theme, file in (("light", asked.out), ("dark", asked.dark)):
            if file is not None:
                await tab.theme(theme)
                await asyncio.sleep(1.5)  # the canvases are drawn anew with the next snapshot
                file.write_bytes(await tab.picture())
        await asyncio.to_thread(house.call, "pause")
        await asyncio.sleep(1.5)
        said = subprocess.run(
            [sys.executable, "-m", "switcher", "status", "--json"],
            capture_output=True, text=True, check=True, env=house.environment, cwd=house.folder,
        )  # fmt: skip
        text = " ".join((await tab.text()).split())
        wrong = [want for want in expected(json.loads(said.stdout)) if want not in text]
        if wrong:
            raise SystemExit(f"the page does not say {wrong}, but: {text}")
        print(f"equal to `status --json` in {len(expected(json.loads(said.stdout)))} places")


def main() -> None:
    """Parses, starts, takes."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).parents[1]
    parser.add_argument("--out", type=Path, default=root / "docs/dashboard.png")
    parser.add_argument("--dark", type=Path, help="take the dark theme too")
    parser.add_argument("--seconds", type=float, default=40.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        config = folder / "c.toml"
        config.write_text(CONFIG.format(words=folder / "words"))
        (folder / "words").write_text("# nobody has said anything yet\n")
        args = ("run", "--practice", "--card", CARD, "--port", "0", "-c", str(config))
        with RunningHouse(folder, *args, "--model", "minilm") as house:
            house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
            url = house.status().http_url
            assert url is not None
            asyncio.run(take(house, f"{url}/", asked, folder / "browser"))


if __name__ == "__main__":
    main()
