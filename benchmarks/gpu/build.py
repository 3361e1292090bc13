"""Builds the library for this card alone, installs it into the checkout, compiles the programs."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from common import PROGRAMS, ROOT, Options, attempt, compile_command, main, nvcc, program_names

FOLDER = ROOT / "build" / "gpu-suite"


def command(*argv: str) -> None:
    done = subprocess.run(argv, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode != 0:
        raise RuntimeError(f"{argv[0]} {argv[1]}: {(done.stderr or done.stdout).strip()[-1500:]}")


def library() -> dict[str, Any]:
    import pybind11

    generator = ("-G", "Ninja") if _has_ninja() else ()
    command(
        *("cmake", "-S", ".", "-B", str(FOLDER), *generator, "-DCMAKE_BUILD_TYPE=Release"),
        *("-DSWITCHER_CUDA=ON", f"-DCMAKE_CUDA_COMPILER={nvcc()}"),
        *("-DCMAKE_CUDA_ARCHITECTURES=native", f"-Dpybind11_DIR={pybind11.get_cmake_dir()}"),
        f"-DPython_EXECUTABLE={sys.executable}",
    )
    command("cmake", "--build", str(FOLDER), "-j", str(os.cpu_count() or 2))
    command("cmake", "--install", str(FOLDER), "--prefix", ".")
    return {"ok": True}


def _has_ninja() -> bool:
    import shutil

    return shutil.which("ninja") is not None


def program(name: str) -> dict[str, Any]:
    command(*compile_command(name, "native", PROGRAMS / name))
    return {"ok": True}


def measure(options: Options) -> dict[str, Any]:
    del options
    PROGRAMS.mkdir(parents=True, exist_ok=True)
    result: dict[str, Any] = {"library": attempt(library)}
    with ThreadPoolExecutor(max(1, (os.cpu_count() or 2) // 2)) as pool:
        names = program_names()
        result["programs"] = dict(
            zip(names, pool.map(lambda name: attempt(program, name), names), strict=True)
        )
    result["passed"] = "error" not in result["library"]
    return result


if __name__ == "__main__":
    main(measure)
