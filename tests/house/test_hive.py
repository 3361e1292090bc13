"""The HiveOS and mmpOS packages, used as those systems use them, on a running house."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tarfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from switcher.cli.main import main
from switcher.control import client
from switcher.core.status import Status, from_json
from switcher.errors import SwitcherError
from switcher.testing.house import ROOT, PoolApart, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

USER_CONFIG = """
hooks.after = 2
hooks.timeout = 60
http.port = 0
cards.devices = ["cpu:0:1core"]
"""
HIVE_FIELDS = {"hs", "hs_units", "temp", "fan", "uptime", "ver", "ar", "algo", "bus_numbers"}
NOTE = '#!/bin/sh\necho "$(basename "$0") $*" >> \'{log}\'\n'


@dataclass
class Rig:
    """A folder that stands in for /hive, with programs that only note how they were called."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def told(self) -> list[str]:
        log = self.folder / "told"
        return log.read_text().splitlines() if log.exists() else []

    def source(self, script: str) -> dict[str, str]:
        """Sources a script of the package as HiveOS does; khs and stats afterwards."""
        lines = f'. "$SWITCHER_HIVE_DIR/{script}"; printf "%s\\n%s\\n" "$khs" "$stats"'
        told = subprocess.run(
            ["bash", "-c", f"khs=old; stats=old; {lines}"],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        khs, stats = told.stdout.splitlines()[-2:]
        return {"khs": khs, "stats": stats, "err": told.stderr}

    def status(self) -> Status | None:
        try:
            socket = Path(self.environment["SWITCHER_GATE_DIR"]) / "control.sock"
            return from_json(client.call(socket, "status", {}))
        except (SwitcherError, OSError):
            return None


@pytest.fixture
def pool() -> Iterator[PoolApart]:
    apart = PoolApart()
    yield apart
    apart.close()


@pytest.fixture
def rig(tmp_path: Path, pool: PoolApart) -> Rig:
    assert main(["hive", "package", "--output", str(tmp_path)]) == 0
    (package,) = tmp_path.glob("switcher-*.tar.gz")
    assert "-" not in package.name.removeprefix("switcher-").removesuffix(".tar.gz")
    with tarfile.open(package) as archive:
        assert {name.partition("/")[0] for name in archive.getnames()} == {"switcher"}
        archive.extractall(tmp_path / "custom", filter="data")
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("wd", "message"):
        (programs / name).write_text(NOTE.format(log=tmp_path / "told"))
        (programs / name).chmod(0o755)
    python = f'#!/bin/sh\nexec "{sys.executable}" -m switcher "$@"\n'
    (programs / "switcher").write_text(python)
    (programs / "switcher").chmod(0o755)
    return Rig(
        tmp_path,
        os.environ
        | {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "SWITCHER_HIVE_DIR": str(tmp_path / "custom" / "switcher"),
            "SWITCHER_HIVE_LOG": str(tmp_path / "log" / "switcher"),
            "SWITCHER_GATE_DIR": str(tmp_path / "gates"),
            "SWITCHER_STATE_DIR": str(tmp_path / "state"),
            "XDG_CONFIG_HOME": str(tmp_path / "xdg"),
            "CUSTOM_URL": pool.url,
            "CUSTOM_TEMPLATE": 'wallet"; $(touch pwned) .rig',
            "CUSTOM_PASS": "hunter2222",
            "CUSTOM_ALGO": "sha256d",
            "CUSTOM_USER_CONFIG": USER_CONFIG,
        },
    )


def test_before_anything_runs_there_is_nothing(rig: Rig) -> None:
    told = rig.source("h-stats.sh")
    assert (told["khs"], told["stats"]) == ("0", "null")


def test_a_bad_flight_sheet_leaves_no_configuration(rig: Rig) -> None:
    for name, value, says in (
        ("CUSTOM_URL", "", "names no pool"),
        ("CUSTOM_ALGO", "kawpow", "sha256d only"),
        ("CUSTOM_USER_CONFIG", "--flag 1", "not TOML"),
        ("CUSTOM_USER_CONFIG", "mining.retrys = 1", "retries"),
    ):
        before = rig.environment[name]
        rig.environment[name] = value
        assert says in rig.source("h-config.sh")["err"]
        rig.environment[name] = before
        assert not list((rig.folder / "custom" / "switcher").glob("*.toml*"))


@pytest.mark.skipif(os.getuid() != 0, reason="HiveOS runs as root, and hooks need a file of root")
def test_a_day_on_a_rig(rig: Rig) -> None:
    rig.source("h-config.sh")
    config = rig.folder / "custom" / "switcher" / "switcher.toml"
    assert config.stat().st_mode & 0o077 == 0
    assert not (rig.folder / "pwned").exists()
    run = rig.folder / "custom" / "switcher" / "h-run.sh"
    process = subprocess.Popen([str(run)], env=rig.environment, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: (s := rig.status()) and s.shares.accepted > 0, "shares are accepted")
        wait_until(lambda: rig.status().cards[0].hash_rate.s10_hz, "there is a hash rate")  # type: ignore[union-attr]
        told = rig.source("h-stats.sh")
        assert float(told["khs"]) > 0
        stats: dict[str, Any] = json.loads(told["stats"])
        assert set(stats) == HIVE_FIELDS
        assert stats["hs_units"] in ("hs", "khs", "mhs", "ghs")
        assert stats["ar"][0] > 0
        assert (stats["ar"][3], stats["bus_numbers"], stats["algo"]) == ("0", [None], "sha256d")
        assert rig.told == []
        # Other work takes the card: the watchdog is stopped, and started when hashing is back.
        socket = rig.folder / "gates" / "control.sock"
        client.call(socket, "pause", {"who": "tester"})
        wait_until(lambda: len(rig.told) == 2, "the truce begins")
        assert rig.told[0] == "wd stop"
        assert rig.told[1].startswith("message info switcher: cards do other work (cpu:0:1core: ")
        client.call(socket, "resume", {"who": "tester"})
        wait_until(lambda: len(rig.told) == 4, "the truce ends")
        assert rig.told[2:] == ["wd start", "message info switcher: cards hash again"]
        assert (rig.folder / "log" / "switcher.log").read_text().count("accepted") > 0
        assert "hunter2222" not in (rig.folder / "log" / "switcher.log").read_text()
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert rig.source("h-stats.sh")["stats"] == "null"


def test_the_mmpos_package(tmp_path: Path) -> None:
    assert main(["mmpos", "package", "--output", str(tmp_path)]) == 0
    (package,) = tmp_path.glob("*_mmpos.tar.gz")
    with tarfile.open(package) as archive:
        archive.extractall(tmp_path, filter="data")
    told = subprocess.run(
        ["bash", str(tmp_path / "switcher" / "mmp-stats.sh"), "1", "/dev/null"],
        env={"PATH": "/usr/bin:/bin", "SWITCHER_GATE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(told.stdout)["hash"] == []
