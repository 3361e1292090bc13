"""`switcher bench serve` against a house that hashes: both arms, nothing lost, no page kept."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from switcher.testing.decoders import make_decoder_folder
from switcher.testing.house import CARD, GUARD_S

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.testing.house import RunningHouse


def test_replays_both_arms_and_tells_what_hashing_kept(
    tmp_path: Path, run: Callable[..., RunningHouse]
) -> None:
    folder = make_decoder_folder(tmp_path / "writer")
    house = run("run", "--practice", "--card", CARD, "--port", "0", "--model", str(folder))
    house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    url = house.wait_hashing().http_url
    rows = "".join(f"{i * 40},{9 + i % 5},{1 + i % 4}\n" for i in range(20))
    trace = tmp_path / "trace.csv"
    trace.write_text("t_ms,prompt_tokens,output_tokens\n" + rows)
    saved, plot = tmp_path / "saved.json", tmp_path / "plot.svg"
    argv = ["bench", "serve", "--url", str(url), "--trace", str(trace), "--pairs", "2", "--json"]
    argv += ["--scale-tokens", "--deadline-ms", "30000"]
    argv += ["--save", str(saved), "--plot", str(plot)]
    found = subprocess.run(
        [sys.executable, "-m", "switcher", *argv],
        capture_output=True,
        text=True,
        env=house.environment,
        timeout=GUARD_S,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    form = json.loads(found.stdout)
    for arm in ("on", "off"):
        assert form["arms"][arm]["done"] == 20
        assert form["arms"][arm]["tokens"] == 50
    assert form["hashing"]["hashes"] > 0
    assert form["hashing"]["handovers_out"]["count"] > 0
    # What hashed during "off" would be a switch that does not switch.
    blocks = json.loads(saved.read_text())["blocks"]
    assert [b["hashes"] for b in blocks if b["arm"] == "off"] == [0, 0]
    assert plot.read_text().startswith("<svg")
