#!/usr/bin/env bash
# Benchmarks as a smoke run: they must work and verify their own work. Absolute speed is not judged
# here, but ratios between our own backends are.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
switcher bench hash --backend all --seconds 0.3
python benchmarks/bench_hash_ratios.py --rounds 5 --seconds 0.05
SWITCHER_GATE_DIR="$(mktemp -d)"
export SWITCHER_GATE_DIR
for card in cpu:0:1core cpu:0; do
  switcher bench switch --card "$card" --count 5000 --rate 1000 --json | tee "$SWITCHER_CI_TMP/switch.json"
  python - "$SWITCHER_CI_TMP/switch.json" <<'PY'
import json
import sys

result = json.load(open(sys.argv[1], encoding="utf-8"))
assert result["count"] == 5000, result["count"]
assert result["nonces_lost"] == 0 and result["nonces_repeated"] == 0, result
PY
done
pytest benchmarks/bench_*.py --benchmark-enable --benchmark-min-rounds=3 --benchmark-max-time=0.5 -q
