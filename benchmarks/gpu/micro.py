"""The hardware first: operations per clock, the tick of the timer, words from host to block."""

from __future__ import annotations

from typing import Any

from common import Options, main, run_program


def measure(options: Options) -> dict[str, Any]:
    del options
    return run_program("micro")


if __name__ == "__main__":
    main(measure)
