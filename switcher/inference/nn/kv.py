"""Pages for keys and values: blocks of 16 tokens, handed out from one pool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.errors import InternalError

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCK_TOKENS = 16


def blocks_for(tokens: int) -> int:
    """Returns the pages that so many tokens need."""
    return -(-tokens // BLOCK_TOKENS)


class BlockPool:
    """Which pages are free. A page belongs to one sequence at a time."""

    def __init__(self, blocks: int) -> None:
        self.total = blocks
        # Popped from the end: low numbers first, so that a small load stays in little memory.
        self._free = list(range(blocks - 1, -1, -1))
        self._used: set[int] = set()

    @property
    def free(self) -> int:
        """Pages nobody has."""
        return len(self._free)

    def take(self) -> int | None:
        """Returns a page, or None if there is none."""
        if not self._free:
            return None
        block = self._free.pop()
        self._used.add(block)
        return block

    def give(self, blocks: Sequence[int]) -> None:
        """Takes pages back.

        Raises:
            InternalError: a page was not handed out; it would be handed out twice.
        """
        for block in blocks:
            if block not in self._used:
                raise InternalError(f"KV page {block} was given back twice")
            self._used.remove(block)
            self._free.append(block)
