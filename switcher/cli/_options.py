"""Options of `run`, `mine` and `serve`, and the configuration they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from switcher import __version__
from switcher.cli._api_options import API, with_cgminer, with_http
from switcher.cli._card_options import HEAT, with_heat
from switcher.cli._pool_options import with_mining
from switcher.cli._sections import section

if TYPE_CHECKING:
    from switcher.config import CardsConfig, Config, InferenceConfig, LogConfig

Decorated = TypeVar("Decorated", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says; None or empty = as configured."""

    config_file: Path | None = None
    cards: tuple[str, ...] = ()
    threads: int | None = None
    intensity: float | None = None
    backend: str | None = None
    practice: bool = False
    urls: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    passwords: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()
    tls: bool = False
    fingerprints: tuple[str, ...] = ()
    cookie: Path | None = None
    proxy: str | None = None
    retries: int | None = None
    retry_pause: float | None = None
    suggest_difficulty: float | None = None
    coinbase_addr: str | None = None
    pool_timeout: str | None = None
    time_limit: str | None = None
    shares_limit: int | None = None
    blocks_limit: int | None = None
    algorithm: str | None = None
    donate_level: str | None = None
    protocol_dump: bool = False
    shared_schedule: bool = False
    models: tuple[str, ...] = ()
    more_models: tuple[str, ...] = ()
    backend_urls: tuple[str, ...] = ()
    served_model_name: str | None = None
    max_model_len: int | None = None
    max_num_seqs: int | None = None
    max_num_batched_tokens: int | None = None
    gpu_memory_utilization: float | None = None
    api_keys: tuple[str, ...] = ()
    host: str | None = None
    port: int | None = None
    access_token: str | None = None
    api_bind: str | None = None
    api_allow: tuple[str, ...] = ()
    log_format: str | None = None
    log_level: str | None = None
    log_file: Path | None = None
    tstop_c: float | None = None
    tstart_c: float | None = None
    thermal_exit: str | None = None
    power_limit: str | None = None
    lock_clock: str | None = None
    quiet: bool = False
    color: bool = True
    live: bool | None = None
    dry_run: bool = False
    benchmark: bool = False

    def pool_timeout_ns(self) -> int | None:
        """How long to wait for a pool; None = for ever.

        Raises:
            UsageError: It is no duration.
        """
        from switcher.core.units import parse_duration_ns

        return None if self.pool_timeout is None else parse_duration_ns(self.pool_timeout)

    def time_limit_ns(self) -> int | None:
        """How long to mine; None = for ever.

        Raises:
            UsageError: It is no duration.
        """
        from switcher.core.units import parse_duration_ns

        return None if self.time_limit is None else parse_duration_ns(self.time_limit)

    @property
    def asks_for_http(self) -> bool:
        """Whether an HTTP front is asked for, also where there is none by default."""
        return self.host is not None or self.port is not None or self.access_token is not None


def decorate(function: Decorated, *options: Callable[[Decorated], Decorated]) -> Decorated:
    """Adds options to a command, in the order of their help."""
    for option in reversed(options):
        function = option(function)
    return function


def common_options(function: Decorated) -> Decorated:
    """Options of every command that starts a house."""
    return decorate(function, *_CARDS, *HEAT, *API, *_OUTPUT)


_models_option = section("Models")


def serving_options(function: Decorated) -> Decorated:
    """Options of models."""
    return decorate(
        function,
        _models_option(
            "-m",
            "--model",
            "models",
            multiple=True,
            metavar="NAME",
            help="Model to serve: a catalogue name, a folder, pypi:NAME. May be repeated.",
        ),
        _models_option(
            "--backend-url",
            "backend_urls",
            multiple=True,
            metavar="URL",
            help="OpenAI-compatible server that uses these cards: forward its models' requests to"
            " it. May be repeated.",
        ),
        _models_option(
            "--served-model-name", metavar="NAME", help="What clients call the one model served."
        ),
        _models_option(
            "--max-model-len",
            type=click.IntRange(min=2),
            metavar="N",
            help="Tokens a decoder holds; default: as its files say.",
        ),
        _models_option(
            "--max-num-seqs",
            type=click.IntRange(1, 4096),
            metavar="N",
            help="Sequences a decoder runs at a time; default 32.",
        ),
        _models_option(
            "--max-num-batched-tokens",
            type=click.IntRange(1, 8192),
            metavar="N",
            help="Prompt tokens of one step; default 64 on CPU cards, 512 on CUDA cards.",
        ),
        _models_option(
            "--gpu-memory-utilization",
            type=click.FloatRange(0, 1, min_open=True),
            metavar="PART",
            help="Part of a CUDA card's memory for models.",
        ),
        _models_option(
            "--api-key",
            "api_keys",
            multiple=True,
            metavar="KEY",
            help="Token that callers of /v1 must have, or @FILE. May be repeated.",
        ),
    )


_cards_option = section("Cards")
_CARDS = (
    _cards_option(
        "-d",
        "--card",
        "--devices",
        "cards",
        multiple=True,
        metavar="ID",
        help="Cards to manage: 0,1 or cuda:0, a UUID, a PCI address, cpu:0, cpu:0:1core.",
    ),
    _cards_option(
        "-t",
        "--threads",
        type=click.IntRange(1, 4096),
        metavar="N",
        help="Hash on N CPU cores, as -d cpu:0:Ncores.",
    ),
    _cards_option(
        "-i",
        "--intensity",
        type=click.FloatRange(0.1, 100),
        metavar="PERCENT",
        help="How much of an open card hashes; default 100.",
    ),
    _cards_option("--backend", metavar="NAME", help="Hashing backend; default: the fastest."),
)
_output_option = section("Output")
_OUTPUT = (
    _output_option(
        "-c",
        "--config",
        "config_file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Configuration file.",
    ),
    _output_option(
        "-l",
        "--log-file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Also append events to this file.",
    ),
    _output_option(
        "--log-format", type=click.Choice(["text", "json"]), help="How events are written."
    ),
    _output_option(
        "--log-level",
        type=click.Choice(["debug", "info", "warning", "error"]),
        help="Least severe event that is written.",
    ),
    _output_option(
        "-q", "--quiet", is_flag=True, help="Only warnings and errors, no live picture."
    ),
    _output_option("--live/--no-live", default=None, help="Live picture; default: on a terminal."),
    _output_option("--color/--no-color", default=True, help="Colour on a terminal; default: yes."),
    _output_option("--dry-run", is_flag=True, help="Check everything, start nothing."),
    _output_option("--benchmark", is_flag=True, help="Measure the hash rate, contact no pool."),
    click.version_option(__version__, "-V", "--version", prog_name="switcher"),
)


def configure(asked: Asked, *, serves: bool, mines: bool) -> Config:
    """The configuration file with the command line laid over it.

    Args:
        asked: The command line.
        serves: Whether there is an HTTP front by default, and models.
        mines: Whether an upstream of the file counts; one of the command line always does.

    Raises:
        UsageError: A value cannot be used.
    """
    from switcher.cli import configfile

    config = configfile.load(asked.config_file)
    inference = _inference(config.inference, asked)
    if not serves:
        inference = replace(inference, models=(), backend_urls=(), backends=())
    config = replace(
        config,
        cards=_cards(config.cards, asked),
        http=with_http(config.http, asked, serves=serves),
        cgminer=with_cgminer(config.cgminer, asked),
        log=_log(config.log, asked),
        inference=inference,
    )
    return with_mining(with_heat(config, asked), asked, serves=serves, mines=mines)


def _inference(inference: InferenceConfig, asked: Asked) -> InferenceConfig:
    from switcher.errors import UsageError
    from switcher.inference.loading import ModelSpec

    models = (*asked.more_models, *asked.models) or inference.models
    if asked.served_model_name is not None:
        if len(models) != 1:
            raise UsageError("--served-model-name names one model; write NAME=SOURCE for several")
        models = (f"{asked.served_model_name}={ModelSpec.parse(models[0]).source}",)
    part = asked.gpu_memory_utilization
    return replace(
        inference,
        models=models,
        backend_urls=asked.backend_urls or inference.backend_urls,
        max_model_len=asked.max_model_len or inference.max_model_len,
        max_num_seqs=asked.max_num_seqs or inference.max_num_seqs,
        max_num_batched_tokens=asked.max_num_batched_tokens or inference.max_num_batched_tokens,
        gpu_memory_utilization=inference.gpu_memory_utilization if part is None else part,
    )


def _cards(cards: CardsConfig, asked: Asked) -> CardsConfig:
    from switcher.errors import UsageError

    if asked.cards and asked.threads is not None:
        raise UsageError("--threads and --card exclude each other; write -d cpu:0:Ncores")
    if asked.cards:
        names = [name.strip() for item in asked.cards for name in item.split(",")]
        cards = replace(cards, devices=tuple(dict.fromkeys(names)))
    if asked.threads is not None:
        plural = "" if asked.threads == 1 else "s"
        cards = replace(cards, devices=(f"cpu:0:{asked.threads}core{plural}",))
    if asked.backend:
        cards = replace(cards, backend=asked.backend)
    if asked.intensity is not None:
        cards = replace(cards, share_permille=max(1, round(10 * asked.intensity)))
    return cards


def _log(log: LogConfig, asked: Asked) -> LogConfig:
    from switcher.config import LogFormat, LogLevel

    if asked.log_format:
        log = replace(log, format=LogFormat(asked.log_format))
    if asked.quiet:
        log = replace(log, level=LogLevel.WARNING)
    if asked.log_level:
        log = replace(log, level=LogLevel(asked.log_level))
    if asked.log_file:
        log = replace(log, file=str(asked.log_file))
    return log
