// Marks for code that runs on the host and on a card. Always inlined: a plain inline function in a
// file with instruction-set flags would leak a weak symbol that other files may be linked to.
#pragma once

#if defined(__CUDACC__)
#define SWITCHER_HD __host__ __device__ __forceinline__
#else
#define SWITCHER_HD inline __attribute__((always_inline))
#endif
