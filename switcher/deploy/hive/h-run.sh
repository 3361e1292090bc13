#!/usr/bin/env bash
# Run by HiveOS in the foreground, and again 3 s after any exit.
cd "$(dirname "$0")" || exit 1
# shellcheck source=/dev/null
. ./h-manifest.conf
. ./switcher-bin.sh
if [ ! -x venv/bin/switcher ] && compgen -G "wheels/*.whl" >/dev/null; then
  for python in python3.13 python3.12 python3.11 python3; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    echo "switcher: installing into $PWD/venv with $python"
    "$python" -m venv venv && venv/bin/pip install --quiet --find-links wheels wheels/*.whl && break
    rm -rf venv
  done
fi
bin="$(switcher_bin)"
if [ -z "$bin" ]; then
  echo "switcher: no program here: it needs Python 3.11 or newer on the rig and a package built with --wheel"
  sleep 30
  exit 3
fi
mkdir -p "$(dirname "$CUSTOM_LOG_BASENAME")"
exec "$bin" run --no-live --config "$CUSTOM_CONFIG_FILENAME" --log-file "$CUSTOM_LOG_BASENAME.log"
