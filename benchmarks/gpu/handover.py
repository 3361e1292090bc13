"""The switch as a tenant sees it: first tensor kernel in the same process, and in a foreign one."""

from __future__ import annotations

from typing import Any

from common import GateFolder, Options, attempt, main, run_program


def one(how: str, form: str, count: int) -> dict[str, Any]:
    with GateFolder() as folder:
        return run_program("handover", folder, count, how, form, timeout_s=110)


def measure(options: Options) -> dict[str, Any]:
    rows = {
        f"{how}, {form}": attempt(one, how, form, options.pick(count, 500))
        for how, form, count in (
            ("same", "narrow", 100_000),
            ("same", "wide", 20_000),
            ("foreign", "narrow", 10_000),
            ("foreign", "wide", 10_000),
        )
    }
    return {"passed": all(row.get("hangs") == 0 for row in rows.values()), **rows}


if __name__ == "__main__":
    main(measure)
