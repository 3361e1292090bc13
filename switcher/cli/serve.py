"""Serve models; hashing is off unless an upstream is given."""

from __future__ import annotations

from typing import Any

import click

from switcher.cli._house import start
from switcher.cli._options import Asked, common_options, serving_options
from switcher.cli._pool_options import mining_options
from switcher.cli._sections import SectionCommand


@click.command(cls=SectionCommand)
@click.argument("more_models", nargs=-1, metavar="[MODEL]...")
@serving_options
@mining_options
@common_options
def command(**asked: Any) -> int:  # noqa: ANN401 - the fields of Asked
    """Serve models first; hashing is off unless an upstream is given.

    MODEL is what --model takes: a catalogue name, a folder, pypi:NAME. vLLM's flags mean here what
    they mean there.
    """
    return start(Asked(**asked), serves=True, mines=False)
