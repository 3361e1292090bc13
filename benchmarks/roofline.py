"""How far each CPU backend is from what this core can issue at all.

For each backend: the vector instructions of one hash (counted from the assembly), the rate at which
this core issues their kinds (measured now, with nothing to wait for), the bound that follows, and
what the backend reaches. Cards are measured by gpu_suite.py.

Example: python benchmarks/roofline.py --versions 1,16
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from switcher import _native
from switcher.bench.hash import host, measure
from switcher.core.table import show_table


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--versions", default="1,16")
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    names = [n for n, _, passed, _ in _native.backends() if passed and n != "portable"]
    rows = [
        asdict(measure(name, 1, versions, args.seconds))
        | {"ports": _native.bench_limit(name, versions)}
        for name in names
        for versions in map(int, args.versions.split(","))
    ]
    if args.json:
        print(json.dumps({"host": host(), "rooflines": rows}))
        return
    columns = ("backend", "versions", "instructions", "of them shifts", "per cycle", "shifts/cycle")
    columns += ("rnds2/cycle", "limit", "reached", "share")
    show_table(columns, [_line(row) for row in rows], right=",".join(columns[1:]))
    print("limit and reached in core cycles per hash; instructions per vector of hashes")


def _line(row: dict[str, object]) -> list[str]:
    ports = row["ports"]
    assert isinstance(ports, dict)

    def rate(key: str) -> str:
        return f"{1 / ports[key]:.2f}" if ports[key] else "-"

    return [
        str(row["backend"]),
        str(row["versions"]),
        f"{ports['vector_instructions']:.0f}" if ports["vector_instructions"] else "-",
        f"{ports['shift_instructions']:.0f}" if ports["shift_instructions"] else "-",
        rate("cycles_per_instruction"),
        rate("cycles_per_shift"),
        rate("cycles_per_sha256rnds2"),
        f"{row['limit_cycles_per_hash']:.1f}",
        f"{row['cycles_per_hash']:.1f}",
        f"{row['share_of_limit']:.0%}",
    ]


if __name__ == "__main__":
    main()
