"""`switcher top` on a terminal, keys and all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pexpect

from switcher.testing.house import CARD, GUARD_S

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.testing.house import RunningHouse

    Run = Callable[..., RunningHouse]


def test_top_shows_obeys_and_outlives_the_instance(run: Run, model: Path, tmp_path: Path) -> None:
    config = tmp_path / "c.toml"
    config.write_text("[energy]\nhashing-w = 90\nserving-w = 60\nidle-w = 20\n")
    args = ("run", "--practice", "--card", CARD, "--port", "0", "-c", str(config))
    house = run(*args, "--model", str(model))
    house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    house.wait_hashing()
    assert house.embed("hello")[0] == 200
    house.wait(lambda s: s.cards[0].hand_over_back.count > 0, "hashing is back")
    house.wait(lambda s: s.cards[0].energy.power_w, "the first window is allotted")
    environment = house.environment | {"TERM": "xterm-256color", "COLUMNS": "200", "LINES": "60"}
    top = pexpect.spawn(
        sys.executable,
        ["-m", "switcher", "top", "-n", "0.2", "-c", str(config)],
        env=environment,
        cwd=str(house.folder),
        timeout=GUARD_S,
        encoding="utf-8",
        dimensions=(60, 200),
    )
    try:
        for shown in (CARD, "hashing", "~", " W", "requests: ", "model model: ready", "out: p50"):
            top.expect_exact(shown)
        top.expect(r"≤ +[0-9.]+ [um]s █+ [0-9]+")
        top.expect_exact("q quit")
        for key, shown in {
            "h": "hashes by ",
            "s": "accepted, 0 rejected",
            "c": "practice",
            "e": "workers replaced",
            "l": "back: p50",
        }.items():
            top.send(key)
            top.expect_exact(shown)
        top.send("e")
        top.expect(r"energy +[0-9.]+ W, estimated; hashing [0-9.e+]+ J")
        top.send("p")
        top.expect_exact("paused by ")
        assert house.status().cards[0].tenant.value == "idle"
        top.send("r")
        house.wait_hashing()
        house.kill()
        top.expect_exact("no switcher runs here")
        house.start()
        top.expect_exact("workers replaced")
        house.wait_hashing()
        top.send("q")
        top.expect(pexpect.EOF)
        top.wait()
        assert top.exitstatus == 0
    finally:
        top.close(force=True)
