"""The project's own tests that need a card, without those of models."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

from common import ROOT, Options, main

# These need CuPy and decide about models only: the part `inference` runs them.
NOT = "--ignore=tests/gpu/test_inference_card.py"


def measure(options: Options) -> dict[str, Any]:
    del options
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-m", "gpu", "-o", "addopts=", "tests/gpu", NOT],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "SWITCHER_REQUIRE_GPU": "1"},
    )
    return {"passed": done.returncode == 0, "said": (done.stdout + done.stderr)[-3000:]}


if __name__ == "__main__":
    main(measure)
