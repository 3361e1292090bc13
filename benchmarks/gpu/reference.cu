// An independent full search, for the count of candidates: SHA-256d as FIPS 180-4 writes it, with
// no midstate, no precomputed words, no early stop, sharing no line with the library.
//
//   reference HEADER_HEX TARGET_TOP_WORD_HEX    all 2^32 nonces; prints those whose hash has its
//   top reference HEADER_HEX TARGET_TOP_WORD_HEX N  32 bits at or below the word; or of nonces
//   below N
#include <cstring>

#include "common.cuh"

namespace {

constexpr uint32_t kMost = 1 << 20;

__constant__ uint32_t k[64];
__constant__ uint32_t header_words[20];

__device__ uint32_t rotr(uint32_t x, int n) { return (x >> n) | (x << (32 - n)); }

__device__ void compress(uint32_t (&h)[8], const uint32_t (&m)[16]) {
  uint32_t w[64];
  for (int t = 0; t < 16; ++t) w[t] = m[t];
  for (int t = 16; t < 64; ++t) {
    const uint32_t s0 = rotr(w[t - 15], 7) ^ rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
    const uint32_t s1 = rotr(w[t - 2], 17) ^ rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  uint32_t a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], i = h[7];
  for (int t = 0; t < 64; ++t) {
    const uint32_t t1 =
        i + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + k[t] + w[t];
    const uint32_t t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    i = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e, h[5] += f, h[6] += g, h[7] += i;
}

__device__ void start(uint32_t (&h)[8]) {
  const uint32_t iv[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  for (int i = 0; i < 8; ++i) h[i] = iv[i];
}

__global__ void search(uint64_t count, uint32_t top, uint32_t* found, uint32_t* number) {
  const uint64_t step = uint64_t{gridDim.x} * blockDim.x;
  for (uint64_t n = uint64_t{blockIdx.x} * blockDim.x + threadIdx.x; n < count; n += step) {
    const auto nonce = static_cast<uint32_t>(n);
    uint32_t h[8], m[16];
    start(h);
    for (int i = 0; i < 16; ++i) m[i] = header_words[i];
    compress(h, m);
    for (int i = 0; i < 3; ++i) m[i] = header_words[16 + i];
    m[3] = __byte_perm(nonce, 0, 0x0123);
    m[4] = 0x80000000;
    for (int i = 5; i < 15; ++i) m[i] = 0;
    m[15] = 640;
    compress(h, m);
    for (int i = 0; i < 8; ++i) m[i] = h[i];
    m[8] = 0x80000000;
    for (int i = 9; i < 15; ++i) m[i] = 0;
    m[15] = 256;
    start(h);
    compress(h, m);
    if (__byte_perm(h[7], 0, 0x0123) > top) continue;
    const uint32_t at = atomicAdd(number, 1);
    if (at < kMost) found[at] = nonce;
  }
}

// First 32 bits of the fraction of a prime's cube root, by bisection in integers.
uint32_t cube_root_bits(uint64_t prime) {
  using Wide = unsigned __int128;
  const Wide scaled = static_cast<Wide>(prime) << 96;
  uint64_t low = 0, high = uint64_t{8} << 32;
  while (low < high) {
    const uint64_t middle = low + (high - low + 1) / 2;
    if (static_cast<Wide>(middle) * middle * middle <= scaled) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return static_cast<uint32_t>(low);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || std::strlen(argv[1]) != 160) {
    std::fprintf(stderr, "reference HEADER_HEX TARGET_TOP_WORD_HEX [N]\n");
    return 2;
  }
  const cudaDeviceProp card = gpu::open_card();
  uint32_t constants[64], words[20];
  int known = 0;
  for (uint64_t n = 2; known < 64; ++n) {
    bool prime = true;
    for (uint64_t d = 2; d * d <= n; ++d) prime = prime && n % d != 0;
    if (prime) constants[known++] = cube_root_bits(n);
  }
  for (int i = 0; i < 20; ++i)
    words[i] = std::strtoul(std::string(argv[1] + 8 * i, 8).c_str(), nullptr, 16);
  TRY(cudaMemcpyToSymbol(k, constants, sizeof constants));
  TRY(cudaMemcpyToSymbol(header_words, words, sizeof words));
  uint32_t* const found = gpu::host_words<uint32_t>(kMost);
  uint32_t* number = nullptr;
  TRY(cudaMalloc(&number, sizeof *number));
  TRY(cudaMemset(number, 0, sizeof *number));
  const uint64_t count = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : uint64_t{1} << 32;
  const uint64_t start_ns = gpu::now_ns();
  search<<<card.multiProcessorCount * 8, 256>>>(
      count, static_cast<uint32_t>(std::strtoul(argv[2], nullptr, 16)), found, number);
  TRY(cudaGetLastError());
  TRY(cudaDeviceSynchronize());
  uint32_t total = 0;
  TRY(cudaMemcpy(&total, number, sizeof total, cudaMemcpyDeviceToHost));
  std::sort(found, found + std::min(total, kMost));
  std::string list;
  for (uint32_t i = 0; i < std::min(total, kMost); ++i) {
    list += (i == 0 ? "" : ", ") + std::to_string(found[i]);
  }
  std::puts(gpu::Json()
                .number("count", total)
                .number("seconds", static_cast<double>(gpu::now_ns() - start_ns) / 1e9)
                .raw("nonces", "[" + list + "]")
                .str()
                .c_str());
}
