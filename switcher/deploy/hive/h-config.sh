#!/usr/bin/env bash
# Sourced by HiveOS on each start: the flight sheet becomes a configuration file that root owns.
# Values are handed over in the environment, so nothing in them is ever read as code.
# shellcheck source=/dev/null
. "${SWITCHER_HIVE_DIR:-/hive/miners/custom/switcher}/h-manifest.conf"
. "${SWITCHER_HIVE_DIR:-/hive/miners/custom/switcher}/switcher-bin.sh"
switcher_new="$(
  umask 077
  CUSTOM_URL="$CUSTOM_URL" CUSTOM_TEMPLATE="$CUSTOM_TEMPLATE" CUSTOM_PASS="$CUSTOM_PASS" \
    CUSTOM_ALGO="$CUSTOM_ALGO" CUSTOM_USER_CONFIG="$CUSTOM_USER_CONFIG" WORKER_NAME="$WORKER_NAME" \
    "$(switcher_bin)" hive config >"$CUSTOM_CONFIG_FILENAME.new" && echo yes
)"
if [ "$switcher_new" = yes ]; then
  mv "$CUSTOM_CONFIG_FILENAME.new" "$CUSTOM_CONFIG_FILENAME"
else
  rm -f "$CUSTOM_CONFIG_FILENAME.new"
  echo "switcher: the flight sheet gives no usable configuration; the line above says why" >&2
fi
unset switcher_new
