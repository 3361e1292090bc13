"""What switcher does about an Xid error: data, by code.

Codes and what NVIDIA advises: NVIDIA's Xid catalogue (docs.nvidia.com/deploy/xid-errors, column
"Immediate Action", A100 to GB200), read November 2026. What switcher then does is its own choice:
it never resets a card and never reboots a host.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class XidAction(StrEnum):
    """What happens to the card."""

    NOTE = "note"
    """One line in the log: an application's own error, or information."""
    RENEW = "renew"
    """The card's worker is replaced, if the card is only ours: NVIDIA says restart the program."""
    BENCH = "bench"
    """Off both schedulers until switcher is started again: NVIDIA says reset, or ask support."""
    LOST = "lost"
    """The card is gone: off both schedulers, and nothing asks it any more."""


@dataclass(frozen=True, slots=True)
class Xid:
    """One code.

    Attributes:
        code: As in the kernel log.
        what: What it means, in a few words.
        action: What switcher does.
        advice: What the operator should do.
    """

    code: int
    what: str
    action: XidAction
    advice: str = ""


_RESET = "reset the card (nvidia-smi -r), then start switcher again"
_SUPPORT = "run the vendor's diagnosis; replace the card if it comes back"
_CABLES = "check power, seating and cooling, then power-cycle the host"

_TABLE = (
    Xid(8, "the card stopped processing a program", XidAction.RENEW),
    Xid(11, "a damaged command stream", XidAction.RENEW),
    Xid(13, "a program made an illegal access or instruction", XidAction.RENEW),
    Xid(31, "a program touched memory that is not its own", XidAction.RENEW),
    Xid(32, "a damaged command stream", XidAction.RENEW),
    Xid(38, "firmware watchdog", XidAction.NOTE),
    Xid(39, "copy engine error", XidAction.RENEW),
    Xid(43, "a program's channel was reset", XidAction.NOTE),
    Xid(44, "a fault while switching contexts", XidAction.NOTE),
    Xid(45, "a program's channels were removed", XidAction.NOTE),
    Xid(46, "the card stopped processing", XidAction.BENCH, _RESET),
    Xid(48, "uncorrectable memory error", XidAction.BENCH, _RESET),
    Xid(54, "auxiliary power is not connected", XidAction.BENCH, _CABLES),
    Xid(56, "display engine error", XidAction.NOTE),
    Xid(58, "memory error", XidAction.BENCH, _SUPPORT),
    Xid(61, "power management firmware stopped", XidAction.BENCH, _SUPPORT),
    Xid(62, "power management firmware halted", XidAction.BENCH, _RESET),
    Xid(63, "a memory row was set aside", XidAction.NOTE, "reset the card when convenient"),
    Xid(64, "a memory row could not be set aside", XidAction.BENCH, _RESET),
    Xid(68, "video decoder error", XidAction.RENEW),
    Xid(69, "a program used a class the card does not have", XidAction.RENEW),
    Xid(74, "NVLink error", XidAction.BENCH, _RESET),
    Xid(79, "the card has fallen off the bus", XidAction.LOST, _CABLES),
    Xid(92, "many corrected memory errors", XidAction.NOTE, _SUPPORT),
    Xid(94, "a memory error that stayed within one program", XidAction.RENEW),
    Xid(95, "a memory error that did not stay within one program", XidAction.BENCH, _RESET),
    Xid(109, "switching contexts timed out", XidAction.BENCH, _RESET),
    Xid(110, "security engine fault", XidAction.BENCH, _RESET),
    Xid(119, "the card's firmware does not answer", XidAction.BENCH, _RESET),
    Xid(120, "error in the card's firmware", XidAction.BENCH, _RESET),
    Xid(121, "error on the chip-to-chip link", XidAction.NOTE),
    Xid(136, "link training failed", XidAction.BENCH, _RESET),
    Xid(137, "a program's access over NVLink was refused", XidAction.NOTE),
    Xid(140, "an uncorrectable memory error escaped", XidAction.BENCH, _RESET),
    Xid(143, "the card could not be initialised", XidAction.BENCH, _RESET),
    Xid(144, "NVLink error", XidAction.BENCH, _RESET),
    Xid(145, "NVLink error", XidAction.BENCH, _RESET),
    Xid(155, "NVLink error found by software", XidAction.BENCH, _RESET),
    Xid(156, "part of the card was retired", XidAction.BENCH, _RESET),
    Xid(158, "the card did not answer in time", XidAction.BENCH, _RESET),
    Xid(160, "a memory channel was retired", XidAction.BENCH, _CABLES),
)
_BY_CODE = {xid.code: xid for xid in _TABLE}


def xid(code: int) -> Xid:
    """What a code means; one that is not in the table is noted."""
    known = _BY_CODE.get(code)
    return known or Xid(code, "not in switcher's table", XidAction.NOTE, "see NVIDIA's catalogue")
