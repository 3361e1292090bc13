"""Takes a model's files, and nothing else, out of a wheel. No code in it is ever imported."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from switcher.errors import ModelError

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

_LIMIT_BYTES = 64 << 30
_CHUNK_BYTES = 1 << 20
_WEIGHTS = (".safetensors", ".gguf")
# Weights, tokenizer, configuration and licence; plain names only.
_WANTED = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:safetensors|gguf|jinja)"
    r"|[A-Za-z0-9_-]*config[A-Za-z0-9_-]*\.json|modules\.json|vocab\.json|vocab\.txt|merges\.txt"
    r"|tokenizer\.json|special_tokens_map\.json|[A-Za-z0-9._-]+\.safetensors\.index\.json"
    r"|LICEN[CS]E(?:\.[A-Za-z]+)?|NOTICE(?:\.[A-Za-z]+)?"
)


def choose_members(archive: zipfile.ZipFile, what: str) -> dict[str, zipfile.ZipInfo]:
    """Returns the wanted members by the relative name they get, weights' folder first.

    Names are rebuilt from checked parts, so a hostile archive cannot reach outside its folder.

    Raises:
        ModelError: no weights inside, or more bytes than any model should have.
    """
    infos = [info for info in archive.infolist() if not info.is_dir()]
    weights = [info for info in infos if info.filename.endswith(_WEIGHTS)]
    if not weights:
        raise ModelError(f"{what} carries no .safetensors and no .gguf file; it is not a model")
    largest = max(weights, key=lambda info: info.file_size)
    base = PurePosixPath(largest.filename).parent
    members: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        path = PurePosixPath(info.filename)
        if not _WANTED.fullmatch(path.name):
            continue
        if path.parent == base:
            members[path.name] = info
        elif path.parent.parent == base and re.fullmatch(r"[A-Za-z0-9_-]+", path.parent.name):
            members[f"{path.parent.name}/{path.name}"] = info
        elif path.name.startswith(("LICEN", "NOTICE")):
            members.setdefault(path.name, info)
    if sum(info.file_size for info in members.values()) > _LIMIT_BYTES:
        raise ModelError(f"{what} unpacks to more than {_LIMIT_BYTES >> 30} GiB; refused")
    return members


def unpack(
    archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], to: Path
) -> dict[str, tuple[int, str]]:
    """Writes the members below the new folder `to`; returns name -> (bytes, sha256)."""
    files = {}
    for name, info in members.items():
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        with archive.open(info) as source, target.open("xb") as file:
            # zipfile stops at the size the directory gives, and checks the CRC at its end.
            while chunk := source.read(_CHUNK_BYTES):
                digest.update(chunk)
                size += file.write(chunk)
        files[name] = (size, digest.hexdigest())
    return files
