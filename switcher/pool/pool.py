"""The managed cards: which there are, their gates, and leases on them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import NotFoundError
from switcher.gate import Gate
from switcher.pool.control import read
from switcher.pool.lease import GRANT_TIMEOUT_NS, Claimant, Lease

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType
    from typing import Self

    from switcher.devices import Card
    from switcher.pool.base import GateReading


@dataclass(frozen=True, slots=True)
class PooledCard:
    """A card and its gate."""

    card: Card
    gate: Gate

    def reading(self) -> GateReading:
        """What its gate says now."""
        return read(self.gate)


class Pool:
    """Cards with their gates. Who holds a card stands in its gate alone; nothing is copied here.

    Args:
        cards: The cards.
        folder: Where gate segments live; None = $SWITCHER_GATE_DIR, else /dev/shm/switcher-UID.
        create: Make segments that are missing. For whoever controls or hashes, not for holders.
        group: Group id to share new segments with.

    Raises:
        GateError: A segment cannot be used.
        NotFoundError: A segment is missing and `create` is false.
    """

    def __init__(
        self,
        cards: Iterable[Card],
        *,
        folder: str | None = None,
        create: bool = False,
        group: int | None = None,
    ) -> None:
        self._cards: dict[str, PooledCard] = {}
        try:
            for card in cards:
                gate = Gate(card.info.id, folder=folder, create=create, group=group)
                self._cards[card.info.id] = PooledCard(card, gate)
        except BaseException:
            self.close()
            raise

    @property
    def cards(self) -> tuple[PooledCard, ...]:
        """The cards, in the order given."""
        return tuple(self._cards.values())

    def __getitem__(self, card_id: str) -> PooledCard:
        """The card of that id.

        Raises:
            NotFoundError: There is none.
        """
        try:
            return self._cards[card_id]
        except KeyError:
            known = ", ".join(self._cards) or "none"
            raise NotFoundError(f"no card '{card_id}' is managed here; there is {known}") from None

    @contextmanager
    def lease(
        self,
        card_id: str | None = None,
        *,
        who: str = "python",
        reason: str = "",
        until_ns: int | None = None,
        timeout_ns: int = GRANT_TIMEOUT_NS,
    ) -> Iterator[Lease]:
        """Takes a card, waits for the drain, and gives the card back at the end of the block.

        Args:
            card_id: Which; None = one that nobody holds, else the first.
            who: The holder's name, for people; 15 bytes are kept.
            reason: Why, for people; 63 bytes are kept.
            until_ns: Monotonic time at which the gate opens again whatever happens; None = never.
            timeout_ns: How long to wait for the drain.

        Raises:
            LeaseTimeoutError: Hashing did not leave the card in time.
            GateBusyError: Every claim slot is held by a living process.
        """
        chosen = self._free_card() if card_id is None else self[card_id]
        with (
            Claimant(chosen.gate, who) as claimant,
            claimant.lease(reason, until_ns=until_ns, timeout_ns=timeout_ns) as lease,
        ):
            yield lease

    def close(self) -> None:
        """Unmaps the gates. Idempotent; leases that stand live on."""
        for card in self._cards.values():
            card.gate.close()
        self._cards.clear()

    def _free_card(self) -> PooledCard:
        if not self._cards:
            raise NotFoundError("the pool holds no card")
        for card in self.cards:
            if not card.gate.read().closed >> 8:
                return card
        return self.cards[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
