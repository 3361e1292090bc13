"""One flipped bit of a round constant, or one wrong rotate, must be noticed on every path.

Each backend is built from its own sources with one mistake, and the self-test that guards every
start must refuse it. The same build without a mistake must pass, so that the test cannot succeed
by accident.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from switcher import _native

ROOT = Path(__file__).resolve().parents[2]
CPU = ROOT / "csrc" / "cpu"
FLAGS = {
    "portable": [],
    "avx2": ["-mavx2"],
    "shani": ["-msha", "-msse4.1"],
    "avx512": ["-mavx512f", "-mavx512bw", "-mavx512vl"],
    "hybrid": ["-mavx512f", "-mavx512bw", "-mavx512vl", "-msha"],
    "mixed": ["-mavx512f", "-mavx512bw", "-mavx512vl", "-msha"],
}
GENERATOR = {"avx2": "lanes", "avx512": "lanes"} | {x: x for x in ("shani", "hybrid", "mixed")}
SUPPORTED = [name for name, supported, _, _ in _native.backends() if supported]

# Statements run between importing a generator and letting it write.
MISTAKES = {
    "none": "",
    "k": "import sha256; sha256.K[37] ^= 1",
    "rotate": (
        "generator.BIG1 = (7, 11, 25)\n"
        "if hasattr(generator, 'Stream'):\n"
        "    generator.Stream.sigma1 = lambda self, x: self.xor_of(x, 17, 20, 10)"
    ),
    # `mixed` is made of two others; each of its halves must be noticed.
    "lanes": "generator.lanes.BIG1 = (7, 11, 25)",
    "units": "generator.hybrid.Stream.sigma1 = lambda self, x: self.xor_of(x, 17, 20, 10)",
}
WRONG = {"mixed": ("k", "lanes", "units")}
DEFINES = {"none": [], "k": ["-DSWITCHER_MUTATE_K=37"], "rotate": ["-DSWITCHER_MUTATE_ROTATE=1"]}


def written_by_generator(backend: str, mistake: str, folder: Path) -> list[str]:
    name = GENERATOR.get(backend)
    if name is None:
        return []
    script = (
        f"import sys; sys.path.insert(0, {str(CPU / 'gen')!r}); sys.argv = ['x', {str(folder)!r}]\n"
        f"import {name} as generator\n{MISTAKES[mistake]}\ngenerator.main()"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    return [str(folder / f"scan_{backend}_x86_64.S")]


def self_test_passes(backend: str, mistake: str, folder: Path) -> bool:
    compiler = shutil.which("g++") or shutil.which("c++") or "c++"
    base = [compiler, "-std=gnu++17", "-O1", f"-I{ROOT / 'csrc'}", f"-I{ROOT / 'csrc/include'}"]
    sources = written_by_generator(backend, mistake, folder)
    # Where the assembly carries the mistake, the C++ around it stays right. SHA-NI rotates in
    # hardware; there the rounds that C++ does ahead carry it.
    in_assembly = bool(sources) and (backend, mistake) != ("shani", "rotate")
    wrong = [] if in_assembly else DEFINES[mistake]
    scan = folder / "scan.o"
    subprocess.run(
        [*base, *FLAGS[backend], *wrong, "-c", str(CPU / f"scan_{backend}.cpp"), "-o", str(scan)],
        check=True,
    )
    others = [ROOT / "tests/native/mutant_main.cpp", CPU / "self_test.cpp"]
    if backend != "portable":
        others.append(CPU / "scan_portable.cpp")
    program = folder / "mutant"
    inputs = [*map(str, others), str(scan), *sources]
    subprocess.run([*base, f"-DSWITCHER_MUTANT={backend}", *inputs, "-o", str(program)], check=True)
    code = subprocess.run([str(program)], check=False, timeout=60).returncode
    assert code in (0, 1)
    return code == 0


@pytest.mark.slow
@pytest.mark.parametrize("backend", SUPPORTED)
def test_a_mutant_fails_the_self_test(backend: str, tmp_path: Path) -> None:
    for mistake in ("none", *WRONG.get(backend, ("k", "rotate"))):
        folder = tmp_path / mistake
        folder.mkdir()
        assert self_test_passes(backend, mistake, folder) is (mistake == "none"), mistake
