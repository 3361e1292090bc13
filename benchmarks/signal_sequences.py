"""100,000 random signal sequences over the pure policy, seeded: nothing that must hold may break.

    python benchmarks/signal_sequences.py [--sequences 100000] [--first-seed 0]

Prints the seed of the first breach and exits with 1, else a line with what was played.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from switcher.testing.signals import SignalTrial, random_step


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sequences", type=int, default=100_000)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=12)
    options = parser.parse_args()
    began = time.monotonic()
    switches = settled = 0
    for seed in range(options.first_seed, options.first_seed + options.sequences):
        chance = random.Random(seed)
        trial = SignalTrial(chance)
        try:
            for _ in range(options.steps):
                random_step(trial, chance)
            if seed % 20 == 0:
                trial.settle()
                settled += 1
        except AssertionError as error:
            print(f"seed {seed}: {error}", file=sys.stderr)
            return 1
        switches += trial.switches
    print(
        f"{options.sequences} sequences of {options.steps} steps held, {switches} switches, "
        f"{settled} followed until hashing was back, {time.monotonic() - began:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
