"""Build hook: CMake does the work; this file only says which CUDA the build may use.

`SWITCHER_CUDA=AUTO|ON|OFF pip install .` is the whole interface. AUTO builds the CUDA kernels where
an NVIDIA driver is loaded; ON insists. Where they are wanted and no nvcc exists, the compiler is a
build requirement from the package index (it stays in the throw-away build environment).
"""

import os
import shutil
import sys
from pathlib import Path

from setuptools import setup

CUDA_WHEELS = ["cuda-toolkit[nvcc,crt,nvvm,cudart,cccl]==13.0.2"]
DRIVER = Path("/proc/driver/nvidia/version")

mode = os.environ.get("SWITCHER_CUDA", "AUTO").upper()
if mode not in {"AUTO", "ON", "OFF"}:
    sys.exit(f"SWITCHER_CUDA={mode!r}: say AUTO, ON or OFF")
if mode == "AUTO" and not DRIVER.exists():
    mode = "OFF"
has_nvcc = "CUDACXX" in os.environ or shutil.which("nvcc") is not None

setup(
    cmake_source_dir=".",
    cmake_args=[f"-DSWITCHER_CUDA={mode}"],
    # Read by the PEP 517 hook and installed into the build environment, never run as such.
    setup_requires=CUDA_WHEELS if mode != "OFF" and not has_nvcc else [],
)
