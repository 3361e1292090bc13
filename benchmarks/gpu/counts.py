"""Writes counts.json: ALU instructions per hash and per table row, for the model in the card suite.

    python benchmarks/gpu/counts.py

Compiles and disassembles the kernels for every architecture, as benchmarks/sass.py does; needs no
card. Run it after a change of the kernels; a test compares the file with what the sources give.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from common import ROOT, SOURCES


def counts(arch: str) -> dict[str, dict[str, int]]:
    """Per kernel: `alu` per hash, `table_alu` per nonce of the shared kernels' table."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import sass

    document: dict[str, Any]
    document, tables = sass.report(arch)
    return {
        name: {"alu": row["alu"], "table_alu": tables[name]["alu"]}
        for name, row in document["kernels"].items()
    }


def main() -> None:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import sass

    found = {arch: counts(arch) for arch in sass.ARCHITECTURES}
    (SOURCES / "counts.json").write_text(json.dumps(found, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
