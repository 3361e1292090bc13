"""From played blocks to figures: quantiles, what hashing cost the requests, what they cost it.

Intervals are bootstrapped over pairs of blocks, not over requests: requests of one block share what
the machine did in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from switcher.bench._arms import OFF, ON
from switcher.core.units import SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from switcher.bench._arms import Block
    from switcher.bench._asking import Outcome

    Values = NDArray[np.float64]
    Statistic = Callable[[Values], float]

RESAMPLES = 2000
QUANTILES = (50, 90, 99)


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95 % interval; NaN-free: None where there is nothing to compare."""

    value: float
    low: float
    high: float

    def form(self) -> dict[str, float]:
        """As JSON."""
        return {
            "value": round(self.value, 6),
            "low": round(self.low, 6),
            "high": round(self.high, 6),
        }


def ttft_ms(outcome: Outcome) -> float | None:
    """Time to the first token, from sending."""
    if outcome.end != "done" or outcome.first_ns is None:
        return None
    return (outcome.first_ns - outcome.sent_ns) / 1e6


def tpot_ms(outcome: Outcome) -> float | None:
    """Time per further token."""
    if outcome.end != "done" or outcome.first_ns is None or outcome.tokens < 2:
        return None
    return (outcome.last_ns - outcome.first_ns) / 1e6 / (outcome.tokens - 1)


def e2e_ms(outcome: Outcome) -> float | None:
    """Time to the end of the answer."""
    return (outcome.last_ns - outcome.sent_ns) / 1e6 if outcome.end == "done" else None


_TIMES = {"ttft_ms": ttft_ms, "tpot_ms": tpot_ms, "e2e_ms": e2e_ms}


def values(outcomes: Sequence[Outcome], of: Callable[[Outcome], float | None]) -> Values:
    """Returns the times that there are. Shape: (n,)."""
    return np.array([t for o in outcomes if (t := of(o)) is not None], np.float64)


def quantile(percent: float) -> Statistic:
    """Returns the function that takes a nearest-rank quantile."""

    def of(times: Values) -> float:
        if not len(times):
            return float("nan")
        rank = max(1, int(np.ceil(percent / 100 * len(times))))
        return float(np.partition(times, rank - 1)[rank - 1])

    return of


def compare(
    pairs: Sequence[tuple[Values, Values]],
    statistic: Statistic,
    join: Callable[[float, float], float],
    *,
    seed: int = 1,
) -> Interval | None:
    """Compares a statistic of all first with that of all second halves of the pairs.

    Args:
        pairs: Times of each pair of blocks.
        statistic: Of many times.
        join: Makes one figure of both, such as a ratio.
        seed: Of the resampling.
    """
    pairs = [pair for pair in pairs if len(pair[0]) and len(pair[1])]
    if len(pairs) < 2:
        return None

    def figure(chosen: Sequence[int]) -> float:
        first = np.concatenate([pairs[i][0] for i in chosen])
        second = np.concatenate([pairs[i][1] for i in chosen])
        return join(statistic(first), statistic(second))

    rng = np.random.default_rng(seed)
    draws = [figure(list(rng.integers(0, len(pairs), len(pairs)))) for _ in range(RESAMPLES)]
    low, high = np.quantile(draws, (0.025, 0.975))
    return Interval(figure(range(len(pairs))), float(low), float(high))


def report(
    blocks: Sequence[Block],
    rate_hz: float | None,
    kv_held: int | None,
    deadline_ms: int | None = None,
) -> dict[str, Any]:
    """Returns every figure of a replay as JSON values.

    Args:
        blocks: What was played.
        rate_hz: Hash rate while nothing is asked; None where nothing hashes.
        kv_held: Key-value blocks in use after the last answer; None where the server says nothing.
        deadline_ms: What every request had; None = no deadline.
    """
    arms = list(dict.fromkeys(block.arm for block in blocks))
    form: dict[str, Any] = {
        "blocks": len(blocks),
        "pairs": len({block.pair for block in blocks}),
        "arms": {arm: _arm([b for b in blocks if b.arm == arm]) for arm in sorted(arms)},
        "kv_blocks_held_at_end": kv_held,
    }
    if deadline_ms is not None:
        form["deadlines"] = _deadlines(blocks, deadline_ms)
    if ON in arms and OFF in arms:
        form["interference"] = _interference(blocks)
    if rate_hz:
        form["hashing"] = _hashing([b for b in blocks if b.arm == ON], rate_hz)
    return form


def _arm(blocks: Sequence[Block]) -> dict[str, Any]:
    outcomes = [outcome for block in blocks for outcome in block.outcomes]
    ends = [outcome.end for outcome in outcomes]
    length_ns = sum(block.length_ns for block in blocks)
    details = sorted({o.detail for o in outcomes if o.end == "lost"})
    form: dict[str, Any] = {
        "requests": len(outcomes),
        "done": ends.count("done"),
        "shed": ends.count("shed"),
        "lost": ends.count("lost"),
        "tokens": sum(outcome.tokens for outcome in outcomes),
        "seconds": round(length_ns / SECOND, 3),
        "idle_share": round(sum(b.idle_ns for b in blocks) / max(1, length_ns), 4),
        "sent_late_ms_p99": _round(quantile(99)(values(outcomes, _late_ms))),
    }
    for name, of in _TIMES.items():
        times = values(outcomes, of)
        form[name] = {f"p{q}": _round(quantile(q)(times)) for q in QUANTILES}
        form[name]["max"] = _round(float(times.max()) if len(times) else float("nan"))
    if details:
        form["lost_because"] = details[:5]
    return form


def _deadlines(blocks: Sequence[Block], deadline_ms: int) -> dict[str, Any]:
    """What became of the deadlines: each is met, refused, answered late or not answered at all."""
    outcomes = [outcome for block in blocks for outcome in block.outcomes]
    whole_ms = values(outcomes, e2e_ms)
    # A refusal that comes after the deadline is one that nobody waits for any more.
    ended_ms = [(o.last_ns - o.sent_ns) / 1e6 for o in outcomes if o.end != "lost"]
    return {
        "ms": deadline_ms,
        "met": int((whole_ms <= deadline_ms).sum()),
        "late": int((whole_ms > deadline_ms).sum()),
        "refused": sum(o.end == "shed" for o in outcomes),
        "unanswered": sum(o.end == "lost" for o in outcomes),
        "slowest_answer_ms": round(max(ended_ms), 3) if ended_ms else None,
    }


def _late_ms(outcome: Outcome) -> float:
    return (outcome.sent_ns - outcome.due_ns) / 1e6


def _round(value: float) -> float | None:
    return None if np.isnan(value) else round(value, 4)


def _interference(blocks: Sequence[Block]) -> dict[str, Any]:
    form: dict[str, Any] = {}
    for name, of in _TIMES.items():
        pairs = _paired(blocks, of)
        for percent in (50, 99):
            ratio = compare(pairs, quantile(percent), lambda on, off: on / off - 1)
            change = compare(pairs, quantile(percent), lambda on, off: on - off)
            if ratio is not None and change is not None:
                form[f"{name.removesuffix('_ms')}_p{percent}"] = {
                    "pairs": sum(bool(len(on) and len(off)) for on, off in pairs),
                    "relative": ratio.form(),
                    "ms": change.form(),
                }
    # The same request in both arms: says more than quantiles of all where bursts queue for seconds.
    same = _same_requests(blocks)
    ratio = compare(same, quantile(50), lambda ratio, _: ratio - 1)
    change = compare(same, quantile(50), lambda _, change: change)
    if ratio is not None and change is not None:
        form["ttft_of_same_request"] = {
            "pairs": len(same),
            "relative": ratio.form(),
            "ms": change.form(),
        }
    return form


def _same_requests(blocks: Sequence[Block]) -> list[tuple[Values, Values]]:
    """Time to the first token, request by request: on over off, and on less off in ms."""
    by_pair: dict[int, dict[str, list[Outcome]]] = {}
    for block in blocks:
        by_pair.setdefault(block.pair, {})[block.arm] = sorted(
            block.outcomes, key=lambda outcome: outcome.due_ns
        )
    pairs = []
    for arms in by_pair.values():
        both = zip(arms.get(ON, ()), arms.get(OFF, ()), strict=False)
        found = [(ttft_ms(on), ttft_ms(off)) for on, off in both]
        times = np.array([(on, off) for on, off in found if on and off], np.float64).reshape(-1, 2)
        pairs.append((times[:, 0] / times[:, 1], times[:, 0] - times[:, 1]))
    return pairs


def _paired(
    blocks: Sequence[Block], of: Callable[[Outcome], float | None]
) -> list[tuple[Values, Values]]:
    by_pair: dict[int, dict[str, Values]] = {}
    for block in blocks:
        by_pair.setdefault(block.pair, {})[block.arm] = values(block.outcomes, of)
    return [(arms[ON], arms[OFF]) for arms in by_pair.values() if ON in arms and OFF in arms]


def _hashing(blocks: Sequence[Block], rate_hz: float) -> dict[str, Any]:
    """What the requests left of hashing: hashes done, over what the idle time had room for."""
    done = np.array([block.hashes or 0 for block in blocks], np.float64)
    rates = [rate_hz if block.rate_hz is None else block.rate_hz for block in blocks]
    spans = [block.idle_ns / SECOND for block in blocks]
    room = np.array(rates, np.float64) * np.array(spans, np.float64)
    rng = np.random.default_rng(1)
    picks = rng.integers(0, len(blocks), (RESAMPLES, len(blocks)))
    low, high = np.quantile(done[picks].sum(1) / np.maximum(room[picks].sum(1), 1), (0.025, 0.975))
    kept = Interval(float(done.sum() / max(room.sum(), 1)), float(low), float(high))
    return {
        "rate_hps": round(sum(rates) / max(1, len(rates))),
        "hashes": int(done.sum()),
        "kept_of_idle_time": kept.form(),
        "handovers_out": _histogram([block.out for block in blocks]),
        "handovers_back": _histogram([block.back for block in blocks]),
    }


def _histogram(parts: Sequence[dict[int, int]]) -> dict[str, int | None]:
    counts: dict[int, int] = {}
    for part in parts:
        for bound, count in part.items():
            counts[bound] = counts.get(bound, 0) + count
    total = sum(counts.values())
    form: dict[str, int | None] = {"count": total}
    for percent in QUANTILES:
        seen, found = 0, None
        for bound in sorted(counts):
            seen += counts[bound]
            if seen * 100 >= percent * total:
                found = bound
                break
        form[f"p{percent}_ns"] = found
    return form
