"""Entry point: finds `cli/<command>.py` by name and turns errors into one line and an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from switcher import __version__
from switcher.errors import SwitcherError

if TYPE_CHECKING:
    from collections.abc import Sequence

# Modules of this package that are not commands.
_WITH_SECRETS = ("mine", "pools", "run", "serve")
_HELPERS = {"main", "configfile", "output", "view"}


class CommandFolder(click.Group):
    """A group whose commands are this folder's modules; `command` in each is the click command.

    The listing reads each file's first line only, so `switcher --help` imports no command.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, sorted."""
        names = (p.stem for p in Path(__file__).parent.glob("*.py"))
        return sorted(n for n in names if n not in _HELPERS and not n.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imports one command, or returns None if there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"switcher.cli.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands from their files' first lines."""
        rows = [(name, _summary(name)) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


def _summary(name: str) -> str:
    with (Path(__file__).parent / f"{name}.py").open(encoding="utf-8") as file:
        return file.readline().strip().strip('"').rstrip(".")


@click.group(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="switcher")
def cli() -> None:
    """Hash SHA-256d in idle time; hand the card to AI within microseconds of a signal."""


def _one_line(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    message = " ".join(error.format_message().split()).rstrip(".")
    return message if context is None else f"{message}; see `{context.command_path} --help`"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit code (docs/cli.md lists them)."""
    if argv is None and any(command in sys.argv[1:2] for command in _WITH_SECRETS):
        from switcher.cli._argv import hide_secrets

        hide_secrets()
    try:
        result = cli.main(args=argv, prog_name="switcher", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        click.echo(f"switcher: {_one_line(error)}", err=True)
        return 2
    except click.Abort:
        return 130
    except SwitcherError as error:
        click.echo(f"switcher: {error}", err=True)
        return error.exit_code
    except BrokenPipeError:
        # The reader went away (`switcher ... | head`); there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return result if isinstance(result, int) else 0


if __name__ == "__main__":
    sys.exit(main())
