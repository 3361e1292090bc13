"""Pools answer shares in many shapes; here each becomes one verdict, counted by its meaning."""

from __future__ import annotations

from switcher.core.share import Outcome, Verdict
from switcher.hashing.upstream.stratum1.lines import clean

# The words come first: pools use the same numbers for different things.
_WORDS = (
    ("duplicate", Outcome.DUPLICATE),
    ("low diff", Outcome.LOW_DIFFICULTY),
    ("difficulty too low", Outcome.LOW_DIFFICULTY),
    ("low-difficulty", Outcome.LOW_DIFFICULTY),
    ("above target", Outcome.LOW_DIFFICULTY),
    ("high-hash", Outcome.LOW_DIFFICULTY),
    ("high hash", Outcome.LOW_DIFFICULTY),
    ("stale", Outcome.STALE),
    ("job not found", Outcome.STALE),
    ("unknown job", Outcome.STALE),
    ("unknown work", Outcome.STALE),
    ("invalid job", Outcome.STALE),
    ("job expired", Outcome.STALE),
    ("not subscribed", Outcome.NOT_SUBSCRIBED),
    ("unauthori", Outcome.UNAUTHORIZED),
    ("not authori", Outcome.UNAUTHORIZED),
)

_CODES = {
    21: Outcome.STALE,
    22: Outcome.DUPLICATE,
    23: Outcome.LOW_DIFFICULTY,
    24: Outcome.UNAUTHORIZED,
    25: Outcome.NOT_SUBSCRIBED,
}


def error_of(reply: dict[str, object]) -> tuple[int | None, str] | None:
    """Code and text of a reply's error; None if the reply holds none.

    Known shapes: [code, text, ...], {"code":, "message":}, a bare string or number, and
    "reject-reason" beside a false result.
    """
    error = reply.get("error")
    if not error:  # null, "", [], 0 and false all say "no error"
        reason = reply.get("reject-reason")
        return (None, clean(reason)) if isinstance(reason, str) and reason else None
    parts: list[object] = [error]
    if isinstance(error, list):
        parts = error[:2]
    elif isinstance(error, dict):
        parts = [error.get("code"), error.get("message")]
    code = next((p for p in parts if isinstance(p, int) and not isinstance(p, bool)), None)
    text = next((p for p in parts if isinstance(p, str)), "")
    return code if code is None or abs(code) < 2**31 else None, clean(text)


def verdict_of(reply: dict[str, object], latency_ns: int) -> Verdict:
    """What a reply to mining.submit means."""
    error = error_of(reply)
    if error is None:
        if reply.get("result") is True or reply.get("result") == "OK":
            return Verdict(Outcome.ACCEPTED, latency_ns=latency_ns)
        return Verdict(Outcome.REJECTED, latency_ns=latency_ns)
    code, text = error
    lowered = text.lower()
    for words, outcome in _WORDS:
        if words in lowered:
            return Verdict(outcome, code, text, latency_ns)
    outcome = Outcome.REJECTED if code is None else _CODES.get(code, Outcome.REJECTED)
    return Verdict(outcome, code, text, latency_ns)
