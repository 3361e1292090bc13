"""What people see of a status: a live picture on a terminal, plain lines everywhere else."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from switcher.clock import wall_ns
from switcher.core.status import (
    CardStatus,
    LatencyHistogram,
    ShareCounts,
    Status,
    Tenant,
)
from switcher.core.units import format_bytes, format_rate, format_span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from rich.console import ConsoleOptions, JustifyMethod, RenderResult

    from switcher.core.signals import SourceStatus

_STYLES = {
    Tenant.HASHING: "yellow",
    Tenant.INFERENCE: "green",
    Tenant.FOREIGN: "magenta",
    Tenant.IDLE: "dim",
}


_COLUMNS = (
    *("card", "tenant", "why", "10 s", "60 s", "15 min"),
    *("shares", "out p50/p99", "back p50/p99", "sensors"),
)
_GAP = 2
WHY_LEAST = 16
"""Cells that a reason keeps on a narrow terminal, where figures give way."""


def is_live(console: Console | None = None) -> bool:
    """Whether a live picture makes sense: a terminal that can move its cursor."""
    console = console or Console()
    return console.is_terminal and not console.is_dumb_terminal


def plain(status: Status) -> str:
    """The status as plain lines, the same facts as the picture."""
    return "\n".join(_lines(status))


def picture(status: Status) -> RenderableType:
    """The status for a terminal; it fits any width by cutting lines and cells, not by wrapping."""
    below = [Text(line, no_wrap=True, overflow="ellipsis") for line in _below(status)]
    problems = [Text(f"problem: {line}", "bold red") for line in status.problems]
    head = Text(_head(status), "bold", no_wrap=True, overflow="ellipsis")
    return Group(head, _Cards(status), *below, *problems)


class _Cards:
    """The table of cards. A long reason is cut before a figure is, down to a few words."""

    def __init__(self, status: Status) -> None:
        self._status = status

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Called by rich, which knows the width."""
        cards = self._status.cards
        rows = [_row(card, self._status) for card in cards]
        widths = [max(map(len, column)) for column in zip(_COLUMNS, *rows, strict=True)]
        why = _COLUMNS.index("why")
        others = sum(widths) - widths[why] + _GAP * len(_COLUMNS)
        widths[why] = min(widths[why], max(WHY_LEAST, options.max_width - others))
        table = Table(box=None, padding=(0, _GAP, 0, 0), expand=False)
        for index, name in enumerate(_COLUMNS):
            side: JustifyMethod = "left" if index <= why else "right"
            width = widths[index] if index == why else None
            table.add_column(name, justify=side, no_wrap=True, overflow="ellipsis", width=width)
        for card, row in zip(cards, rows, strict=True):
            tenant = Text(card.tenant.value, _STYLES[card.tenant])
            table.add_row(Text(row[0]), tenant, *(Text(cell) for cell in row[2:]))
        yield table


def _row(card: CardStatus, status: Status) -> tuple[str, ...]:
    """One card's cells, in the order of `_COLUMNS`."""
    rates = card.hash_rate
    return (
        card.id,
        card.tenant.value,
        _why(card, status),
        format_rate(rates.s10_hz),
        format_rate(rates.s60_hz),
        format_rate(rates.m15_hz),
        f"{card.shares.accepted}/{_lost(card.shares)}",
        _quantiles(card.hand_over_out),
        _quantiles(card.hand_over_back),
        _sensors(card),
    )


class LiveView:
    """Redraws the picture below the events of a running instance.

    Use as a context manager; give `sink` to `log.setup` so that events appear above the picture.
    """

    def __init__(self, console: Console | None = None, *, screen: bool = False) -> None:
        self._console = console or Console()
        self._live = Live(
            console=self._console, auto_refresh=False, screen=screen, redirect_stderr=False
        )

    def __enter__(self) -> LiveView:
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.stop()

    def show(self, status: Status, note: str = "", page: Sequence[str] = ()) -> None:
        """Draws a new snapshot, a page below it, and a note (keys, or why the numbers are old)."""
        parts: list[RenderableType] = [picture(status)]
        if page:
            lines = [Text(line, no_wrap=True, overflow="ellipsis") for line in page]
            parts += [Text(""), *lines, Text("")]
        if note:
            parts.append(Text(note, "dim", no_wrap=True, overflow="ellipsis"))
        self._live.update(Group(*parts), refresh=True)

    def sink(self, line: str) -> None:
        """Prints one line of the log above the picture."""
        self._console.print(Text(line.rstrip("\n")), soft_wrap=True)


def print_status(status: Status) -> None:
    """Prints once: the picture on a terminal, plain lines into a pipe."""
    console = Console()
    if is_live(console):
        console.print(picture(status))
    else:
        sys.stdout.write(plain(status) + "\n")


def _lines(status: Status) -> Iterator[str]:
    yield _head(status)
    for card in status.cards:
        rates = card.hash_rate
        yield f"{card.id:<8} {card.tenant.value}: {_why(card, status)}"
        yield (
            f"  rate {format_rate(rates.s10_hz)} (10 s), {format_rate(rates.s60_hz)} (60 s), "
            f"{format_rate(rates.m15_hz)} (15 min)"
        )
        yield f"  {_shares(card.shares)}"
        yield f"  out {_latency(card.hand_over_out)}; back {_latency(card.hand_over_back)}"
        if _sensors(card) != "-":
            yield f"  {_sensors(card)}"
        if card.sensors.problem is not None:
            yield f"  sensors: {card.sensors.problem}"
        if card.sensors.process_method not in (None, "none"):
            yield f"  foreign programs are seen by {card.sensors.process_method}"
    yield from _below(status)
    yield from (f"problem: {line}" for line in status.problems)


def _head(status: Status) -> str:
    parts = [
        f"switcher {status.version}",
        f"pid {status.pid}",
        f"up {format_span(status.uptime_ns)}",
    ]
    if status.http_url:
        parts.append(status.http_url)
    return "   ".join(parts)


def _below(status: Status) -> Iterator[str]:
    """Claims, pause, signals, requests, upstreams and models, one line each."""
    if status.paused is not None:
        until = "until resumed"
        if status.paused.until_ns is not None:
            until = f"until {clock_time(status.paused.until_ns, status)}"
        cards = ", ".join(status.paused.cards) or "all cards"
        yield f"paused by {status.paused.who}: {cards}, {until}"
    for card in status.cards:
        for claim in card.claims:
            held = format_span(status.now_ns - claim.since_ns)
            pid = f"[{claim.pid}]" if claim.pid else ""
            until_ns = claim.until_ns
            ends = "" if until_ns is None else f", until {clock_time(until_ns, status)}"
            why = f" ({claim.why})" if claim.why else ""
            # Who claims a card has a process; orders of the ladder have none.
            what = "claim" if claim.pid else "order"
            yield f"{what} on {card.id}: {claim.who}{pid} {claim.rank}{why} for {held}{ends}"
    yield from (_source(source) for source in status.sources)
    yield _requests(status)
    for upstream in status.upstreams:
        state = f"down: {upstream.problem or 'no reason'}"
        if upstream.connected or not upstream.active:
            state = "connected" if upstream.connected else "standing by"
        worth = ", shares are worth nothing" if upstream.practice else ""
        difficulty = "" if upstream.difficulty is None else f", diff {upstream.difficulty:g}"
        yield f"upstream {upstream.url}: {state}{difficulty}, {_shares(upstream.shares)}{worth}"
    for model in status.models:
        size = "" if model.size_bytes is None else f", {format_bytes(model.size_bytes)}"
        done = "" if model.progress is None else f" {model.progress:.0%}"
        problem = f": {model.problem}" if model.problem else ""
        yield f"model {model.id}: {model.state}{done}{size}{problem}"


def _source(source: SourceStatus) -> str:
    said = source.says or "says nothing"
    if source.state != "fresh":
        said = f"{source.state}, so it sheds" + (f"; before: {source.says}" if source.says else "")
    problem = f" ({source.problem})" if source.problem else ""
    return f"signal {source.name}: {said}{problem}"


def _requests(status: Status) -> str:
    counts = status.requests
    return (
        f"requests: {counts.running} running, {counts.waiting} waiting, {counts.done} done, "
        f"{counts.failed} failed, {counts.cancelled} cancelled, {counts.refused} refused; "
        f"tokens: {counts.tokens_in} in, {counts.tokens_out} out"
    )


def _why(card: CardStatus, status: Status) -> str:
    if card.health.value != "alive":
        return f"{card.health.value}: {card.health_reason or card.why or 'no reason given'}"
    since = ""
    if card.tenant_since_ns is not None:
        since = f" for {format_span(status.now_ns - card.tenant_since_ns)}"
    # Other reasons than the throttle itself may be the ones that hold; the share is shown with all.
    part = ""
    percent = f"{card.share_permille / 10:g} %"
    if 0 < card.share_permille < 1000 and percent not in card.why:
        part = f" (hashing has {percent})"
    return f"{card.why or 'no reason given'}{part}{since}"


def _shares(shares: ShareCounts) -> str:
    return (
        f"shares {shares.accepted} accepted, {shares.rejected} rejected, "
        f"{shares.stale} stale, {shares.invalid} invalid"
    )


def _lost(shares: ShareCounts) -> int:
    return shares.rejected + shares.stale + shares.invalid


def _quantiles(histogram: LatencyHistogram) -> str:
    p50, p99 = histogram.quantile_ns(0.5), histogram.quantile_ns(0.99)
    return f"{format_span(p50)}/{format_span(p99)}" if histogram.count else "-"


def _latency(histogram: LatencyHistogram) -> str:
    if not histogram.count:
        return "not yet"
    p50, p99 = histogram.quantile_ns(0.5), histogram.quantile_ns(0.99)
    return f"p50 {format_span(p50)}, p99 {format_span(p99)}, {histogram.count} times"


def _sensors(card: CardStatus) -> str:
    parts = []
    if card.temperature_c is not None:
        parts.append(f"{card.temperature_c:.0f} C")
    if card.sensors.memory_temperature_c is not None:
        parts.append(f"mem {card.sensors.memory_temperature_c:.0f} C")
    if card.power_w is not None:
        parts.append(f"{card.power_w:.0f} W")
    elif card.energy.power_w is not None:
        # Not a sensor's word: mean of the latest window, by calibration or the operator's figures.
        parts.append(f"~{card.energy.power_w:.3g} W")
    if card.sensors.clock_hz is not None:
        parts.append(f"{card.sensors.clock_hz / 1e6:.0f} MHz")
    return " ".join(parts) or "-"


def clock_time(monotonic_ns: int, status: Status) -> str:
    """A monotonic instant as local time, with the date unless it is today."""
    unix_ns = wall_ns(monotonic_ns, now_ns=status.now_ns, now_unix_ns=status.now_unix_ns)
    moment = time.localtime(unix_ns // 1_000_000_000)
    today = time.localtime(status.now_unix_ns // 1_000_000_000)
    same_day = moment[:3] == today[:3]
    return time.strftime("%H:%M:%S" if same_day else "%Y-%m-%d %H:%M:%S", moment)
