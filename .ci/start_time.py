"""Start-up budget: `import switcher` 0.1 s, `switcher --help` 0.3 s (best of 5 processes).

A budget on start-up, not a speed test: the best of five runs is stable on a busy machine too.
"""

import subprocess
import sys
import time
from pathlib import Path

BUDGET_S = {"import": 0.1, "help": 0.3}


def best_s(command: list[str], runs: int = 5) -> float:
    """Shortest wall time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    """Prints both figures; exit 1 if one is over its budget."""
    folder = Path(sys.argv[1])
    python = str(folder / "python")
    bare = best_s([python, "-c", "pass"])
    found = {
        "import": best_s([python, "-c", "import switcher"]) - bare,
        "help": best_s([str(folder / "switcher"), "--help"]),
    }
    late = False
    for name, value in found.items():
        print(f"{name}: {value * 1000:.0f} ms (budget {BUDGET_S[name] * 1000:.0f} ms)")
        late |= value > BUDGET_S[name]
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
