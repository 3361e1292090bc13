#!/usr/bin/env bash
# Run by the mmpOS agent: mmp-stats.sh DEVICE_NUM LOG_FILE. Prints one JSON object.
timeout 12 switcher mmpos stats 2>/dev/null ||
  echo '{"busid":[],"hash":[],"units":"hs","air":["0","0","0"],"miner_name":"switcher","miner_version":"@VERSION@"}'
