#!/usr/bin/env bash
# Native tests: gcc and clang with warnings as errors, then address/undefined and thread sanitizers.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev
cmake --preset dev -B build/clang -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_C_COMPILER=clang-19 \
  -DSWITCHER_PYTHON=OFF >/dev/null
cmake --build build/clang
for kind in asan tsan; do
  cmake --preset "$kind" >/dev/null
  cmake --build --preset "$kind"
  ctest --preset "$kind"
done
