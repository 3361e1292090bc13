"""Serve models; hashing is off unless an upstream is given."""

from __future__ import annotations

from typing import Any

import click

from switcher.cli._house import start
from switcher.cli._options import Asked, common_options, serving_options
from switcher.cli._pool_options import mining_options
from switcher.cli._sections import SectionCommand


@click.command(cls=SectionCommand)
@serving_options
@mining_options
@common_options
def command(**asked: Any) -> int:  # noqa: ANN401 - the fields of Asked
    """Serve models first; hashing is off unless an upstream is given."""
    return start(Asked(**asked), serves=True, mines=False)
