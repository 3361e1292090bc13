"""Tables for people: boxed on a terminal, plain aligned columns anywhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def show_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, right: str = "") -> None:
    """Prints a table to standard output.

    Args:
        columns: Headings.
        rows: Cells as text, as many per row as there are headings.
        right: Headings of the columns to align right, separated by commas.
    """
    to_right = set(right.split(","))
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.table import Table

        table = Table(box=None, pad_edge=False, header_style="bold")
        for name in columns:
            table.add_column(name, justify="right" if name in to_right else "left")
        for row in rows:
            table.add_row(*row)
        Console().print(table)
        return
    print("\n".join(plain_table(columns, rows, to_right)))


def plain_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], to_right: set[str]
) -> list[str]:
    """The lines of a table without boxes or colours, two spaces between columns."""
    widths = [max(len(row[i]) for row in (columns, *rows)) for i in range(len(columns))]

    def line(cells: Sequence[str]) -> str:
        parts = (
            cell.rjust(width) if name in to_right else cell.ljust(width)
            for cell, width, name in zip(cells, widths, columns, strict=True)
        )
        return "  ".join(parts).rstrip()

    return [line(columns), *(line(row) for row in rows)]
