"""What the parts of the card suite share. A part is a file here with `measure(options) -> dict`.

Each part runs in a process of its own: `python benchmarks/gpu/NAME.py [--quick]`, one JSON object
as the last line of its output. gpu_suite.py runs them in order with a deadline each.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build" / "gpu-programs"
SOURCES = Path(__file__).resolve().parent
CARD = os.environ.get("SWITCHER_CUDA_CARD", "cuda:0")
# Programs that use the library through its C interface.
WITH_LIBRARY = frozenset({"handover", "share", "adversarial"})


@dataclass(frozen=True, slots=True)
class Options:
    """How a part is to run.

    Attributes:
        quick: Small counts: to see that everything works, not for the record.
    """

    quick: bool = False

    def pick(self, full: int, quick: int) -> int:
        """The count of a full run, or of a quick one."""
        return quick if self.quick else full


def nvcc() -> str:
    """Path of the CUDA compiler: $CUDACXX, $PATH, the toolkit's default place, the wheels."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import sass

    return os.environ.get("CUDACXX") or sass.find_tool("nvcc")


def compile_command(name: str, arch: str, out: Path) -> list[str]:
    """The compiler's command line for one program.

    Args:
        name: Such as `micro`.
        arch: `native`, or `sm_90`.
        out: Where the program goes.
    """
    command = [nvcc(), "-std=c++17", "-O3", "--expt-relaxed-constexpr", f"-arch={arch}"]
    command += [f"-I{ROOT / 'csrc'}", f"-I{ROOT / 'csrc' / 'include'}", "-o", str(out)]
    command.append(str(SOURCES / f"{name}.cu"))
    if name in WITH_LIBRARY:
        library = ROOT / "switcher" / "lib" / "libswitcher.so.1"
        command += ["-Xlinker", str(library), "-Xlinker", "-rpath", "-Xlinker", str(library.parent)]
    return command


def program_names() -> list[str]:
    """Every program that the build part compiles."""
    return sorted(path.stem for path in SOURCES.glob("*.cu"))


def run_program(
    name: str, *arguments: object, timeout_s: float = 120, env: dict[str, str] | None = None
) -> dict[str, Any]:
    """Runs a compiled program and returns what it measured.

    Raises:
        RuntimeError: It ended otherwise than with 0, or said no JSON.
    """
    done = subprocess.run(
        [str(PROGRAMS / name), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout_s,
        check=False,
        env={**os.environ, **(env or {})},
    )
    if done.returncode != 0 or not done.stdout.strip():
        said = (done.stderr or done.stdout).strip()[-500:]
        raise RuntimeError(f"{name} {arguments}: exit {done.returncode}: {said}")
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


class GateFolder:
    """An empty folder for gates in shared memory, removed at the end."""

    def __enter__(self) -> str:
        base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self._path = tempfile.mkdtemp(prefix="switcher-suite-", dir=base)
        return self._path

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path, ignore_errors=True)


def attempt(call: Callable[..., dict[str, Any]], *arguments: Any, **named: Any) -> dict[str, Any]:  # noqa: ANN401
    """Calls, and turns what it raises into a result: one row must not cost the others."""
    try:
        return call(*arguments, **named)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:600]}


def main(measure: Callable[[Options], dict[str, Any]]) -> None:
    """Command line of a part."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("--quick", action="store_true", help="small counts")
    args = parser.parse_args()
    print(json.dumps(measure(Options(quick=args.quick))))
