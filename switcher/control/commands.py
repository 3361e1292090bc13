"""The commands of the control socket over the one seam that the session implements."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from switcher.core.status import to_json
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from switcher.control.server import Handler
    from switcher.core.controls import Controls

MAX_PAUSE_S = 366 * 86_400


def handlers(controls: Controls) -> dict[str, Handler]:
    """`status`, `pause`, `throttle` and `resume` (`for_s`, `cards`, `who`, `share`)."""

    async def status(_args: Mapping[str, object]) -> object:
        return to_json(controls.status())

    async def pause(args: Mapping[str, object]) -> object:
        await controls.pause(card_ids(args), duration_ns(args), name_of(args))
        return to_json(controls.status())

    async def throttle(args: Mapping[str, object]) -> object:
        share = share_of(args)
        await controls.throttle(card_ids(args), share, duration_ns(args), name_of(args))
        return to_json(controls.status())

    async def resume(args: Mapping[str, object]) -> object:
        await controls.resume(card_ids(args), name_of(args), duration_ns(args))
        return to_json(controls.status())

    return {"status": status, "pause": pause, "throttle": throttle, "resume": resume}


def card_ids(args: Mapping[str, object]) -> tuple[str, ...]:
    """`cards`: a list of at most 256 ids, or missing for all.

    Raises:
        UsageError: anything else.
    """
    cards = args.get("cards", [])
    if not isinstance(cards, list) or len(cards) > 256:
        raise UsageError("cards must be a list of card ids")
    if not all(isinstance(card, str) and 0 < len(card) <= 128 for card in cards):
        raise UsageError("cards must be a list of card ids")
    return tuple(cards)


def duration_ns(args: Mapping[str, object]) -> int | None:
    """`for_s` in seconds as nanoseconds, or None if missing.

    Raises:
        UsageError: not a positive number of at most a year.
    """
    value = args.get("for_s")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UsageError("for_s must be a number of seconds")
    if not math.isfinite(value) or not 0 < value <= MAX_PAUSE_S:
        raise UsageError(f"for_s must be more than 0 and at most {MAX_PAUSE_S} seconds")
    return round(value * 1_000_000_000)


def share_of(args: Mapping[str, object]) -> int:
    """`share`: how much of each card, in 1/1000.

    Raises:
        UsageError: no integer from 0 to 1000.
    """
    share = args.get("share")
    if isinstance(share, bool) or not isinstance(share, int) or not 0 <= share <= 1000:
        raise UsageError("share must be a whole number from 0 to 1000 (thousandths of the card)")
    return share


def name_of(args: Mapping[str, object]) -> str:
    """`who`: at most 64 characters, "operator" if missing.

    Raises:
        UsageError: not a short text.
    """
    who = args.get("who", "operator")
    if not isinstance(who, str) or not who.isprintable() or not 0 < len(who) <= 64:
        raise UsageError("who must be a printable text of at most 64 characters")
    return who
