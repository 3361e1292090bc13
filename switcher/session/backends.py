"""The cards as the gateway's backends need them: all of them drained, from first to last byte."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from switcher.core.units import MS
from switcher.errors import StateError
from switcher.preempt.orders import WorkClass

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

    from switcher.config import Config
    from switcher.session.card import ManagedCard


class CardsClaim:
    """Holds every card while a backend computes: which card it computes on, only it knows.

    Args:
        cards: The cards.
        config: How long hashing may take to leave.
    """

    def __init__(self, cards: Sequence[ManagedCard], config: Config) -> None:
        self._cards = cards
        self._timeout_ns = round(config.preempt.drain_timeout_ms * MS)

    @contextlib.asynccontextmanager
    async def held(self, what: str) -> AsyncGenerator[None]:
        """Closes the gates, waits for the drains, and keeps the cards until the end.

        Raises:
            LeaseTimeoutError: Hashing did not leave a card in time; all are given back.
            StateError: An operator took the claim back; or heat, a fault or the grid allows no
                tensor work on a card.
        """
        for card in self._cards:
            # A card that is lost is out of the game; one that is too hot must not be used.
            order = None if card.lost else card.manager.refuses(WorkClass.INTERACTIVE)
            if order is not None:
                raise StateError(f"card {card.id} takes no requests now: {order.reason}")
        tickets = [(card, card.take(what)) for card in self._cards if not card.lost]
        try:
            for card, _ in tickets:
                await asyncio.to_thread(card.demand.claim.wait, self._timeout_ns)
                card.demand.granted(what)
            yield
        finally:
            for card, ticket in tickets:
                card.give_back(ticket)
