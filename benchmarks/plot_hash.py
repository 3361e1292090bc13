"""Draws a result of hash_suite.py: rate of each backend by versions, with its limit.

Rates are per second of a core's own time, so that a host's other work does not show. Needs
matplotlib (in the dev extra).

Example: python benchmarks/plot_hash.py RESULT.json docs/hash-rate.svg
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("result", type=Path)
    parser.add_argument("picture", type=Path)
    args = parser.parse_args()
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "switcher"  # the same picture from the same result
    from matplotlib import pyplot as plt

    rows = json.loads(args.result.read_text())["rates"]["rows"]
    figure, axes = plt.subplots(figsize=(7.5, 4.5))
    names = dict.fromkeys(row["backend"] for row in rows if row["limit_cycles_per_hash"])
    for number, name in enumerate(names):
        own = [row for row in rows if row["backend"] == name]
        versions = [row["versions"] for row in own]
        mhz = [row["core_hz"] / 1e6 for row in own]
        pairs = list(zip(mhz, own, strict=True))
        axes.plot(
            versions, [f / r["cycles_per_hash"] for f, r in pairs], f"C{number}o-", label=name
        )
        limits = [f / r["limit_cycles_per_hash"] for f, r in pairs]
        axes.plot(versions, limits, f"C{number}--", linewidth=1)
    axes.set_xscale("log", base=2)
    axes.set_xticks(versions, [str(v) for v in versions])
    axes.set_ylim(bottom=0)
    axes.set_xlabel("versions that share a schedule")
    axes.set_ylabel("MH per second of one core (dashed: its limit)")
    axes.legend()
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(args.picture, metadata={"Date": None})


if __name__ == "__main__":
    main()
