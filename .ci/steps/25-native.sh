#!/usr/bin/env bash
# Native tests: gcc and clang with warnings as errors, then the thread sanitizer.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
# As the package is built, so that its object files come out of the compiler cache; as deep in the
# tree as there, for the cache compares paths as the compiler sees them.
cmake --preset dev -B build/ci/dev -DCMAKE_BUILD_TYPE=Release -DSWITCHER_WERROR=OFF >/dev/null
cmake --build build/ci/dev
ctest --test-dir build/ci/dev --output-on-failure
# Only for what clang says of the sources, so without optimising.
cmake --preset dev -B build/clang -DCMAKE_BUILD_TYPE=Debug -DSWITCHER_PYTHON=OFF \
  -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_C_COMPILER=clang-19 >/dev/null
cmake --build build/clang
cmake --preset tsan >/dev/null
cmake --build --preset tsan
ctest --preset tsan
