"""Show the mining pools of a running instance, or try pools without hashing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from switcher.cli._instance import ask, config_option, json_option
from switcher.cli._options import Asked, Decorated, decorate
from switcher.cli._pool_options import SOLO, WAYS
from switcher.cli._sections import SectionCommand

if TYPE_CHECKING:
    from switcher.config import Config
    from switcher.hashing.upstream.trial import Trial

TRY_S = 20.0


def _options(function: Decorated) -> Decorated:
    return decorate(function, *WAYS, *SOLO)


@click.command(cls=SectionCommand)
@click.option("--check", is_flag=True, help="Try them: connect, log in, wait for work.")
@_options
@config_option
@json_option
def command(*, check: bool, as_json: bool, config_file: Path | None, **asked: Any) -> int:  # noqa: ANN401
    """Show the mining pools of the running instance in their order; a star marks the one in use.

    With --check, or with a -o, pools are tried instead, those of the command line or of the
    configuration: connect, log in, wait for work. Nothing is hashed. Exit codes: 0 all of them
    gave work, 5 a login was refused, 6 one gave no work.
    """
    if check or asked["urls"]:
        return _check(Asked(config_file=config_file, **asked), as_json=as_json)
    from switcher.cli._spoken import link
    from switcher.core.status import from_json, to_json

    status = from_json(ask(config_file, "status"))
    if as_json:
        shown = to_json(status)
        assert isinstance(shown, dict)
        click.echo(json.dumps(shown["upstreams"], indent=2))
        return 0
    for up in status.upstreams:
        shares = up.shares
        told = f"{shares.accepted} accepted, {shares.rejected} rejected, {shares.stale} stale"
        click.echo(f"{'*' if up.active else ' '} {link(up, status.now_ns)}; {told}")
    if not status.upstreams:
        click.echo("there is no pool: hashing is off")
    return 0


def _check(asked: Asked, *, as_json: bool) -> int:
    import asyncio

    from switcher.cli import configfile
    from switcher.cli._pool_options import with_mining
    from switcher.errors import LoginRefusedError, NoUpstreamError

    config = configfile.load(asked.config_file)
    config = with_mining(config, asked, serves=False, mines=True)
    trials = asyncio.run(_try_all(config))
    if as_json:
        click.echo(json.dumps([_facts(trial) for trial in trials], indent=2))
    else:
        click.echo("\n".join(_line(trial) for trial in trials))
    if any(trial.refused for trial in trials):
        return LoginRefusedError.exit_code
    return NoUpstreamError.exit_code if any(trial.problem for trial in trials) else 0


async def _try_all(config: Config) -> list[Trial]:
    import asyncio
    import tempfile

    from switcher.clock import MonotonicClock
    from switcher.errors import UsageError
    from switcher.hashing.upstream.choose import check_pools
    from switcher.hashing.upstream.trial import try_pool

    if not check_pools(config.pools, config.mining):
        raise UsageError("no mining pool is configured; name one with --url and --user")
    pools = [pool for pool in config.pools if pool.enabled]
    with tempfile.TemporaryDirectory() as folder:
        return await asyncio.gather(
            *(
                try_pool(
                    *(pool, config.mining),
                    clock=MonotonicClock(),
                    folder=Path(folder, str(index)),
                    within_s=TRY_S,
                )
                for index, pool in enumerate(pools)
            )
        )


def _facts(trial: Trial) -> dict[str, object]:
    job, status = trial.job, trial.status
    return {
        "url": trial.url,
        "user": trial.user,
        "ok": not trial.problem,
        "problem": trial.problem or None,
        "took_ms": round(trial.took_ns / 1e6, 1),
        "tls": (status.tls or None) if status else None,
        "message": (status.message or None) if status else None,
        "difficulty": job.difficulty if job else None,
        "network_difficulty": _network(job.nbits) if job else None,
        "version_mask": f"{job.version_mask:08x}" if job else None,
        "extranonce2_bytes": job.extranonce2_size if job else None,
    }


def _network(nbits: int) -> float:
    from switcher.core.target import bits_to_target, target_to_difficulty

    return target_to_difficulty(bits_to_target(nbits))


def _line(trial: Trial) -> str:
    from switcher.core.units import format_span

    head = f"{trial.url} as {trial.user}: "
    if trial.job is None:
        return f"{head}failed: {trial.problem}"
    facts = _facts(trial)
    text = f"{head}ok, work after {format_span(trial.took_ns)}, difficulty {trial.job.difficulty:g}"
    text += f" of {facts['network_difficulty']:.4g}, version bits {facts['version_mask']}"
    return text + (f", {facts['tls']}" if facts["tls"] else "")
