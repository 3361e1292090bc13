"""Hash for a pool, or for practice; no requests are served."""

from __future__ import annotations

from typing import Any

import click

from switcher.cli._house import start
from switcher.cli._options import Asked, common_options, mining_options


@click.command()
@mining_options
@common_options
def command(**asked: Any) -> int:  # noqa: ANN401 - the fields of Asked
    """Hash only. Programs of this machine can still take the cards (`switcher exec`, a lease)."""
    return start(Asked(**asked), serves=False, mines=True)
