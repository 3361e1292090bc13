"""Take a card, run a command on it, give it back."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from switcher.config import Config
    from switcher.pool import Lease

# A shell's own words for a command that cannot be run.
CANNOT_RUN = 126
NOT_FOUND = 127
_PASSED_ON = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2)
_PR_SET_PDEATHSIG = 1


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("-d", "--card", "cards", multiple=True, metavar="ID", help="Card; default: all here.")
@click.option("--reason", help="Shown in `switcher status`; default: the command.")
@click.option("--timeout", default="10s", metavar="TIME", help="Longest wait for the card.")
@click.option(
    "-c",
    "--config",
    "config_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Configuration file.",
)
@click.argument("argv", nargs=-1, required=True, type=click.UNPROCESSED)
def command(
    cards: tuple[str, ...],
    reason: str | None,
    timeout: str,
    config_file: Path | None,
    argv: tuple[str, ...],
) -> int:
    """Take a card, wait until hashing has left it, run CMD, give the card back.

    Ends with CMD's exit code (128 + the signal's number if one killed it). The card is given back
    whatever happens to this process or to CMD.
    """
    from switcher.cli import configfile
    from switcher.core.units import parse_duration_ns

    config = configfile.load(config_file)
    names = cards or _cards_here(config)
    why = reason or " ".join(argv)
    with _leases(config, names, Path(argv[0]).name, why, parse_duration_ns(timeout)):
        return _run(argv, names)


def _cards_here(config: Config) -> tuple[str, ...]:
    """The cards that have a gate here, else those that a switcher would take by itself."""
    from switcher.config import gate_dir
    from switcher.devices import find_cards, resolve
    from switcher.errors import SwitcherError
    from switcher.gate import Gate

    folder = gate_dir(config.gate)
    found = []
    for path in sorted(folder.glob("*.gate")):
        for name in (path.stem, path.stem.replace("-", ":")):
            with contextlib.suppress(SwitcherError), Gate(name, folder=str(folder)) as gate:
                if gate.path == str(path) and gate.read().controller:
                    found.append(name)
                    break
    if found:
        return tuple(found)
    known = resolve(config.cards.devices) if config.cards.devices else find_cards()
    return tuple(card.info.id for card in known.cards)


@contextlib.contextmanager
def _leases(
    config: Config, names: tuple[str, ...], who: str, reason: str, timeout_ns: int
) -> Iterator[list[Lease]]:
    """Claims all cards at once, then waits for each: the drains overlap."""
    from switcher.gate import Gate
    from switcher.pool import Claimant
    from switcher.pool.folder import ensure_gate_dir

    folder = str(ensure_gate_dir(config.gate))
    with contextlib.ExitStack() as stack:
        leases = []
        for name in names:
            # Made where it is missing: a switcher that starts meanwhile finds the card taken.
            gate = stack.enter_context(Gate(name, folder=folder, create=True))
            claimant = stack.enter_context(Claimant(gate, who))
            lease = claimant.lease(reason)
            lease.claim()
            leases.append(lease)
        for lease in leases:
            lease.wait(timeout_ns)
        yield leases


def _run(argv: tuple[str, ...], cards: tuple[str, ...]) -> int:
    environment = os.environ | {"SWITCHER_CARDS": ",".join(cards)}
    uuids = [card for card in cards if card.startswith("GPU-")]
    if uuids:
        environment.setdefault("CUDA_VISIBLE_DEVICES", ",".join(uuids))
    running: list[subprocess.Popen[bytes]] = []
    early: list[int] = []

    def pass_on(number: int, _frame: object) -> None:
        if running:
            running[0].send_signal(number)
        else:
            early.append(number)

    for number in _PASSED_ON:
        signal.signal(number, pass_on)
    # The terminal sends Ctrl-C to the command as well; it decides what to do about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        child = subprocess.Popen(argv, env=environment, preexec_fn=_end_with_parent)
    except FileNotFoundError:
        click.echo(f"switcher: there is no command '{argv[0]}'; check its name and PATH", err=True)
        return NOT_FOUND
    except OSError as error:
        click.echo(f"switcher: cannot run '{argv[0]}': {error.strerror}", err=True)
        return CANNOT_RUN
    running.append(child)
    for came in early:
        child.send_signal(came)
    code = child.wait()
    return code if code >= 0 else 128 - code


def _end_with_parent() -> None:
    """In the child: it must not stay on a card whose claim died with this process."""
    import ctypes

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
