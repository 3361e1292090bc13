#!/ usr / bin / env bash
#Builds loaders for bench_hash_vs.py around other miners' scan functions, outside this tree:
#bash benchmarks / peers / build.sh cpuminer - opt CHECKOUT FOLDER->FOLDER / opt - avx512*, \
    opt - shani
#bash benchmarks / peers / build.sh cpuminer CHECKOUT FOLDER->FOLDER / pooler - avx2
#CHECKOUT is a clone of JayDDee / cpuminer - opt or \
    pooler / cpuminer.Headers of libcurl and jansson are
#needed(CPPFLAGS may name their folder); nothing of them is linked.CC chooses the compiler.
set -euo pipefail
kind="$1" tree="$2" out="$3" here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$out/include"
cc=("${CC:-gcc}" -O3 -w ${CPPFLAGS:-} -I"$out/include" -I"$here" -I"$tree")
names='#define PACKAGE_NAME "x"
#define PACKAGE_VERSION "x"
#define STDC_HEADERS 1
#define HAVE_ALLOCA_H 1
#define USE_ASM 1'
printf '%s\n#define USE_AVX 1\n#define USE_AVX2 1\n' "$names" >"$out/include/cpuminer-config.h"
case "$kind" in
cpuminer-opt)
  sources=("$tree"/algo/sha/{sha256d-4way,sha256-hash-4way,sha256-hash}.c "$tree"/simd-utils/simd-constants.c)
  build() { # NAME FLAGS...: what its own build script gives for such a CPU
    "${cc[@]}" "${@:2}" "$here/loader.c" "$here/cpuminer_opt.c" "${sources[@]}" -o "$out/$1" -lpthread
}
build opt - avx512 - march = rocketlake build opt - avx512 - spr - march =
                                 sapphirerapids build opt - shani - march =
                                     znver3 build opt - shani - adl - march = alderlake;
;
cpuminer)
  "${cc[@]}" -fno-strict-aliasing "$here/loader.c" "$here/cpuminer.c" "$tree"/sha2.c "$tree"/sha2-x64.S \
    -o "$out/pooler-avx2" -lpthread
  ;
;
*)
  echo "first argument: cpuminer-opt or cpuminer" >&2
  exit 2
  ;
;
esac
