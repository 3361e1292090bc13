"""Say why a card does what it does, since when, and what would change it."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - click passes one
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import ask, config_option, json_option

if TYPE_CHECKING:
    from switcher.core.status import CardStatus, Status


@click.command()
@click.argument("card", required=False)
@config_option
@json_option
def command(card: str | None, config_file: Path | None, as_json: bool) -> int:
    """Say why CARD (default: every card) does what it does: the rule that holds, since, until.

    Also what would change it.
    """
    from switcher.core.status import from_json
    from switcher.errors import NotFoundError

    status = from_json(ask(config_file, "status"))
    cards = [one for one in status.cards if card in (None, one.id)]
    if card is not None and not cards:
        known = ", ".join(one.id for one in status.cards)
        raise NotFoundError(f"no card {card}; known: {known}")
    if as_json:
        click.echo(json.dumps([_facts(one, status) for one in cards], indent=2))
        return 0
    for one in cards:
        click.echo("\n".join(lines(one, status)))
    return 0


def lines(card: CardStatus, status: Status) -> list[str]:
    """The explanation of one card for people."""
    from switcher.cli.view import clock_time
    from switcher.core.units import format_span

    found = [f"{card.id}: {card.tenant.value}"]
    if card.health.value != "alive":
        found.append(f"  health   {card.health.value}: {card.health_reason or 'no reason given'}")
    by = f" by {card.why_who}" if card.why_who else ""
    rule = f" [{card.why_rank}{by}]" if card.why_rank else ""
    found.append(f"  because  {card.why or 'no reason given'}{rule}")
    if card.tenant_since_ns is not None:
        held = format_span(max(0, status.now_ns - card.tenant_since_ns))
        found.append(f"  since    {clock_time(card.tenant_since_ns, status)} ({held})")
    if card.why_until_ns is not None:
        left = format_span(max(0, card.why_until_ns - status.now_ns))
        found.append(f"  until    {clock_time(card.why_until_ns, status)} (in {left})")
    if card.change:
        found.append(f"  changes  with {card.change}")
    if card.share_permille != 1000:
        found.append(f"  share    hashing may use {card.share_permille / 10:g} % of the card")
    for claim in card.claims:
        pid = f"[{claim.pid}]" if claim.pid else ""
        held = format_span(max(0, status.now_ns - claim.since_ns))
        reason = f": {claim.why}" if claim.why else ""
        found.append(f"  holds    {claim.who}{pid}, {claim.rank}, for {held}{reason}")
    return found


def _facts(card: CardStatus, status: Status) -> dict[str, object]:
    from switcher.core.status import to_json

    shown = to_json(status)["cards"]
    assert isinstance(shown, list)
    full = next(entry for entry in shown if entry["id"] == card.id)
    names = ("id", "tenant", "health", "health_reason", "why", "why_rank", "why_who", "change")
    times = ("tenant_since_ns", "tenant_since", "why_until_ns", "why_until", "share_permille")
    return {name: full[name] for name in (*names, *times, "claims")}
