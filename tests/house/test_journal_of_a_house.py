"""The journal, the disk and the doors of a running house."""

from __future__ import annotations

import http.client
import itertools
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from prometheus_client.parser import text_string_to_metric_families

from switcher.core.slices import SliceKind, UnitKind
from switcher.database.store import FILE_NAME
from switcher.errors import NotFoundError
from switcher.metering.journal import read_slices
from switcher.testing.house import CARD, ROOT, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.core.slices import SliceV1
    from switcher.testing.house import RunningHouse

    Run = Callable[..., RunningHouse]

MINE = ("run", "--practice", "--card", CARD, "--port", "0")


def slices(folder: Path) -> list[SliceV1]:
    try:
        return [done for _, done in read_slices(folder / "state" / FILE_NAME)]
    except NotFoundError:
        return []


def assert_tiled(found: list[SliceV1]) -> None:
    assert [done.seq for done in found] == list(range(len(found)))
    for one, other in itertools.pairwise(found):
        assert one.end_ns == other.start_ns
        assert other.prev == one.digest()


def get(house: RunningHouse, path: str) -> str:
    url = house.status().http_url
    assert url is not None
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)
    connection.request("GET", path)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def test_every_stay_is_in_the_journal_and_a_kill_becomes_unknown_time(
    run: Run, model: Path, tmp_path: Path
) -> None:
    house = run(*MINE, "--model", str(model))
    house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    for _ in range(5):
        house.wait_hashing()
        assert house.embed("hello")[0] == 200
    stays = house.wait_hashing().cards[0].requests.done
    assert stays == 5
    wait_until(lambda: sum(s.units for s in slices(tmp_path) if s.kind is SliceKind.AI) == 5, "5")
    house.kill()
    house.start()
    house.wait_hashing()
    hashes = house.wait(lambda s: s.cards[0].hashes > 0, "it hashes again").cards[0].hashes
    assert house.stop() == 0
    found = slices(tmp_path)
    assert_tiled(found)
    assert [s.kind for s in found].count(SliceKind.UNKNOWN) == 1
    stays_found = [s for s in found if s.kind is SliceKind.AI]
    assert all(s.request_ns <= s.stopped_ns == s.start_ns for s in stays_found if s.stopped_ns)
    last = found[[s.kind for s in found].index(SliceKind.UNKNOWN) :]
    assert sum(s.units for s in last if s.unit_kind is UnitKind.HASHES) >= hashes


def test_a_state_folder_that_cannot_be_used_stops_nothing(
    run: Run, model: Path, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("in the way")
    house = run(*MINE, "--model", str(model))
    house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    assert house.embed("hello")[0] == 200
    house.wait_hashing()
    assert any("state" in problem for problem in house.status().problems)
    (tmp_path / "state").unlink()
    house.wait(lambda s: not s.problems, "the journal works")
    wait_until(lambda: (tmp_path / "state" / FILE_NAME).exists(), "the file is there")
    house.wait_hashing()
    assert house.stop() == 0
    told = [line["text"] for line in house.events("host") if "database" in line["text"]]
    assert len([text for text in told if "cannot" in text]) == 1
    assert_tiled(slices(tmp_path))


def _may_mount() -> bool:
    return os.getuid() == 0 and shutil.which("mount") is not None


@pytest.mark.skipif(not _may_mount(), reason="a small file system needs root")
def test_a_full_disk_stops_neither_tensor_work_nor_hashing(
    run: Run, model: Path, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    # Room for every row of the run once the ballast is gone.
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(state)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this container may not mount")
    try:
        house = run(*MINE, "--model", str(model))
        house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
        wait_until(lambda: (state / FILE_NAME).exists(), "the file is there")
        with (state / "ballast").open("wb", buffering=0) as file:
            try:
                while file.write(b"b" * 4096):
                    pass
            except OSError:
                pass

        def asks() -> bool:
            assert house.embed("hello")[0] == 200
            return bool(house.status().problems)

        wait_until(asks, "the disk is noticed")
        assert "free some space" in house.status().problems[0]
        before = house.wait_hashing().cards[0].hashes
        assert house.embed("hello")[0] == 200
        house.wait(lambda s: s.cards[0].hashes > before, "hashing goes on")
        (state / "ballast").unlink()
        house.wait(lambda s: not s.problems, "the disk is used again")
        asked = house.status().cards[0].requests.done
        house.wait_hashing()
        assert house.stop() == 0
        found = slices(tmp_path)
        assert_tiled(found)
        assert sum(s.units for s in found if s.unit_kind is UnitKind.REQUESTS) == asked
    finally:
        subprocess.run(["umount", "-l", str(state)], check=True)


def test_metrics_and_snapshot_agree(run: Run) -> None:
    house = run(*MINE)
    house.wait(lambda s: s.shares.accepted > 0, "shares are accepted")
    house.call("pause", who="tester")
    status = house.status()
    families = {f.name: f for f in text_string_to_metric_families(get(house, "/metrics"))}
    (hashes,) = families["switcher_card_hashes"].samples
    assert hashes.value == status.cards[0].hashes
    accepted = [s for s in families["switcher_shares"].samples if s.labels["outcome"] == "accepted"]
    assert accepted[0].value >= status.shares.accepted
    counts = {
        s.labels["direction"]: s.value
        for s in families["switcher_handover_seconds"].samples
        if s.name.endswith("_count")
    }
    assert counts["out"] == status.cards[0].hand_over_out.count
    assert families["switcher_paused"].samples[0].value == 1


def test_a_slow_and_a_greedy_client_harm_nobody(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "c.toml"
    config.write_text("[http]\nmax-connections = 4\nheader-timeout = 1\n")
    house = run(*MINE, "-c", str(config))
    before = house.wait_hashing().cards[0].hashes
    url = house.status().http_url
    assert url is not None
    held = [http.client.HTTPConnection(url.removeprefix("http://"), timeout=60) for _ in range(8)]
    for connection in held:
        connection.connect()
    answers = []
    for connection in held:
        try:
            connection.request("GET", "/health")
            answers.append(connection.getresponse().status)
        except OSError:
            # Turned away before it could ask.
            answers.append(503)
    assert answers.count(200) <= 4
    assert answers.count(503) >= 4
    for connection in held:
        connection.close()
    wait_until(lambda: get(house, "/health") == '{"status":"ok"}', "the front answers again")
    house.wait(lambda s: s.cards[0].hashes > before, "hashing went on")


def test_report_of_a_house_that_ran(run: Run, tmp_path: Path) -> None:
    house = run(*MINE)
    house.wait_hashing()
    assert house.stop() == 0
    report = subprocess.run(
        [sys.executable, "-m", "switcher", "report"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=house.environment,
        timeout=60,
        check=True,
    )
    assert "hashing" in report.stdout
    assert CARD in report.stdout
    assert slices(tmp_path)
