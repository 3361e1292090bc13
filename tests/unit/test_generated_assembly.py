"""The committed assembly is what the committed generators write, and does no needless work."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

CPU = Path(__file__).resolve().parents[2] / "csrc" / "cpu"
FILES = {
    "lanes.py": ["scan_avx512_x86_64.S", "scan_avx2_x86_64.S"],
    "shani.py": ["scan_shani_x86_64.S"],
    "hybrid.py": ["scan_hybrid_x86_64.S"],
}


@pytest.mark.parametrize("generator", sorted(FILES))
def test_generating_again_gives_the_same_files(generator: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(CPU / "gen" / generator), str(tmp_path)], check=True)
    for name in FILES[generator]:
        assert (tmp_path / name).read_bytes() == (CPU / name).read_bytes(), name


def executed(name: str, function: str) -> list[str]:
    """Mnemonics in the order they run, loops unrolled (`mov ecx, N` before, `jnz` after)."""
    text = (CPU / name).read_text()
    body = text[text.index(f"\n{function}:\n") : text.index(f".size {function}")]
    out: list[str] = []
    start, times = 0, 1
    for line in body.splitlines():
        words = line.split()
        if not words or words[0].startswith("."):
            if words and words[0].endswith(":"):
                start = len(out)
            continue
        if count := re.fullmatch(r"\s*mov ecx, (\d+)", line):
            times = int(count[1])
        elif words[0] == "jnz":
            out += out[start:] * (times - 1)
        else:
            out.append(words[0])
    return out


def arithmetic(mnemonics: list[str]) -> int:
    """Instructions that a vector execution unit must run: no loads, stores, moves, broadcasts."""
    kinds = (
        "vpadd",
        "vpxor",
        "vpand",
        "vps",
        "vpro",
        "vptern",
        "vpunpck",
        "vpblend",
        "vpmin",
        "vpcmp",
    )
    return sum(m.startswith(kinds) for m in mnemonics)


def shifts(mnemonics: list[str]) -> int:
    """Rotates and plain shifts, which fewer execution units take."""
    return sum(m.startswith(("vprord", "vpsrl", "vpsll")) for m in mnemonics)


def test_the_limits_use_these_counts() -> None:
    """What `bench hash` divides by comes from the instructions that are really there."""
    from switcher import _native

    supported = {name for name, here, _, _ in _native.backends() if here}
    for name, vectors in (("avx512", 2), ("avx2", 1)):
        file = f"scan_{name}_x86_64.S"
        made = executed(file, f"switcher_{name}_schedule")
        ran = executed(file, f"switcher_{name}_rounds")
        if name in supported:
            for versions in (1, 16):
                limit = _native.bench_limit(name, versions)
                want = arithmetic(made) / versions + arithmetic(ran)
                assert limit["vector_instructions"] == pytest.approx(want / vectors)
                want = shifts(made) / versions + shifts(ran)
                assert limit["shift_instructions"] == pytest.approx(want / vectors)
    if "hybrid" in supported:
        both = executed("scan_hybrid_x86_64.S", "switcher_hybrid_both")
        alone = executed("scan_hybrid_x86_64.S", "switcher_hybrid_rounds")
        for versions in (1, 16):
            limit = _native.bench_limit("hybrid", versions)
            mean = (arithmetic(both) + (versions - 1) * arithmetic(alone)) / versions
            assert limit["vector_instructions"] == pytest.approx(mean)


@pytest.mark.parametrize(
    ("name", "vectors", "most"),
    [
        # Vector instructions per vector of hashes; with two-input additions 2846 is ideal.
        ("avx512", 2, 2870),
        ("avx2", 1, 5800),
    ],
)
def test_lane_kernels_do_no_needless_work(name: str, vectors: int, most: int) -> None:
    file = f"scan_{name}_x86_64.S"
    schedule = arithmetic(executed(file, f"switcher_{name}_schedule"))
    rounds = arithmetic(executed(file, f"switcher_{name}_rounds"))
    assert (schedule + rounds) / vectors <= most
    # Sixteen versions on one schedule save at least a seventh of what is not the rounds' own.
    assert (schedule / 16 + rounds) / (schedule + rounds) < 0.87


def test_hybrid_runs_61_round_pairs_per_hash() -> None:
    for function in ("switcher_hybrid_both", "switcher_hybrid_rounds"):
        ran = executed("scan_hybrid_x86_64.S", function)
        assert ran.count("sha256rnds2") == 8 * 61
    both = arithmetic(executed("scan_hybrid_x86_64.S", "switcher_hybrid_both"))
    alone = arithmetic(executed("scan_hybrid_x86_64.S", "switcher_hybrid_rounds"))
    assert both <= 680
    assert alone <= 370


def test_shani_runs_61_round_pairs_and_23_expansions_per_hash() -> None:
    ran = executed("scan_shani_x86_64.S", "switcher_shani_group")
    assert ran.count("sha256rnds2") == 4 * 61
    assert ran.count("sha256msg2") == 4 * 23
    assert ran.count("sha256msg1") == 4 * 19


@pytest.mark.parametrize("name", [name for names in FILES.values() for name in names])
def test_loop_bodies_stay_in_the_op_cache(name: str) -> None:
    """The smallest op cache of a CPU with AVX-512 here holds 4096 instructions."""
    for function in re.findall(r"\.globl (\w+)", (CPU / name).read_text()):
        text = (CPU / name).read_text()
        body = text[text.index(f"\n{function}:\n") : text.index(f".size {function}")]
        lines = [x for x in body.splitlines() if x.startswith("  ")]
        assert len(lines) < 4096, function
