r"""Starts a practising house with a model and replays a trace against it (`switcher bench serve`).

    python benchmarks/serve_replay.py --model story=stories260K.bin --card cpu:0:1core -- \\
        --trace azure2023_code_a.csv --speed 10 --scale-tokens --json

What stands behind `--` goes to `switcher bench serve`; `--url` is added. Further options of the
house, such as `--max-model-len 512`, are given by `--house`.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from switcher.testing.house import RunningHouse


def main() -> int:
    """Starts, waits until the model is ready and the card hashes, plays."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", required=True)
    parser.add_argument("--card", default="cpu:0:1core")
    parser.add_argument("--house", default="", help="More options of `switcher run`.")
    parser.add_argument("bench", nargs="*", help="Options of `switcher bench serve`.")
    asked = parser.parse_args()
    argv = ["run", "--practice", "--card", asked.card, "--port", "0", "--model", asked.model]
    argv += shlex.split(asked.house)
    with (
        tempfile.TemporaryDirectory() as folder,
        RunningHouse(Path(folder), *argv) as house,
    ):
        house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
        url = house.wait_hashing().http_url
        assert url is not None
        bench = [sys.executable, "-m", "switcher", "bench", "serve", "--url", url]
        code = subprocess.run([*bench, *asked.bench], check=False).returncode
        house.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
