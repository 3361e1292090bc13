"""Mine and serve: hash in idle time, hand the cards to AI requests the instant they come."""

from __future__ import annotations

from typing import Any

import click

from switcher.cli._house import start
from switcher.cli._options import Asked, common_options, serving_options
from switcher.cli._pool_options import mining_options
from switcher.cli._sections import SectionCommand


@click.command(cls=SectionCommand)
@mining_options
@serving_options
@common_options
def command(**asked: Any) -> int:  # noqa: ANN401 - the fields of Asked
    """Mine and serve, from flags or the configuration.

    Hashing starts at once and models load meanwhile. A request takes the card at its first byte;
    when it is answered, hashing is back. TERM and INT finish and submit, USR1 pauses, USR2 resumes,
    HUP reads the configuration again.
    """
    return start(Asked(**asked), serves=True, mines=True)
