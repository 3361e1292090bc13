#!/usr/bin/env bash
# The CUDA build as a user without a toolkit gets it: compiler from the package index, every target,
# then an import and a clear answer on a machine without a card.
set -euo pipefail
venv="$SWITCHER_CI_TMP/cuda"
python3 -m venv "$venv"
# Only the system's own folders: an nvcc elsewhere on the path would hide the road this step proves.
PATH="$venv/bin:/usr/bin:/bin" SWITCHER_CUDA=ON "$venv/bin/pip" install .
cd "$SWITCHER_CI_TMP"
"$venv/bin/switcher" devices
header=0100000081cd02ab7e569e8bcd9317e2fe99f2de44d49ab2b8851ba4a308000000000000e320b6c2fffc8d750423db8b1eb942ae710e951ed797f7affc8892b0f1fc122bc7f5d74df2b9441a00000000
set +e
said="$("$venv/bin/switcher" scan --backend cuda --header "$header" --count 1000 2>&1)"
code=$?
set -e
echo "scan --backend cuda: exit $code: $said"
if ! nvidia-smi >/dev/null 2>&1; then
  [ "$code" -eq 3 ]
fi
library="$(find "$venv" -name 'libswitcher.so.1')"
if readelf -d "$library" | grep -E 'NEEDED.*(cuda|nvidia)'; then
  echo "the library must not need a driver or a CUDA library to be loaded"
  exit 1
fi
