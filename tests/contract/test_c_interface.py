"""What others build against: the exported symbols, the header, the CMake package, the example."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import switcher
from switcher.gate import Gate

ROOT = Path(__file__).resolve().parents[2]
HEADER = Path(switcher.get_include()) / "switcher" / "switcher.h"


def _run(*command: str | Path, **options: object) -> str:
    done = subprocess.run(  # type: ignore[call-overload]
        [str(part) for part in command], capture_output=True, text=True, **options
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return str(done.stdout)


def test_the_library_exports_what_the_header_declares_and_nothing_else() -> None:
    text = re.sub(r"/\*.*?\*/", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)
    declared = set(re.findall(r"SWITCHER_API\s[^;]*?\b(switcher_\w+)\s*\(", text))
    symbols = _run("nm", "-D", "--defined-only", switcher.get_library()).splitlines()
    exported = {line.split()[2].split("@")[0] for line in symbols if " A " not in line}
    assert declared == exported


def test_the_header_is_cplusplus_too(tmp_path: Path) -> None:
    source = tmp_path / "user.cpp"
    source.write_text('#include "switcher/switcher.h"\nint main() { return 0; }\n')
    _run(
        "c++",
        "-std=c++17",
        "-pedantic",
        "-Werror",
        "-fsyntax-only",
        "-I",
        switcher.get_include(),
        source,
    )


def test_the_c_example_takes_and_releases(take_card: Path, tmp_path: Path) -> None:
    gate = Gate("cpu:0", folder=str(tmp_path), create=True)
    shown = _run(take_card, "cpu:0", "1", env={"SWITCHER_GATE_DIR": str(tmp_path)})
    assert shown == "cpu:0 is ours, claim bit 8\ncpu:0 is free again\n"
    assert gate.read().closed == 0


def test_the_c_example_says_what_is_wrong(take_card: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [take_card, "cpu:5"],
        env={"SWITCHER_GATE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "start switcher for this card" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_header_alone_is_enough_to_take_a_card(tmp_path: Path) -> None:
    program = tmp_path / "by_hand"
    flags = ["-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-I", switcher.get_include()]
    _run("cc", *flags, ROOT / "examples" / "take_card_by_hand.c", "-o", program)
    gate = Gate("cpu:0", folder=str(tmp_path), create=True)
    assert _run(program, gate.path, "1") == "ours, claim bit 8\nfree again\n"
    with subprocess.Popen([program, gate.path, "0"], stdin=-1, stdout=-1, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ours, claim bit 8\n"
        (claim,) = gate.claims()
        assert (claim.who, claim.living, claim.pid) == ("by hand", True, process.pid)
        process.kill()
    holder = gate.register("next")
    assert holder.bit == 8
    assert gate.read().closed == 0


@pytest.mark.skipif(shutil.which("cmake") is None, reason="no cmake on this machine")
def test_find_package_links_a_small_project(tmp_path: Path) -> None:
    source = ROOT / "examples" / "cmake_embed"
    build = tmp_path / "build"
    _run("cmake", "-S", source, "-B", build, f"-Dswitcher_DIR={switcher.get_cmake_dir()}")
    _run("cmake", "--build", build)
    Gate("cpu:0", folder=str(tmp_path), create=True)
    _run(build / "take_card", "cpu:0", "1", env={"SWITCHER_GATE_DIR": str(tmp_path)})
