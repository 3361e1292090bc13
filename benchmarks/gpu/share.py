"""Hashing on K multiprocessors beside memory-bound work: step time and hash rate for each K."""

from __future__ import annotations

from typing import Any

from common import GateFolder, Options, main, run_program


def measure(options: Options) -> dict[str, Any]:
    with GateFolder() as folder:
        return run_program("share", folder, options.pick(4, 1))


if __name__ == "__main__":
    main(measure)
