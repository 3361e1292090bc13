#!/usr/bin/env bash
# Style and types. Tools come from the `dev` extra, installed by the test command.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
ruff check .
ruff format --check .
mypy
lint-imports
git ls-files '*.cpp' '*.hpp' '*.h' '*.c' '*.cu' '*.cuh' | xargs clang-format --dry-run --Werror
