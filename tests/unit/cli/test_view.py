from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from switcher.cli.view import LiveView, is_live, picture, plain
from switcher.core.signals import SourceStatus
from switcher.core.status import (
    CardStatus,
    ClaimStatus,
    HashRates,
    Health,
    LatencyHistogram,
    ModelStatus,
    PauseStatus,
    ShareCounts,
    Status,
    Tenant,
    UpstreamStatus,
)

S = 1_000_000_000
STATUS = Status(
    version="0.1.0",
    pid=42,
    started_ns=0,
    now_ns=60 * S,
    now_unix_ns=1_800_000_000 * S,
    http_url="http://127.0.0.1:8474/v1",
    cards=(
        CardStatus(
            id="cpu:0",
            kind="cpu",
            health=Health.ALIVE,
            tenant=Tenant.INFERENCE,
            tenant_since_ns=58 * S,
            why="embeddings, 3 texts",
            hash_rate=HashRates(s10_hz=9_412_345.0),
            shares=ShareCounts(accepted=12, rejected=1, stale=2, invalid=3),
            claims=(
                ClaimStatus(who="exec", why="sleep 3", rank="lease", since_ns=57 * S, pid=4711),
            ),
            hand_over_out=LatencyHistogram(bounds_ns=(21_400, 310_000), counts=(98, 2)),
            temperature_c=61.0,
            power_w=305.2,
        ),
        CardStatus(id="GPU-1", kind="cuda", health=Health.LOST, health_reason="Xid 79"),
    ),
    upstreams=(
        UpstreamStatus(
            url="stratum+tcp://127.0.0.1:3333",
            kind="stratum1",
            connected=True,
            practice=True,
            difficulty=0.002,
        ),
        UpstreamStatus(
            url="stratum+tcp://b:1", kind="stratum1", connected=False, problem="refused"
        ),
    ),
    models=(ModelStatus(id="minilm", state="ready", size_bytes=83_500_000),),
    paused=PauseStatus(since_ns=50 * S, until_ns=120 * S, who="ann"),
    problems=("disk full",),
)


def test_plain_lines_say_it_all() -> None:
    text = plain(STATUS)
    for want in (
        "switcher 0.1.0   pid 42   up 60.0 s   http://127.0.0.1:8474/v1",
        "cpu:0    inference: embeddings, 3 texts for 2",
        "rate 9.41 MH/s (10 s), - (60 s), - (15 min)",
        "shares 12 accepted, 1 rejected, 2 stale, 3 invalid",
        "out p50 21 us, p99 310 us, 100 times; back not yet",
        "61 C 305 W",
        "lost: Xid 79",
        "paused by ann: all cards, until ",
        "claim on cpu:0: exec[4711] lease (sleep 3) for 3",
        "stratum+tcp://127.0.0.1:3333: connected, diff 0.002",
        "shares are worth nothing",
        "down: refused",
        "model minilm: ready, 83.5 MB",
        "problem: disk full",
    ):
        assert want in text, want
    assert all(len(line) == len(line.rstrip()) for line in text.splitlines())


def said(name: str, state: str, says: str, problem: str | None = None) -> SourceStatus:
    return SourceStatus(
        name=name, kind=name, state=state, heard_ns=1, says=says, limit=1000, problem=problem
    )


def test_orders_and_signals_are_told_apart_from_claims() -> None:
    order = ClaimStatus(who="price", why="dear", rank="rule", since_ns=57 * S, pid=None)
    sources = (
        said("price", "fresh", "power costs 0.3 per kWh"),
        said("frequency", "stale", "60.000 Hz", "no answer"),
        said("openadr", "unknown", ""),
    )
    card = replace(
        STATUS.cards[0], claims=(order,), share_permille=300, why="hashing has 30 % by the schedule"
    )
    text = plain(replace(STATUS, cards=(card,), sources=sources))
    for want in (
        "order on cpu:0: price rule (dear) for 3 s",
        "signal price: power costs 0.3 per kWh\n",
        "signal frequency: stale, so it sheds; before: 60.000 Hz (no answer)",
        "signal openadr: unknown, so it sheds\n",
        "inference: hashing has 30 % by the schedule for 2 s",
    ):
        assert want in text, (want, text)


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
def test_the_picture_fits_any_width(width: int) -> None:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=True, color_system=None).print(picture(STATUS))
    lines = out.getvalue().splitlines()
    assert all(len(line) <= width for line in lines)
    if width >= 120:
        # A long reason gives way to the figures.
        card = replace(STATUS.cards[0], why="a long reason " * 12)
        long = io.StringIO()
        console = Console(file=long, width=width, force_terminal=True, color_system=None)
        console.print(picture(replace(STATUS, cards=(card,))))
        assert all(len(line) <= width for line in long.getvalue().splitlines())
        assert "a long reas" in long.getvalue()
        text = long.getvalue() + out.getvalue()
        for want in ("9.41 MH/s", "12/6", "21 us/310 us", "61 C 305 W"):
            assert want in long.getvalue()
        for want in ("cpu:0", "inference", "9.41 MH/s", "12/6", "21 us/310 us", "61 C 305 W"):
            assert want in text


def test_an_empty_status_has_a_picture_too() -> None:
    empty = replace(STATUS, cards=(), upstreams=(), models=(), paused=None, problems=())
    assert "requests: 0 running" in plain(empty)
    out = io.StringIO()
    Console(file=out, width=80).print(picture(empty))
    assert "switcher 0.1.0" in out.getvalue()


def test_text_from_outside_is_not_markup() -> None:
    card = replace(STATUS.cards[0], why="[bold]x[/bold] [/]")
    out = io.StringIO()
    Console(file=out, width=200).print(picture(replace(STATUS, cards=(card,))))
    assert "[bold]x[/bold] [/]" in out.getvalue()


def test_events_go_above_the_live_picture() -> None:
    out = io.StringIO()
    console = Console(file=out, width=120, force_terminal=True)
    assert is_live(console)
    with LiveView(console) as view:
        view.show(STATUS)
        view.sink("[12:00:03.123] miner  accepted (1/0)\n")
        view.show(STATUS, "a note")
    assert "accepted (1/0)" in out.getvalue()
    assert "a note" in out.getvalue()
    assert not is_live(Console(file=io.StringIO()))
