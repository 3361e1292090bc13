"""The committed assembly is what the committed generators write, and does no needless work."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

CPU = Path(__file__).resolve().parents[2] / "csrc" / "cpu"
FILES = {
    "lanes.py": ["scan_avx512_x86_64.S", "scan_avx2_x86_64.S"],
    "shani.py": ["scan_shani_x86_64.S"],
    "hybrid.py": ["scan_hybrid_x86_64.S"],
    "mixed.py": ["scan_mixed_x86_64.S"],
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


@pytest.mark.parametrize("compiler", ["gcc", "clang-19"])
def test_the_object_code_holds_the_counted_instructions(compiler: str, tmp_path: Path) -> None:
    """What a compiler's assembler makes of a file is what was counted in its text."""
    if shutil.which(compiler) is None:
        pytest.skip(f"{compiler} is not installed")
    for name in (name for names in FILES.values() for name in names):
        built = tmp_path / f"{name}.o"
        subprocess.run([compiler, "-c", str(CPU / name), "-o", str(built)], check=True)
        tool = ["objdump", "-d", "-M", "intel", "--no-show-raw-insn", str(built)]
        listing = subprocess.run(tool, check=True, capture_output=True, text=True).stdout
        counted: dict[str, Counter[str]] = {}
        for line in listing.splitlines():
            if start := re.fullmatch(r"[0-9a-f]+ <(\w+)>:", line):
                here = counted.setdefault(start[1], Counter())
            elif found := re.match(r"\s*[0-9a-f]+:\s+(\w+)", line):
                here[found[1]] += 1
        text = (CPU / name).read_text()
        for function in re.findall(r"\.globl (\w+)", text):
            body = text[text.index(f"\n{function}:\n") : text.index(f".size {function}")]
            lines = [x.split() for x in body.splitlines() if x.startswith("  ")]
            want = Counter(words[0] for words in lines)
            for kind in ("sha256rnds2", "vpaddd", "vprord", "vpternlogd", "vpsrld", "vmovdqa64"):
                assert counted[function][kind] == want[kind], (name, function, kind)


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
    if "mixed" in supported:
        made = executed("scan_mixed_x86_64.S", "switcher_mixed_schedule")
        ran = executed("scan_mixed_x86_64.S", "switcher_mixed_rounds")
        for versions in (1, 16):
            limit = _native.bench_limit("mixed", versions)
            want = arithmetic(made) / versions + arithmetic(ran)
            assert limit["vector_instructions"] == pytest.approx(want)
            assert limit["shift_instructions"] == pytest.approx(
                shifts(made) / versions + shifts(ran)
            )


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


def test_mixed_runs_61_round_pairs_per_hash_of_eight() -> None:
    made = executed("scan_mixed_x86_64.S", "switcher_mixed_schedule")
    ran = executed("scan_mixed_x86_64.S", "switcher_mixed_rounds")
    assert ran.count("sha256rnds2") == 8 * 61
    assert "sha256rnds2" not in made
    assert arithmetic(made) <= 770
    assert arithmetic(ran) <= 2770


def test_mixed_leaves_the_lower_registers_narrow() -> None:
    """A wide write to one of them makes every SHA-NI instruction after it wait for an assist."""
    text = (CPU / "scan_mixed_x86_64.S").read_text()
    start = text.index("\nswitcher_mixed_rounds:\n")
    body = text[start : text.index(".size switcher_mixed_rounds")]
    assert not re.search(r"\b[yz]mm([0-9]|1[0-5])\b", body)


def test_shani_runs_61_round_pairs_and_23_expansions_per_hash() -> None:
    ran = executed("scan_shani_x86_64.S", "switcher_shani_group")
    assert ran.count("sha256rnds2") == 4 * 61
    assert ran.count("sha256msg2") == 4 * 23
    assert ran.count("sha256msg1") == 4 * 19


@pytest.mark.parametrize("name", [name for names in FILES.values() for name in names])
def test_loop_bodies_stay_in_the_op_cache(name: str) -> None:
    """The smallest op cache of a CPU with AVX-512 here holds 4096 instructions.

    `mixed` is a straight list on purpose, a bit longer; measuring takes it where that is no harm.
    """
    most = 4300 if "mixed" in name else 4096
    for function in re.findall(r"\.globl (\w+)", (CPU / name).read_text()):
        text = (CPU / name).read_text()
        body = text[text.index(f"\n{function}:\n") : text.index(f".size {function}")]
        lines = [x for x in body.splitlines() if x.startswith("  ")]
        assert len(lines) < most, function
