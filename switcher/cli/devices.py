"""List the cards of this machine and what can hash on them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from switcher.devices import Card
    from switcher.devices.find import Inventory


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def command(as_json: bool) -> None:
    """List the cards of this machine and the hashing backends of its CPU, with measured rates."""
    from switcher import _native
    from switcher.devices.find import find_cards

    cards = find_cards()
    backends = _native.backends()
    best = _native.best_backend()
    if as_json:
        click.echo(json.dumps(_as_dict(cards, backends, best)))
    else:
        _print(cards, backends, best)


def _as_dict(
    cards: Inventory, backends: list[tuple[str, bool, bool, float]], best: str
) -> dict[str, object]:
    return {
        "cards": [
            {
                "id": card.info.id,
                "kind": card.info.kind.value,
                "name": card.info.name,
                "units": card.info.units,
                "cores": list(card.info.cores),
                "sensors": _readings(card),
            }
            for card in cards.cards
        ],
        "no_cuda_reason": cards.no_cuda_reason,
        "backends": [
            {
                "name": name,
                "supported": supported,
                "self_test": passed,
                "rate_hps_per_core": rate_hps if rate_hps > 0 else None,
                "chosen": name == best,
            }
            for name, supported, passed, rate_hps in backends
        ],
    }


def _readings(card: Card) -> object:
    """What can be read of a card now, as JSON values; None = nothing."""
    from switcher.cli import _sensors
    from switcher.core.codec import encode

    readings = _sensors.sample(card).readings
    return None if readings is None else encode(readings)


def _print(cards: Inventory, backends: list[tuple[str, bool, bool, float]], best: str) -> None:
    from switcher.cli import _sensors
    from switcher.core.table import show_table
    from switcher.core.units import format_rate

    rows = [
        (
            card.info.id,
            card.info.kind.value,
            card.info.name,
            str(card.info.units),
            _sensors.shown(_sensors.sample(card).readings),
        )
        for card in cards.cards
    ]
    show_table(("card", "kind", "name", "units", "sensors"), rows, right="units")
    if cards.no_cuda_reason is not None:
        click.echo(f"no CUDA card: {cards.no_cuda_reason}")
    click.echo()
    lines = []
    for name, supported, passed, rate_hps in backends:
        state = "lacking here" if not supported else "ok" if passed else "SELF-TEST FAILED"
        rate = f"{format_rate(rate_hps)} per core" if rate_hps > 0 else "-"
        lines.append((name, state, rate, "chosen" if name == best else ""))
    show_table(("backend", "state", "measured", ""), lines, right="measured")
