"""How commands reach the running instance: the socket of the gate folder they agree on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from switcher.core.status import Status

Decorated = TypeVar("Decorated", bound=Callable[..., object])


def config_option(function: Decorated) -> Decorated:
    """`-c/--config FILE`."""
    path = click.Path(path_type=Path, dir_okay=False)
    option = click.option("-c", "--config", "config_file", type=path, help="Configuration file.")
    return option(function)


def json_option(function: Decorated) -> Decorated:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(function)


def socket_of(config_file: Path | None) -> Path:
    """Path of the control socket.

    Raises:
        UsageError: the configuration file cannot be used.
    """
    from switcher.config import GateConfig
    from switcher.control.address import socket_path

    if config_file is None:
        from switcher.cli import configfile

        config_file = configfile.default_path()
    if config_file is None:
        return socket_path(GateConfig())
    from switcher.cli import configfile

    return socket_path(configfile.load(config_file).gate)


def ask(config_file: Path | None, command: str, args: dict[str, object] | None = None) -> object:
    """Sends one command and returns the answer.

    Raises:
        StateError: no instance runs.
        SwitcherError: what the instance answered.
    """
    from switcher.control import client

    return client.call(socket_of(config_file), command, args, timeout_s=35.0)


def show(answer: object, *, as_json: bool) -> Status:
    """Prints a status that came over the socket and returns it."""
    from switcher.core.status import from_json

    status = from_json(answer)
    if as_json:
        click.echo(json.dumps(answer, indent=2))
    else:
        from switcher.cli.view import print_status

        print_status(status)
    return status


def user_name() -> str:
    """Who asks, for the status line of others."""
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name[:64]
    except KeyError:
        return f"uid {os.getuid()}"
