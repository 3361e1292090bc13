#!/usr/bin/env bash
# What a bare Debian/Ubuntu machine lacks: compilers, headers, the model checker, real peers.
set -euo pipefail
packages=(g++ cmake ninja-build python3-venv python3-dev spin binutils util-linux clang-19 ccache
  libclang-rt-19-dev libssl-dev chromium systemd)
command -v npm >/dev/null || packages+=(nodejs npm)
missing=()
for p in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q '^install ok installed' || missing+=("$p")
done
if [ ${#missing[@]} -gt 0 ]; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq "${missing[@]}" >/dev/null
fi
echo "system packages present: ${packages[*]}"
