"""Builds the packages that mining systems install: one folder in one .tar.gz."""

from __future__ import annotations

import io
import os
import tarfile
from importlib import resources
from typing import TYPE_CHECKING

from switcher import __version__
from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "switcher"
SCRIPT_MODE = 0o755
FILE_MODE = 0o644


def package_name(system: str) -> str:
    """File name of a package; HiveOS allows no dash in the version."""
    version = __version__.replace("-", "_")
    return f"{NAME}-{version}.tar.gz" if system == "hive" else f"{NAME}-{version}_{system}.tar.gz"


def build(system: str, folder: Path, wheels: tuple[Path, ...] = ()) -> Path:
    """Writes the package of a mining system and returns its path.

    Args:
        system: `hive` or `mmpos`.
        folder: Where to.
        wheels: Wheels to put into it, installed on the rig at the first start.

    Raises:
        UsageError: A wheel is none, or the folder cannot be written.
    """
    for wheel in wheels:
        if wheel.suffix != ".whl" or not wheel.is_file():
            raise UsageError(
                f"{wheel} is no wheel; `pip wheel --no-deps .` in a checkout makes one"
            )
    target = folder / package_name(system)
    try:
        with tarfile.open(target, "w:gz", format=tarfile.PAX_FORMAT) as archive:
            for name, data in files(system):
                mode = SCRIPT_MODE if name.endswith(".sh") else FILE_MODE
                _add(archive, f"{NAME}/{name}", data, mode)
            for wheel in wheels:
                _add(archive, f"{NAME}/wheels/{wheel.name}", wheel.read_bytes(), FILE_MODE)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}") from None
    return target


def files(system: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file of a package, with the version filled in."""
    source = resources.files("switcher.deploy").joinpath(system)
    for item in sorted(source.iterdir(), key=lambda entry: entry.name):
        if not item.name.startswith((".", "__")):
            yield item.name, item.read_bytes().replace(b"@VERSION@", __version__.encode())


def _add(archive: tarfile.TarFile, name: str, data: bytes, mode: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(data), mode
    entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    archive.addfile(entry, io.BytesIO(data))
