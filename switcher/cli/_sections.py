"""Help that is grouped as miners know it: pools, alone on a node, limits, cards, API, output."""

from __future__ import annotations

from functools import partial
from typing import Any

import click


class SectionOption(click.Option):
    """An option that belongs to a section of the help."""

    def __init__(self, *args: Any, section: str = "", **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.section = section


class SectionCommand(click.Command):
    """A command whose help lists its options by section, in the order they were given."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes one block per section."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                name = getattr(parameter, "section", "") or "Output"
                sections.setdefault(name, []).append(record)
        for name, records in sections.items():
            with formatter.section(name):
                formatter.write_dl(records, col_max=32)


def section(name: str) -> Any:  # noqa: ANN401 - click.option's own signature
    """`click.option` for one section of the help."""
    return partial(click.option, cls=SectionOption, section=name)
