#!/bin/sh
# Files built with instruction-set flags must not define weak symbols: the linker could keep that copy for
# everybody, and a CPU without the instructions would meet it. Usage: check_symbols.sh OBJECT...
status=0
seen=0
for object in "$@"; do
  case $object in
    *scan_avx2* | *scan_shani* | *scan_avx512* | *scan_hybrid* | *scan_mixed*) ;;
    *) continue ;;
  esac
  seen=$((seen + 1))
  weak=$(nm "$object" | grep -E ' [WVu] ') && {
    echo "$object defines weak symbols:"
    echo "$weak"
    status=1
  }
done
[ "$seen" -gt 0 ] || { echo "no instruction-set object among: $*"; exit 1; }
exit $status
