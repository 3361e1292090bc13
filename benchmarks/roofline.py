"""How far each CPU backend is from what this core can issue at all, and what holds it.

First what the ports take, measured (ports.py). Then for each backend what its instructions (counted
from the assembly) need of each resource when nothing waits: the issue of vector instructions, the
units that shift, the SHA unit; the greatest is its limit. Then what it reaches. Cards are measured
by gpu_suite.py.

Example: python benchmarks/roofline.py --versions 1,16
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from ports import measure_ports, show_ports

from switcher import _native
from switcher.bench.hash import host, measure
from switcher.core.table import show_table

# Hashes an instruction count is for, and sha256rnds2 among them.
BATCH = {
    "avx2": (8, 0),
    "avx512": (16, 0),
    "shani": (1, 61),
    "hybrid": (8, 488),
    "mixed": (24, 488),
}


def needs(backend: str, ports: dict[str, float]) -> dict[str, float]:
    """Cycles per hash each resource is busy; what is not used or not counted is left out."""
    hashes, rounds = BATCH[backend]
    every = {
        "vector issue": ports["vector_instructions"] * ports["cycles_per_instruction"],
        "shifts": ports["shift_instructions"] * ports["cycles_per_shift"],
        "SHA unit": rounds * ports["cycles_per_sha256rnds2"],
    }
    return {name: cycles / hashes for name, cycles in every.items() if cycles}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--versions", default="1,16")
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    kinds = measure_ports()
    names = [n for n, _, passed, _ in _native.backends() if passed and n in BATCH]
    rows = []
    for name in names:
        for versions in map(int, args.versions.split(",")):
            ports = _native.bench_limit(name, versions)
            row = asdict(measure(name, 1, versions, args.seconds))
            rows.append(row | {"ports": ports, "needs": needs(name, ports)})
    if args.json:
        print(json.dumps({"host": host(), "instructions": kinds, "rooflines": rows}))
        return
    show_ports(kinds)
    print()
    columns = ("backend", "versions", "vector issue", "shifts", "SHA unit", "limit", "reached")
    columns += ("share",)
    show_table(columns, [_line(row) for row in rows], right=",".join(columns[1:]))
    print("core cycles per hash; vector issue here without the share that sha256rnds2 takes of it")


def _line(row: dict[str, object]) -> list[str]:
    wants = row["needs"]
    assert isinstance(wants, dict)
    return [
        str(row["backend"]),
        str(row["versions"]),
        *(f"{wants[n]:.1f}" if n in wants else "-" for n in ("vector issue", "shifts", "SHA unit")),
        f"{row['limit_cycles_per_hash']:.1f}",
        f"{row['cycles_per_hash']:.1f}",
        f"{row['share_of_limit']:.0%}",
    ]


if __name__ == "__main__":
    main()
