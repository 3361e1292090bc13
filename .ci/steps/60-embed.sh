#!/usr/bin/env bash
# The library without Python: installed to a prefix, found by CMake, linked by a small C project.
set -euo pipefail
prefix="$SWITCHER_CI_TMP/prefix"
build="$SWITCHER_CI_TMP/embed"
cmake -S . -B "$build/library" -DSWITCHER_PYTHON=OFF -DSWITCHER_CUDA=OFF >/dev/null
cmake --build "$build/library" -j "$(nproc)"
cmake --install "$build/library" --prefix "$prefix" >/dev/null
cmake -S examples/cmake_embed -B "$build/project" -DCMAKE_PREFIX_PATH="$prefix" >/dev/null
cmake --build "$build/project"
mkdir -m 700 "$build/gates"
said="$(SWITCHER_GATE_DIR="$build/gates" "$build/project/take_card" cpu:0 1 2>&1 || true)"
[[ "$said" == *"start switcher for this card"* ]]
echo "embedding: a C project found, linked and ran the installed library"
