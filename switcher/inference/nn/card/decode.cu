// Kernels of one decode step: one token for each sequence of a batch. They allocate nothing, call
// no library and read every count that changes from step to step out of device memory, so that a
// step can be captured in a CUDA graph once and launched for ever.
//
// Compiled at run time (NVRTC) for the card at hand, without any include; the tests also compile
// this very text as C++ (SWITCHER_SHIM) and run it on the CPU. Numbers are float32; weight matrices
// are (rows, inputs) of float16, or bfloat16 with -DWEIGHTS_BF16. Sizes that are read in vectors of
// eight are multiples of eight. Blocks are whole warps.

typedef unsigned short u16;

#ifdef SWITCHER_SHIM
#include "card_shim.hpp"
#else
__device__ inline float half_to_float(u16 bits) {
  float value;
  asm("cvt.f32.f16 %0, %1;" : "=f"(value) : "h"(bits));
  return value;
}
#endif

#ifdef WEIGHTS_BF16
__device__ inline float weight(u16 bits) { return __uint_as_float((unsigned)bits << 16); }
#else
__device__ inline float weight(u16 bits) { return half_to_float(bits); }
#endif

constexpr int kPage = 16;      // tokens in a page of keys and values
constexpr int kMaxHead = 256;  // features of a head
constexpr int kAttendWarps = 4;
constexpr float kLowest = -3.0e38f;

__device__ inline float warp_sum(float value) {
  for (int mask = 16; mask > 0; mask >>= 1) value += __shfl_xor_sync(0xffffffffu, value, mask);
  return value;
}

// `shared` holds one float for each of up to 32 warps. All threads of the block come.
__device__ inline float block_sum(float value, float* shared) {
  value = warp_sum(value);
  __syncthreads();  // an earlier sum may still be read
  if ((threadIdx.x & 31) == 0) shared[threadIdx.x >> 5] = value;
  __syncthreads();
  float sum = 0.0f;
  for (unsigned i = 0; i < (blockDim.x >> 5); ++i) sum += shared[i];
  return sum;
}

// Grid: (tokens). out[token] = words[tokens[token]].
extern "C" __global__ void embed(const u16* words, const int* tokens, float* out, int dim) {
  const u16* row = words + (size_t)tokens[blockIdx.x] * dim;
  for (int i = threadIdx.x; i < dim; i += blockDim.x) {
    out[(size_t)blockIdx.x * dim + i] = weight(row[i]);
  }
}

// Grid: (tokens). out = x / sqrt(mean(x^2) + eps) * scale.
extern "C" __global__ void rms_norm(const float* x, const float* scale, float* out, int dim,
                                    float eps) {
  __shared__ float parts[32];
  const float* row = x + (size_t)blockIdx.x * dim;
  float squares = 0.0f;
  for (int i = threadIdx.x; i < dim; i += blockDim.x) squares += row[i] * row[i];
  const float factor = rsqrtf(block_sum(squares, parts) / dim + eps);
  for (int i = threadIdx.x; i < dim; i += blockDim.x) {
    out[(size_t)blockIdx.x * dim + i] = row[i] * factor * scale[i];
  }
}

// One row of weights against up to T tokens; all lanes of the warp get the sums. Each lane has 16
// bytes of the row in flight for T tokens, and the tokens' inputs stay in the first-level cache.
template <int T>
__device__ inline void row_dots(const float* x, const u16* row, int tokens, int inputs,
                                float (&sum)[T]) {
#pragma unroll
  for (int t = 0; t < T; ++t) sum[t] = 0.0f;
  for (int k = (threadIdx.x & 31) * 8; k < inputs; k += 256) {
    const uint4 bits = *reinterpret_cast<const uint4*>(row + k);
    const unsigned pairs[4] = {bits.x, bits.y, bits.z, bits.w};
    float w[8];
#pragma unroll
    for (int i = 0; i < 4; ++i) {
      w[2 * i] = weight((u16)(pairs[i] & 0xffffu));
      w[2 * i + 1] = weight((u16)(pairs[i] >> 16));
    }
#pragma unroll
    for (int t = 0; t < T; ++t) {
      if (t < tokens) {
        const float4* at = reinterpret_cast<const float4*>(x + (size_t)t * inputs + k);
        const float4 a = at[0], b = at[1];
        sum[t] += w[0] * a.x + w[1] * a.y + w[2] * a.z + w[3] * a.w + w[4] * b.x + w[5] * b.y +
                  w[6] * b.z + w[7] * b.w;
      }
    }
  }
#pragma unroll
  for (int t = 0; t < T; ++t) sum[t] = warp_sum(sum[t]);
}

// Grid: (rows / warps of a block, tokens / T). out = x @ w.T + bias, or added to what is there.
template <int T>
__device__ inline void linear(const float* x, const u16* w, const float* bias, float* out,
                              int tokens, int inputs, int rows, int add) {
  const int row = blockIdx.x * (blockDim.x >> 5) + (threadIdx.x >> 5);
  const int first = blockIdx.y * T;
  if (row >= rows) return;
  float sum[T];
  row_dots<T>(x + (size_t)first * inputs, w + (size_t)row * inputs, tokens - first, inputs, sum);
  if ((threadIdx.x & 31) != 0) return;
#pragma unroll
  for (int t = 0; t < T; ++t) {
    if (first + t < tokens) {
      float* to = out + (size_t)(first + t) * rows + row;
      const float value = sum[t] + (bias != nullptr ? bias[row] : 0.0f);
      *to = add ? *to + value : value;
    }
  }
}

// As `linear`, for two matrices one below the other: out = silu(gate) * up.
template <int T>
__device__ inline void gate_up(const float* x, const u16* w, float* out, int tokens, int inputs,
                               int rows) {
  const int row = blockIdx.x * (blockDim.x >> 5) + (threadIdx.x >> 5);
  const int first = blockIdx.y * T;
  if (row >= rows) return;
  float gate[T], up[T];
  const float* from = x + (size_t)first * inputs;
  row_dots<T>(from, w + (size_t)row * inputs, tokens - first, inputs, gate);
  row_dots<T>(from, w + (size_t)(rows + row) * inputs, tokens - first, inputs, up);
  if ((threadIdx.x & 31) != 0) return;
#pragma unroll
  for (int t = 0; t < T; ++t) {
    if (first + t < tokens) {
      out[(size_t)(first + t) * rows + row] = gate[t] / (1.0f + expf(-gate[t])) * up[t];
    }
  }
}

#define SWITCHER_TOKENS(T)                                                                      \
  extern "C" __global__ void __launch_bounds__(256)                                             \
      linear_##T(const float* x, const u16* w, const float* bias, float* out, int tokens,       \
                 int inputs, int rows, int add) {                                               \
    linear<T>(x, w, bias, out, tokens, inputs, rows, add);                                      \
  }                                                                                             \
  extern "C" __global__ void __launch_bounds__(256)                                             \
      gate_up_##T(const float* x, const u16* w, float* out, int tokens, int inputs, int rows) { \
    gate_up<T>(x, w, out, tokens, inputs, rows);                                                \
  }

SWITCHER_TOKENS(1)
SWITCHER_TOKENS(2)
SWITCHER_TOKENS(4)
SWITCHER_TOKENS(8)

// Grid: (tokens, heads + 2 kv_heads); a thread for each pair of a head. Normalises and turns
// queries (in place) and keys, and stores keys and values at the token's slot; a slot below 0
// stores nothing.
extern "C" __global__ void rope_store(float* qkv, const float* q_norm, const float* k_norm,
                                      const float* cosines, const float* sines,
                                      const int* positions, const int* slots, float* keys,
                                      float* values, int heads, int kv_heads, int head, float eps) {
  __shared__ float parts[32];
  const int token = blockIdx.x, h = blockIdx.y, half = head / 2, i = threadIdx.x;
  const bool inside = i < half, turned = h < heads + kv_heads;
  float* row = qkv + ((size_t)token * (heads + 2 * kv_heads) + h) * head;
  float a = inside ? row[i] : 0.0f, b = inside ? row[i + half] : 0.0f;
  const float* norm = h < heads ? q_norm : k_norm;
  if (turned && norm != nullptr) {
    const float factor = rsqrtf(block_sum(a * a + b * b, parts) / head + eps);
    a *= inside ? factor * norm[i] : 0.0f;
    b *= inside ? factor * norm[i + half] : 0.0f;
  }
  if (!inside) return;
  if (turned) {
    const float c = cosines[(size_t)positions[token] * half + i];
    const float s = sines[(size_t)positions[token] * half + i];
    const float turned_a = a * c - b * s;
    b = b * c + a * s;
    a = turned_a;
  }
  if (h < heads) {
    row[i] = a;
    row[i + half] = b;
  } else if (slots[token] >= 0) {
    float* pool = turned ? keys : values;
    float* to = pool + ((size_t)slots[token] * kv_heads + (h - heads) % kv_heads) * head;
    to[i] = a;
    to[i + half] = b;
  }
}

// Grid: (tokens, heads); four warps. Softmax over a sequence's pages in one pass: each warp keeps
// its own running maximum over every fourth position, and they are put together in the end.
extern "C" __global__ void attend(const float* qkv, const float* keys, const float* values,
                                  const int* tables, const int* contexts, float* out, int heads,
                                  int kv_heads, int head, int width, int reach) {
  __shared__ float tops[kAttendWarps], totals[kAttendWarps], sums[kAttendWarps][kMaxHead];
  const int token = blockIdx.x, h = blockIdx.y, kv = h / (heads / kv_heads);
  const int warp = threadIdx.x >> 5, lane = threadIdx.x & 31;
  const float* q = qkv + ((size_t)token * (heads + 2 * kv_heads) + h) * head;
  const float scale = rsqrtf((float)head);
  float query[kMaxHead / 32], mixed[kMaxHead / 32];
#pragma unroll
  for (int d = 0; d < kMaxHead / 32; ++d) {
    query[d] = lane + 32 * d < head ? q[lane + 32 * d] * scale : 0.0f;
    mixed[d] = 0.0f;
  }
  const int context = contexts[token];
  const int begin = reach > 0 && context > reach ? context - reach : 0;
  float top = kLowest, total = 0.0f;
  for (int p = begin + warp; p < context; p += kAttendWarps) {
    const int slot = tables[(size_t)token * width + p / kPage] * kPage + p % kPage;
    const size_t place = ((size_t)slot * kv_heads + kv) * head;
    float score = 0.0f;
#pragma unroll
    for (int d = 0; d < kMaxHead / 32; ++d) {
      if (lane + 32 * d < head) score += query[d] * keys[place + lane + 32 * d];
    }
    score = warp_sum(score);
    const float higher = fmaxf(top, score);
    const float keep = expf(top - higher), share = expf(score - higher);
    total = total * keep + share;
#pragma unroll
    for (int d = 0; d < kMaxHead / 32; ++d) {
      if (lane + 32 * d < head) {
        mixed[d] = mixed[d] * keep + share * values[place + lane + 32 * d];
      }
    }
    top = higher;
  }
  if (lane == 0) {
    tops[warp] = top;
    totals[warp] = total;
  }
#pragma unroll
  for (int d = 0; d < kMaxHead / 32; ++d) {
    if (lane + 32 * d < head) sums[warp][lane + 32 * d] = mixed[d];
  }
  __syncthreads();
  for (int i = threadIdx.x; i < head; i += blockDim.x) {
    float best = kLowest, whole = 0.0f, sum = 0.0f;
    for (int w = 0; w < kAttendWarps; ++w) best = fmaxf(best, tops[w]);
    for (int w = 0; w < kAttendWarps; ++w) {
      const float factor = expf(tops[w] - best);
      whole += totals[w] * factor;
      sum += sums[w][i] * factor;
    }
    out[((size_t)token * heads + h) * head + i] = whole > 0.0f ? sum / whole : 0.0f;
  }
}

// Grid: (tokens). The place of the largest logit; the first of equal ones.
extern "C" __global__ void argmax(const float* logits, int* out, int count) {
  __shared__ float values[32];
  __shared__ int places[32];
  const float* row = logits + (size_t)blockIdx.x * count;
  float value = kLowest;
  int place = count;
  for (int i = threadIdx.x; i < count; i += blockDim.x) {
    if (row[i] > value) {
      value = row[i];
      place = i;
    }
  }
  for (int mask = 16; mask > 0; mask >>= 1) {
    const float other = __shfl_xor_sync(0xffffffffu, value, mask);
    const int where = __shfl_xor_sync(0xffffffffu, place, mask);
    if (other > value || (other == value && where < place)) {
      value = other;
      place = where;
    }
  }
  if ((threadIdx.x & 31) == 0) {
    values[threadIdx.x >> 5] = value;
    places[threadIdx.x >> 5] = place;
  }
  __syncthreads();
  if (threadIdx.x != 0) return;
  for (unsigned i = 1; i < (blockDim.x >> 5); ++i) {
    if (values[i] > value || (values[i] == value && places[i] < place)) {
      value = values[i];
      place = places[i];
    }
  }
  out[blockIdx.x] = place;
}
