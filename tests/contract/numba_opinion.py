# ruff: noqa: ANN001, ANN201 - kernels have no Python types
"""A second opinion on the header search: a plain numba.cuda kernel, written from FIPS 180-4 alone.

    NUMBA_ENABLE_CUDASIM=1 python numba_opinion.py HEADER_HEX START COUNT TARGET_WORD_HEX

Prints the nonces whose double hash has its top 32 bits at or below TARGET_WORD, as JSON. Runs on a
card, or in numba's simulator (slowly: keep COUNT small).
"""

import json
import sys

import numpy as np
from numba import cuda

PRIMES = [n for n in range(2, 312) if all(n % d for d in range(2, n))]


def root_bits(n: int, power: int) -> int:
    """Returns the first 32 bits of the fractional part of the square or cube root of n."""
    low, high = 0, n << 32
    scaled = n << (32 * power)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**power <= scaled:
            low = middle
        else:
            high = middle - 1
    return low & 0xFFFFFFFF


K = np.array([root_bits(p, 3) for p in PRIMES[:64]], dtype=np.int64)
IV = np.array([root_bits(p, 2) for p in PRIMES[:8]], dtype=np.int64)


@cuda.jit(device=True)
def rotate(x, n):
    return ((x >> n) | (x << (32 - n))) & 0xFFFFFFFF


@cuda.jit(device=True)
def compress(state, w, k):
    for t in range(16, 64):
        x = w[t - 15]
        y = w[t - 2]
        s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >> 3)
        s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >> 10)
        w[t] = (w[t - 16] + s0 + w[t - 7] + s1) & 0xFFFFFFFF
    a, b, c, d = state[0], state[1], state[2], state[3]
    e, f, g, h = state[4], state[5], state[6], state[7]
    for t in range(64):
        s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        t1 = h + s1 + ((e & f) ^ (~e & g & 0xFFFFFFFF)) + k[t] + w[t]
        s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        t2 = s0 + ((a & b) ^ (a & c) ^ (b & c))
        h, g, f, e = g, f, e, (d + t1) & 0xFFFFFFFF
        d, c, b, a = c, b, a, (t1 + t2) & 0xFFFFFFFF
    state[0] += a
    state[1] += b
    state[2] += c
    state[3] += d
    state[4] += e
    state[5] += f
    state[6] += g
    state[7] += h
    for i in range(8):
        state[i] &= 0xFFFFFFFF


@cuda.jit
def search(words, start, k, iv, top):
    i = cuda.grid(1)
    if i >= top.size:
        return
    nonce = (start + i) & 0xFFFFFFFF
    state = cuda.local.array(8, np.int64)
    w = cuda.local.array(64, np.int64)
    for j in range(8):
        state[j] = iv[j]
    for j in range(16):
        w[j] = words[j]
    compress(state, w, k)
    for j in range(3):
        w[j] = words[16 + j]
    swapped = ((nonce & 0xFF) << 24) | ((nonce & 0xFF00) << 8)
    w[3] = swapped | ((nonce >> 8) & 0xFF00) | (nonce >> 24)
    w[4] = 0x80000000
    for j in range(5, 15):
        w[j] = 0
    w[15] = 640
    compress(state, w, k)
    for j in range(8):
        w[j] = state[j]
        state[j] = iv[j]
    w[8] = 0x80000000
    for j in range(9, 15):
        w[j] = 0
    w[15] = 256
    compress(state, w, k)
    x = state[7]
    top[i] = ((x & 0xFF) << 24) | ((x & 0xFF00) << 8) | ((x >> 8) & 0xFF00) | (x >> 24)


def main() -> None:
    header = bytes.fromhex(sys.argv[1])
    start, count = int(sys.argv[2]), int(sys.argv[3])
    words = np.frombuffer(header, dtype=">u4").astype(np.int64)
    top = np.zeros(count, dtype=np.int64)
    search[(count + 31) // 32, 32](words, start, K, IV, top)
    hits = np.flatnonzero(top <= int(sys.argv[4], 16))
    print(json.dumps([(start + int(i)) & 0xFFFFFFFF for i in hits]))


if __name__ == "__main__":
    main()
