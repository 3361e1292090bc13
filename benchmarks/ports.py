"""What this core's execution ports take, measured: the ground the limits stand on.

For each kind of instruction: how many are issued per cycle when nothing waits, after how many
cycles a result can be used, and how many 512-bit additions one of them displaces. A small assembly
program is written, built with the C compiler, and timed in core cycles (additions that wait for one
another take one each).

Example: python benchmarks/ports.py
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from switcher.core.table import show_table

# Name: text with {d} for the destination's number; needs; whether the destination is also read.
KINDS = {
    "vpaddd ymm": ("vpaddd ymm{d}, ymm{s}, ymm2", "avx2"),
    "vpsrld ymm": ("vpsrld ymm{d}, ymm{s}, 7", "avx2"),
    "vpxor ymm": ("vpxor ymm{d}, ymm{s}, ymm2", "avx2"),
    "vpaddd zmm": ("vpaddd zmm{d}, zmm{s}, zmm2", "avx512f"),
    "vpternlogd zmm": ("vpternlogd zmm{d}, zmm1, zmm2, 0x96", "avx512f"),
    "vprord zmm": ("vprord zmm{d}, zmm{s}, 7", "avx512f"),
    "vpsrld zmm": ("vpsrld zmm{d}, zmm{s}, 7", "avx512f"),
    "vpshufd zmm": ("vpshufd zmm{d}, zmm{s}, 0xb1", "avx512f"),
    "load zmm": ("vmovdqa64 zmm{d}, [rdi + 64 * {i}]", "avx512f"),
    "vpaddd zmm, memory": ("vpaddd zmm{d}, zmm{s}, [rdi + 64 * {i}]", "avx512f"),
    "store zmm": ("vmovdqa64 [rdi + 64 * {i}], zmm{d}", "avx512f"),
    "copy zmm": ("vmovdqa64 zmm{d}, zmm{s}", "avx512f"),
    "sha256rnds2": ("sha256rnds2 xmm{d}, xmm1", "sha_ni"),
    "sha256msg1": ("sha256msg1 xmm{d}, xmm1", "sha_ni"),
    "sha256msg2": ("sha256msg2 xmm{d}, xmm1", "sha_ni"),
}
NO_CHAIN = ("load zmm", "store zmm")
ADDS = 96  # beside eight of a kind

PROGRAM = """
#include <stdint.h>
#include <stdio.h>
#include <time.h>
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
static double hz(void) {
  uint64_t x = 1;
  const double start = now();
  for (int i = 0; i < 20000; ++i)
    __asm__ volatile("add %1,%0\\nadd %1,%0\\nadd %1,%0\\nadd %1,%0\\nadd %1,%0\\nadd %1,%0\\n"
                     "add %1,%0\\nadd %1,%0" : "+r"(x) : "r"((uint64_t)3));
  return 160000 / (now() - start);
}
static char rows[4096] __attribute__((aligned(64)));
static void time_it(void (*f)(void *)) {
  double best = 1e30;
  for (int i = 0; i < 40; ++i) {
    const double before = hz(), start = now();
    f(rows);
    const double taken = now() - start, after = hz();
    const double cycles = taken * (before > after ? before : after);
    if (cycles < best) best = cycles;
  }
  printf("%.6f\\n", best / 2000);
}
"""


def _cpu_flags() -> set[str]:
    text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    line = next((x for x in text.splitlines() if x.startswith("flags")), "")
    return set(line.split())


def _line(text: str, i: int, chain: bool = False) -> str:
    """The i-th of eight; in a chain each reads what the one before wrote."""
    number = 4 if chain else 4 + i
    return text.format(d=number, s=number if chain else 1, i=i)


def _beside(text: str) -> list[str]:
    """Eight of a kind, spread among additions that alone would fill the vector ports."""
    out = []
    for i in range(8):
        out.append(_line(text, i))
        out += [f"vpaddd zmm{16 + k % 16}, zmm1, zmm2" for k in range(ADDS // 8)]
    return out


def _build(bodies: list[list[str]], folder: Path) -> list[float]:
    """Cycles of each body."""
    lines = [".intel_syntax noprefix", ".text"]
    for number, body in enumerate(bodies):
        lines += [f".globl f{number}", ".p2align 6", f"f{number}:", "mov ecx, 2000"]
        lines += ["vzeroupper", ".p2align 6", "1:", *body, "dec ecx", "jnz 1b", "vzeroupper", "ret"]
    lines.append('.section .note.GNU-stack, "", @progbits')
    (folder / "f.S").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = [f"f{n}" for n in range(len(bodies))]
    calls = "".join(f"void {n}(void *);" for n in names)
    main = "".join(f"time_it({n});" for n in names)
    (folder / "main.c").write_text(PROGRAM + f"{calls}int main(void){{{main}return 0;}}\n")
    program = folder / "ports"
    sources = [str(folder / "main.c"), str(folder / "f.S")]
    subprocess.run(["cc", "-O2", *sources, "-o", str(program)], check=True)
    done = subprocess.run([str(program)], check=True, capture_output=True, text=True)
    return [float(x) for x in done.stdout.split()]


def measure_ports() -> list[dict[str, object]]:
    """One row per kind this CPU has: per_cycle, latency_cycles and displaced_adds, or None."""
    flags = _cpu_flags()
    kinds = {name: text for name, (text, needs) in KINDS.items() if needs in flags}
    wide = "avx512f" in flags
    bodies, wanted = [], []
    for name, text in kinds.items():
        wanted.append((name, "eight"))
        bodies.append([_line(text, i) for i in range(8)] * 2)
        if name not in NO_CHAIN:
            wanted.append((name, "chain"))
            bodies.append([_line(text, i, chain=True) for i in range(8)])
        if wide and "ymm" not in name:
            wanted.append((name, "beside"))
            bodies.append(_beside(text))
    if wide:
        wanted.append(("adds alone", "beside"))
        bodies.append([f"vpaddd zmm{16 + k % 16}, zmm1, zmm2" for k in range(ADDS)])
    with tempfile.TemporaryDirectory() as folder:
        cycles = dict(zip(wanted, _build(bodies, Path(folder)), strict=True))
    alone = cycles.get(("adds alone", "beside"))
    rows = []
    for name in kinds:
        chain, beside = cycles.get((name, "chain")), cycles.get((name, "beside"))
        displaced = None
        if alone and beside:
            displaced = max(0.0, (beside / alone - 1) * ADDS / 8)
        rows.append(
            {
                "instruction": name,
                "per_cycle": 16 / cycles[name, "eight"],
                "latency_cycles": chain / 8 if chain else None,
                "displaced_adds": displaced,
            }
        )
    return rows


def show_ports(rows: list[dict[str, object]]) -> None:
    """Prints them as a table."""
    columns = ("instruction", "per cycle", "latency", "512-bit additions it displaces")
    keys = ("per_cycle", "latency_cycles", "displaced_adds")
    table = [
        [str(row["instruction"]), *("-" if row[k] is None else f"{row[k]:.2f}" for k in keys)]
        for row in rows
    ]
    show_table(columns, table, right=",".join(columns[1:]))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    rows = measure_ports()
    if args.json:
        print(json.dumps(rows))
    else:
        show_ports(rows)


if __name__ == "__main__":
    main()
