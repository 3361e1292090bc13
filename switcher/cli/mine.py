"""Hash for a pool, or for practice; no requests are served."""

from __future__ import annotations

from typing import Any

import click

from switcher.cli._house import start
from switcher.cli._options import Asked, common_options
from switcher.cli._pool_options import mining_options
from switcher.cli._sections import SectionCommand


@click.command(cls=SectionCommand)
@mining_options
@common_options
def command(**asked: Any) -> int:  # noqa: ANN401 - the fields of Asked
    """Hash only; programs of this machine can still take the cards (`switcher exec`, a lease).

    \b
    switcher mine --practice
    switcher mine -o stratum+tcp://POOL:3333 -u ADDRESS.WORKER -p x
    switcher mine -o http://127.0.0.1:8332 --cookie FILE --coinbase-addr ADDR

    There is no fee and nothing is sent anywhere else. Signals: TERM and INT finish and submit, HUP
    reads the configuration again, USR1 pauses, USR2 resumes. Exit codes: 0 ok, 1 error, 2 usage, 3
    no device, 4 device lost, 5 login refused, 6 no pool in time, 7 self-test failed, 8 heat, 9
    limit.
    """  # noqa: D301 - click reads \b as a character
    return start(Asked(**asked), serves=False, mines=True)
