# Sourced: switcher_bin prints the program of this package, or of the system.
switcher_bin() {
  local own="${SWITCHER_HIVE_DIR:-/hive/miners/custom/switcher}/venv/bin/switcher"
  if [ -x "$own" ]; then
    echo "$own"
  else
    command -v switcher
  fi
}
