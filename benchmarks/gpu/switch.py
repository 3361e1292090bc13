"""`switcher bench switch`: hand-overs with every nonce accounted for, by the library itself."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from common import CARD, ROOT, Options, main


def measure(options: Options) -> dict[str, Any]:
    count = options.pick(100_000, 1_000)
    plan = ("--card", CARD, "--count", str(count), "--rate", "5000", "--hold-us", "200", "--json")
    done = subprocess.run(
        [sys.executable, "-m", "switcher", "bench", "switch", *plan],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    if not done.stdout.strip():
        return {"passed": False, "said": done.stderr[-1000:]}
    found = json.loads(done.stdout)
    clean = found["nonces_lost"] == 0 and found["nonces_repeated"] == 0
    return {"passed": done.returncode == 0 and clean, "said": done.stderr[-300:], **found}


if __name__ == "__main__":
    main(measure)
