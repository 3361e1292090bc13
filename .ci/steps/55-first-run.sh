#!/usr/bin/env bash
# The README's own first command, as a new user would paste it into a fresh clone: it must hash, load
# the model and answer a request, and end when told to.
set -euo pipefail
clone="$SWITCHER_CI_TMP/clone"
git clone -q . "$clone"
cd "$clone"
command="$(awk -v want=1 '/^```sh$/ {n++; on = (n == want); next} /^```$/ {on = 0} on' README.md)"
[ -n "$command" ] || { echo "README.md has no first shell block"; exit 1; }
echo "+ $command"
export SWITCHER_GATE_DIR="$SWITCHER_CI_TMP/first/gates" SWITCHER_STATE_DIR="$SWITCHER_CI_TMP/first/state"
mkdir -p -m 700 "$SWITCHER_GATE_DIR" "$SWITCHER_STATE_DIR"
log="$SWITCHER_CI_TMP/first/log"
setsid bash -euo pipefail -c "$command" >"$log" 2>&1 &
group=$!
trap 'kill -KILL -- "-$group" 2>/dev/null || true' EXIT
for _ in $(seq 600); do
  if grep -q 'accepted (' "$log" && grep -q 'minilm ready' "$log"; then break; fi
  kill -0 "$group" 2>/dev/null || { cat "$log"; echo "it ended by itself"; exit 1; }
  sleep 1
done
url="$(grep -o 'http://127.0.0.1:[0-9]*/v1' "$log" | head -n 1)"
.venv/bin/python - "$url" <<'PY'
import json
import math
import sys
import urllib.request

texts = ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]
request = urllib.request.Request(
    sys.argv[1] + "/embeddings",
    json.dumps({"model": "minilm", "input": texts}).encode(),
    {"Content-Type": "application/json"},
)
with urllib.request.urlopen(request, timeout=60) as answer:
    rows = [item["embedding"] for item in json.load(answer)["data"]]


def similarity(x, y):
    return sum(a * b for a, b in zip(x, y)) / (math.hypot(*x) * math.hypot(*y))


found = [similarity(rows[i], rows[j]) for i, j in ((0, 1), (0, 2), (1, 2))]
print("similarities", *(f"{value:.4f}" for value in found))
assert all(abs(a - b) < 1e-4 for a, b in zip(found, (0.6660, 0.1046, 0.1411))), found
PY
kill -TERM -- "-$group"
for _ in $(seq 60); do kill -0 -- "-$group" 2>/dev/null || break; sleep 1; done
tail -n 6 "$log"
if kill -0 -- "-$group" 2>/dev/null || grep -q Traceback "$log"; then
  echo "it did not end well"
  exit 1
fi
