"""Watch a running instance, with keys to pause and resume."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - click passes one
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import ask, config_option, user_name

if TYPE_CHECKING:
    from switcher.cli.view import LiveView
    from switcher.core.status import Status

_MIN_INTERVAL_S = 0.1


@click.command()
@click.option(
    "-n",
    "--interval",
    type=click.FloatRange(_MIN_INTERVAL_S, 3600),
    default=1.0,
    show_default=True,
    help="Seconds between two looks.",
)
@click.option("--count", type=click.IntRange(1), help="End after so many looks.")
@config_option
def command(interval: float, count: int | None, config_file: Path | None) -> int:
    """Watch a running instance.

    Keys choose the lower half: h hash rate, s shares, c connection, e health, l latency. Others:
    p pause, r resume, q quit. Without a terminal it prints plain lines every interval.
    """
    from switcher.cli.view import LiveView, is_live, plain
    from switcher.core.status import from_json

    status = from_json(ask(config_file, "status"))
    if is_live():
        with LiveView(screen=count is None) as view:
            _watch(view, status, interval, count, config_file)
        return 0
    while True:
        click.echo(plain(status))
        if count is not None:
            count -= 1
            if count == 0:
                return 0
        click.echo("")
        _sleep(interval)
        status = from_json(ask(config_file, "status"))


def _sleep(seconds: float) -> None:
    import time

    time.sleep(seconds)


def _watch(
    view: LiveView, status: Status, interval_s: float, count: int | None, config_file: Path | None
) -> None:
    from switcher.cli import _pages
    from switcher.cli._keys import INTERRUPT, Keys
    from switcher.core.status import from_json
    from switcher.errors import SwitcherError

    note, page = _pages.KEYS, "l"
    commands = {"p": "pause", "r": "resume"}
    with Keys() as keys:
        while True:
            view.show(status, note, _pages.lines(status, page))
            if count is not None:
                count -= 1
                if count == 0:
                    return
            key = keys.wait(interval_s)
            if key in ("q", "\x04"):
                return
            if key == INTERRUPT:
                raise KeyboardInterrupt
            page = key if key in _pages.PAGES else page
            args: dict[str, object] = {"who": user_name()} if key in commands else {}
            try:
                status = from_json(ask(config_file, commands.get(key, "status"), args))
                note = _pages.KEYS
            except SwitcherError as error:
                # The picture stays, and says that it is old; the instance may come back.
                note = f"{error}   ({_pages.KEYS})"
