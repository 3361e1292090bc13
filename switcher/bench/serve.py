"""Replays a trace of requests against an OpenAI server, with hashing on and off in turn."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from switcher.core.units import SECOND
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from switcher.bench._arms import Block, Switch
    from switcher.bench._asking import Target
    from switcher.core.trace import Arrival

MAX_SAVED_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for; see its help."""

    trace: Path
    url: str
    model: str | None
    speed: float
    scale: bool
    window: int | None
    max_output: int | None
    from_s: float
    to_s: float | None
    requests: int | None
    pairs: int
    seed: int
    deadline_ms: int | None
    api_key: str | None


@click.command()
@click.option("--trace", type=click.Path(path_type=Path, dir_okay=False), help="CSV file to play.")
@click.option("--url", default="http://127.0.0.1:8474", show_default=True, help="The server.")
@click.option("-m", "--model", help="Its name there; default: the first one.")
@click.option("--speed", type=click.FloatRange(min=0, min_open=True), default=1.0, help="Factor.")
@click.option("--scale-tokens", is_flag=True, help="Map prompts into the model's window.")
@click.option("--window", type=click.IntRange(min=4), help="Tokens the model holds.")
@click.option("--max-output", type=click.IntRange(min=1), help="Longest answer, with the scale.")
@click.option("--from", "from_s", type=click.FloatRange(min=0), default=0.0, help="Seconds.")
@click.option("--to", "to_s", type=click.FloatRange(min=0, min_open=True), help="Seconds.")
@click.option("--requests", type=click.IntRange(min=1), help="Play a sample of so many.")
@click.option("--pairs", type=click.IntRange(1, 10_000), default=20, help="Pairs of blocks.")
@click.option("--seed", type=int, default=1, help="Of the sample and the order of blocks.")
@click.option("--deadline-ms", type=click.IntRange(min=1), help="Of every request.")
@click.option("--api-key", envvar="SWITCHER_API_KEY", help="Bearer token.")
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Keep all times.")
@click.option(
    "--join",
    "joined",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Report on saved runs instead of playing. May be repeated.",
)
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Write an SVG.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    save: Path | None,
    joined: tuple[Path, ...],
    plot: Path | None,
    as_json: bool,
    scale_tokens: bool,
    **asked: Any,  # noqa: ANN401 - the fields of Wanted
) -> int:
    """Replay a trace of requests against an OpenAI server.

    The trace is cut into pairs of blocks: the same requests with hashing on and off, in random
    order. Only one of our instances that has an upstream can switch; any other server is played
    once. Exit code 1 if a request was lost.
    """
    from switcher.bench._saved import Run, load_runs

    if joined:
        runs = load_runs(joined, MAX_SAVED_BYTES)
    elif asked["trace"] is None:
        raise UsageError("name a trace by --trace, or saved runs by --join")
    else:
        runs = [asyncio.run(replay(Wanted(scale=scale_tokens, **asked), quiet=as_json))]
    run = Run.joined(runs)
    if save is not None:
        save.write_text(json.dumps(run.form()), encoding="utf-8")
    form = run.report()
    if plot is not None:
        plot.write_text(run.plot(), encoding="utf-8")
    if as_json:
        click.echo(json.dumps(form, indent=2))
    else:
        _show(form)
    return 1 if any(arm["lost"] for arm in form["arms"].values()) else 0


async def replay(wanted: Wanted, *, quiet: bool = False) -> Any:  # noqa: ANN401 - a _saved.Run
    """Plays what is wanted; returns the run."""
    import httpx

    from switcher.bench._arms import play
    from switcher.bench._asking import Asker, find_target
    from switcher.bench._saved import Run
    from switcher.core.trace import segments, span_ns

    headers = {"Authorization": f"Bearer {wanted.api_key}"} if wanted.api_key else {}
    limits = httpx.Limits(max_connections=1024, max_keepalive_connections=64)
    base = wanted.url.rstrip("/").removesuffix("/v1")
    # Never through a proxy of the environment: it would be measured too.
    async with httpx.AsyncClient(limits=limits, trust_env=False, timeout=60.0) as client:
        target = await find_target(
            client,
            base,
            wanted.model,
            window=wanted.window,
            headers=headers,
            deadline_ms=wanted.deadline_ms,
        )
        arrivals = _arrivals(wanted, target)
        length_ns = span_ns(arrivals) // wanted.pairs + 1
        switch = await _switch(client, target)
        asker = Asker(client, target)
        for _ in range(3):  # connections, caches; not counted
            await asker.ask(arrivals[0].prompt, arrivals[0].output, 0)
        rates = [] if switch is None else [await switch.rate_hz()]
        blocks = await play(
            asker,
            segments(arrivals, wanted.pairs),
            length_ns,
            switch,
            seed=wanted.seed,
            tell=lambda block: None if quiet else _tell(block),
        )
        if switch is not None:
            rates.append(await switch.rate_hz())
        rate_hz = sum(rates) / len(rates) if rates else None
        return Run(_settings(wanted, target), rate_hz, await _kv_held(client, target), blocks)


def _arrivals(wanted: Wanted, target: Target) -> Sequence[Arrival]:
    from switcher.core.trace import cut, read_trace, sample, scale_tokens, speed_up

    arrivals: Sequence[Arrival] = read_trace(wanted.trace)
    if wanted.scale:
        # Before the cut, so that every part of one trace is scaled alike.
        arrivals = scale_tokens(arrivals, target.window, wanted.max_output)
    arrivals = cut(arrivals, wanted.from_s, wanted.to_s)
    if wanted.requests is not None:
        arrivals = sample(arrivals, wanted.requests, wanted.seed)
    fits = [a for a in arrivals if a.prompt + a.output < target.window]
    if len(fits) < len(arrivals):
        raise UsageError(
            f"{len(arrivals) - len(fits)} of {len(arrivals)} requests do not fit into the "
            f"{target.window} tokens of {target.model}; give --scale-tokens"
        )
    return speed_up(arrivals, wanted.speed)


async def _switch(client: httpx.AsyncClient, target: Target) -> Switch | None:
    """Hashing of the server, if it is ours; this process then keeps off its cards' cores."""
    from switcher.bench._arms import Switch
    from switcher.errors import SwitcherError
    from switcher.hasher import card_cores
    from switcher.session.cores import Cores, keep_to

    switch = Switch(client, target)
    if not await switch.is_ours():
        return None
    try:
        cores = [core for card in await switch.cards() for core in card_cores(card)]
    except SwitcherError:
        return switch  # cards of another host, or no CPU cards
    keep_to(Cores.around(cores).house)
    return switch


async def _kv_held(client: httpx.AsyncClient, target: Target) -> int | None:
    """Key-value blocks that the server holds now, by its metrics; None if it does not say."""
    import re

    import httpx

    await asyncio.sleep(2.5)  # workers report every second
    try:
        answer = await client.get(f"{target.base}/metrics", headers=dict(target.headers or {}))
    except httpx.HTTPError:
        return None
    found = re.findall(r"^switcher_kv_blocks_used\{[^}]*\} ([0-9.e+]+)$", answer.text, re.M)
    return round(sum(float(value) for value in found)) if found else None


def _settings(wanted: Wanted, target: Target) -> dict[str, Any]:
    form = {k: v for k, v in asdict(wanted).items() if k not in ("api_key", "url")}
    return form | {"trace": wanted.trace.name, "model": target.model, "window": target.window}


def _tell(block: Block) -> None:
    ends = [outcome.end for outcome in block.outcomes]
    click.echo(
        f"block {block.pair + 1:3} {block.arm:5} {len(ends):5} requests, "
        f"{ends.count('shed')} shed, {ends.count('lost')} lost, "
        f"{block.length_ns / SECOND:6.2f} s, idle {block.idle_ns / max(1, block.length_ns):4.0%}",
        err=True,
    )


def _show(form: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{form['settings']['trace']}, {form['settings']['model']}")
    arms = form["arms"]
    table.add_column("")
    for arm in arms:
        table.add_column(f"hashing {arm}" if arm != "plain" else "", justify="right")
    for name in ("requests", "done", "shed", "lost", "tokens", "seconds", "idle_share"):
        table.add_row(name, *(str(arms[arm][name]) for arm in arms))
    for name in ("ttft_ms", "tpot_ms", "e2e_ms"):
        for key in ("p50", "p90", "p99", "max"):
            cells = (arms[arm][name][key] for arm in arms)
            table.add_row(f"{name} {key}", *("-" if c is None else f"{c:.2f}" for c in cells))
    Console().print(table)
    for name, both in form.get("interference", {}).items():
        part, ms = both["relative"], both["ms"]
        click.echo(
            f"{name}: {part['value']:+.2%} [{part['low']:+.2%}, {part['high']:+.2%}], "
            f"{ms['value']:+.3f} ms [{ms['low']:+.3f}, {ms['high']:+.3f}]"
        )
    hashing = form.get("hashing")
    if hashing:
        kept = hashing["kept_of_idle_time"]
        click.echo(
            f"hashing kept {kept['value']:.2%} [{kept['low']:.2%}, {kept['high']:.2%}] of the time "
            f"with no request in flight; {hashing['handovers_out']['count']} hand-overs"
        )
    if "deadlines" in form:
        told = (f"{count} {name}" for name, count in form["deadlines"].items() if name != "ms")
        click.echo(f"deadline of {form['deadlines']['ms']} ms: {', '.join(told)}")
    if form["kv_blocks_held_at_end"] is not None:
        click.echo(f"key-value blocks held at the end: {form['kv_blocks_held_at_end']}")
