#!/usr/bin/env bash
# The README's own test command (its second shell block), as a new user would paste it.
set -euo pipefail
rm -rf .venv
command="$(awk -v want=2 '/^```sh$/ {n++; on = (n == want); next} /^```$/ {on = 0} on' README.md)"
[ -n "$command" ] || { echo "README.md has no second shell block"; exit 1; }
echo "+ $command"
bash -euo pipefail -c "$command"
