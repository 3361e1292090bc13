"""Every module can be the first one that a program imports: no circle waits for another order."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Only our own modules are forgotten between two imports; the extension can be loaded only once.
PROGRAM = """
import importlib, pkgutil, sys
import switcher

found = pkgutil.walk_packages(switcher.__path__, "switcher.")
names = [module.name for module in found if "__main__" not in module.name]
failed = 0
for name in names:
    for other in list(sys.modules):
        if other.split(".")[0] == "switcher" and other != "switcher._native":
            del sys.modules[other]
    try:
        importlib.import_module(name)
    except ImportError as error:
        failed += 1
        print(f"{name}: {error}")
print(len(names), failed)
"""


def test_every_module_can_be_imported_first(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # each is compiled once
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=environment,
    )
    count, failed = run.stdout.splitlines()[-1].split()
    assert int(failed) == 0, run.stdout
    assert int(count) > 300
