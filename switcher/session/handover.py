"""The two directions of a hand-over, measured from the gate's and the hasher's own timestamps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from switcher.core.units import SECOND, format_span
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Callable

LINES_PER_SECOND = 5
# A card that does not hash this long after it was free has something else in its way.
BACK_LIMIT_NS = SECOND


@dataclass(frozen=True, slots=True)
class Handover:
    """One stay of tensor work on a card.

    Attributes:
        card: Its id.
        what: What the card was taken for.
        claimed_ns: When the gate was closed.
        out_ns: Claim stored to last hash done; None if the card was not hashing.
        opened_ns: When the last claim was gone; None if another holder kept the card.
        back_ns: Last claim gone to first hash; None if hashing did not come back.
        released_ns: When the stay gave the card back, as this process saw it; None = not yet.
    """

    card: str
    what: str
    claimed_ns: int
    out_ns: int | None
    opened_ns: int | None = None
    back_ns: int | None = None
    released_ns: int | None = None

    def text(self) -> str:
        """The log line: 'cpu:0 hashing → inference 21 us  (embeddings, 3 texts)  back 44 us'."""
        was = "hashing" if self.out_ns is not None else "idle"
        out = f" {format_span(self.out_ns)}" if self.out_ns is not None else ""
        back = f"  back {format_span(self.back_ns)}" if self.back_ns is not None else ""
        return f"{self.card} {was} → inference{out}  ({self.what}){back}"


class HandoverLog:
    """Follows one card's stays and writes a line for each, a few per second at most.

    Args:
        card: Its id.
        opened_ns: Returns when the gate last opened; None = never.
        first_hashes_ns: Returns when each lane's latest stay began to hash; 0 = never.
        on_handover: Called with each finished one, also those that get no line.
    """

    def __init__(
        self,
        card: str,
        opened_ns: Callable[[], int | None],
        first_hashes_ns: Callable[[], tuple[int, ...]],
        on_handover: Callable[[Handover], None] = lambda _handover: None,
    ) -> None:
        self._card = card
        self._opened_ns = opened_ns
        self._first_hashes_ns = first_hashes_ns
        self._on_handover = on_handover
        self._out: Handover | None = None
        self._back: Handover | None = None
        self._released_ns = 0
        self._second = 0
        self._lines = 0
        self._silent = 0

    @property
    def pending(self) -> bool:
        """Whether a card that was given back has not hashed yet."""
        return self._back is not None

    def granted(self, what: str, claimed_ns: int, last_hash_ns: int | None) -> None:
        """The card was drained for a stay that began at `claimed_ns`.

        Args:
            what: What the card was taken for.
            claimed_ns: When the gate was closed.
            last_hash_ns: When the last hash was done, also if that was before the claim (between
                two chunks, or on a core that another program had); None = somebody else kept
                hashing off already.
        """
        if self._out is not None and self._out.claimed_ns == claimed_ns:
            return
        # While the gate is closed both times of the open spell before it stand; the next opening
        # overwrites them.
        self.step(claimed_ns, at_last=True)
        out_ns = None
        if last_hash_ns is not None and last_hash_ns >= (self._opened_ns() or 0):
            out_ns = max(0, last_hash_ns - claimed_ns)
        self._out = Handover(self._card, what, claimed_ns, out_ns)

    def released(self, now_ns: int) -> None:
        """The stay is over; others may still hold the card."""
        self.step(now_ns, at_last=True)
        self._back = None if self._out is None else replace(self._out, released_ns=now_ns)
        self._out = None
        self._released_ns = now_ns
        self.step(now_ns)

    def step(self, now_ns: int, *, at_last: bool = False) -> None:
        """Looks whether hashing is back; `at_last` = do not wait any longer."""
        back = self._back
        if back is None:
            return
        opened_ns = self._opened_ns()
        done = back
        if opened_ns is not None and opened_ns > back.claimed_ns:
            begun = [at_ns for at_ns in self._first_hashes_ns() if at_ns >= opened_ns]
            back_ns = min(begun) - opened_ns if begun else None
            done = replace(back, opened_ns=opened_ns, back_ns=back_ns)
        late = now_ns - self._released_ns > BACK_LIMIT_NS
        if done.back_ns is not None or at_last or late:
            self._back = None
            self._write(done, now_ns)

    def _write(self, done: Handover, now_ns: int) -> None:
        self._on_handover(done)
        second = now_ns // SECOND
        if second != self._second:
            self._second, self._lines = second, 0
        self._lines += 1
        if self._lines > LINES_PER_SECOND:
            self._silent += 1
            return
        more = f"  (and {self._silent} more since the last line)" if self._silent else ""
        self._silent = 0
        event(
            Tag.SWITCH,
            done.text() + more,
            card=done.card,
            what=done.what,
            claimed_ns=done.claimed_ns,
            out_ns=done.out_ns,
            back_ns=done.back_ns,
        )
