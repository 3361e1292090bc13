"""Backends do not get a card that heat, a fault or the grid keeps from tensor work."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import pytest

from switcher.config import Config
from switcher.errors import StateError
from switcher.preempt import Cause, Order
from switcher.session.backends import CardsClaim


class Card:
    """What `CardsClaim` uses of a managed card; it counts its tickets."""

    def __init__(self, order: Order | None = None, *, lost: bool = False) -> None:
        self.id = "GPU-0"
        self.lost = lost
        self.manager = SimpleNamespace(refuses=lambda _work: order)
        self.demand = SimpleNamespace(
            claim=SimpleNamespace(wait=lambda _ns: None), granted=lambda _what: None
        )
        self.tickets = self.taken = 0

    def take(self, _what: str) -> object:
        self.tickets += 1
        self.taken += 1
        return object()

    def give_back(self, _ticket: object) -> None:
        self.tickets -= 1


def hold(*cards: Card) -> None:
    async def run() -> None:
        async with CardsClaim(cast("Any", cards), Config()).held("gateway m"):
            assert all(card.tickets == 1 for card in cards if not card.lost)

    asyncio.run(run())


def test_a_card_that_is_too_hot_is_not_taken() -> None:
    hot = Card(Order(Cause.THERMAL, 0, "heat", "too hot: core 91 C", 0, load=0))
    cool = Card()
    with pytest.raises(StateError, match="takes no requests now: too hot: core 91 C"):
        hold(cool, hot)
    assert (cool.taken, hot.taken) == (0, 0)


def test_lost_cards_are_left_out() -> None:
    lost = Card(Order(Cause.FAULT, 0, "Xid", "gone", 0, load=0), lost=True)
    cool = Card()
    hold(cool, lost)
    assert (cool.taken, cool.tickets, lost.taken) == (1, 0, 0)
