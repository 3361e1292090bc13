"""What it costs that the plain kernels can be preempted, in alternating launches."""

from __future__ import annotations

from typing import Any

from common import Options, attempt, main, run_program


def measure(options: Options) -> dict[str, Any]:
    pairs = options.pick(150, 10)
    return {
        f"{form} {threads} {blocks}": attempt(run_program, "price", form, threads, blocks, pairs)
        for form, threads, blocks in (
            ("balanced", 256, 1),
            ("balanced", 256, 2),
            ("balanced", 128, 3),
            ("compact", 256, 1),
        )
    }


if __name__ == "__main__":
    main(measure)
