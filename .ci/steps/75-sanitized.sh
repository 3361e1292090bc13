#!/usr/bin/env bash
# Native tests under the address and undefined-behaviour sanitizers (the thread sanitizer: 25-native).
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
cmake --preset asan >/dev/null
cmake --build --preset asan
ctest --preset asan
