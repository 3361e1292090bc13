"""What an operator may ask of a running instance: one seam for the control socket and for HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from switcher.core.status import Status


class Controls(Protocol):
    """Implemented by the session; called on its event loop only."""

    def status(self) -> Status:
        """A snapshot taken now. Must not wait for a worker or a disk."""
        ...

    async def pause(self, cards: tuple[str, ...], duration_ns: int | None, who: str) -> None:
        """Holds hashing off, and returns when it is off.

        Args:
            cards: Card ids; empty = all.
            duration_ns: Nanoseconds until hashing may return by itself; None = until `resume`.
            who: Who asked, for people to read.

        Raises:
            NotFoundError: no such card.
        """
        ...

    async def throttle(
        self, cards: tuple[str, ...], share: int, duration_ns: int | None, who: str
    ) -> None:
        """Lets hashing have a part of the cards; it replaces an earlier word of the operator.

        Args:
            cards: Card ids; empty = all.
            share: In 1/1000 of each card; 0 is a pause, 1000 takes the operator's word back.
            duration_ns: Nanoseconds until it ends by itself; None = until `resume`.
            who: Who asked, for people to read.

        Raises:
            NotFoundError: no such card.
        """
        ...

    async def resume(
        self, cards: tuple[str, ...], who: str, duration_ns: int | None = None
    ) -> None:
        """Ends the operator's hold; what else keeps hashing off still does.

        Args:
            cards: Card ids; empty = all.
            who: Who asked, for people to read.
            duration_ns: For so long rules (price, schedule) and foreign programs are overruled
                too; never a fault, heat, the grid or a claim. None = only the hold ends.

        Raises:
            NotFoundError: no such card.
        """
        ...
