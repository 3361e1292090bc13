"""The measuring programs of the card suite compile without a warning for every architecture."""

from __future__ import annotations

import importlib
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks" / "gpu"
ALL = (75, 80, 86, 89, 90, 100, 120)
# Those that hold whole search kernels take long; the kernels themselves are compiled for all
# architectures by the library's own build.
HEAVY = {"price", "arms"}


@pytest.fixture
def common(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(FOLDER))
    return importlib.import_module("common")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.cu")))
def test_it_compiles(name: str, common: Any, tmp_path: Path) -> None:
    if shutil.which("nvcc") is None:
        pytest.skip("no nvcc on PATH")
    command = common.compile_command(name, "sm_90", tmp_path / "program.o")
    command = [word for word in command if not word.startswith("-arch=")]
    command = command[: command.index("-Xlinker")] if "-Xlinker" in command else command
    for arch in (90,) if name in HEAVY else ALL:
        command.append(f"-gencode=arch=compute_{arch},code=sm_{arch}")
    done = subprocess.run(
        [*command, "-c", "-Xcompiler=-Wall,-Wextra", "-Werror=all-warnings"],
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    assert done.returncode == 0, done.stderr[-2000:]
