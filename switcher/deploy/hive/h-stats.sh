#!/usr/bin/env bash
# Sourced by HiveOS about every 10 s; sets khs and stats. It asks the running program over its
# control socket: no port, no token.
# shellcheck source=/dev/null
. "${SWITCHER_HIVE_DIR:-/hive/miners/custom/switcher}/h-manifest.conf"
. "${SWITCHER_HIVE_DIR:-/hive/miners/custom/switcher}/switcher-bin.sh"
khs=0
stats="null"
if switcher_told="$(timeout 12 "$(switcher_bin)" hive stats --config "$CUSTOM_CONFIG_FILENAME" 2>/dev/null)"; then
  khs="${switcher_told%%$'\n'*}"
  stats="${switcher_told#*$'\n'}"
fi
unset switcher_told
