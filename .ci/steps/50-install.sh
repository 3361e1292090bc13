#!/usr/bin/env bash
# A bare install: no extras, no CUDA, run from another folder; start-up budgets.
set -euo pipefail
source_dir="$PWD"
venv="$SWITCHER_CI_TMP/bare"
python3 -m venv "$venv"
SWITCHER_CUDA=OFF "$venv/bin/pip" install .
cd "$SWITCHER_CI_TMP"
"$venv/bin/switcher" --version
"$venv/bin/python" "$source_dir/.ci/start_time.py" "$venv/bin"
"$venv/bin/switcher" scan --json --start 2504400000 --count 100000 --header \
  0100000081cd02ab7e569e8bcd9317e2fe99f2de44d49ab2b8851ba4a308000000000000e320b6c2fffc8d750423db8b1eb942ae710e951ed797f7affc8892b0f1fc122bc7f5d74df2b9441a00000000 |
  grep -q '"nonce": *2504433986'
echo "bare install: the nonce of block 125552 found by scan"
