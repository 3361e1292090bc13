/* Counts SHA-256d hits with OpenSSL's compression function, for exhaustive_scan.py: for each line
   "FIRST COUNT" on standard input it prints "HITS XOR", the hits among COUNT nonces of block 0's
   header and the XOR of those nonces. A hit's hash ends in two zero bytes. Nothing of switcher is
   used. Build: cc -O2 openssl_count.c -lcrypto */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const unsigned char header[80] = {
    0x01, 0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,
    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,
    0,    0,    0,    0,    0x3b, 0xa3, 0xed, 0xfd, 0x7a, 0x7b, 0x12, 0xb2, 0x7a, 0xc7, 0x2c, 0x3e,
    0x67, 0x76, 0x8f, 0x61, 0x7f, 0xc8, 0x1b, 0xc3, 0x88, 0x8a, 0x51, 0x32, 0x3a, 0x9f, 0xb8, 0xaa,
    0x4b, 0x1e, 0x5e, 0x4a, 0x29, 0xab, 0x5f, 0x49, 0xff, 0xff, 0,    0x1d, 0x1d, 0xac, 0x2b, 0x7c};

static void put_be32(unsigned char* p, uint32_t x) {
  for (int i = 0; i < 4; ++i) p[i] = (unsigned char)(x >> (24 - 8 * i));
}

int main(void) {
  SHA256_CTX initial, midstate;
  SHA256_Init(&initial);
  midstate = initial;
  SHA256_Transform(&midstate, header);
  unsigned char tail[64] = {0}, digest[64] = {0};
  memcpy(tail, header + 64, 12);
  tail[16] = 0x80;
  put_be32(tail + 60, 640);
  digest[32] = 0x80;
  put_be32(digest + 60, 256);
  unsigned long long first, count;
  while (scanf("%llu %llu", &first, &count) == 2) {
    unsigned long long hits = 0, all = 0;
    for (unsigned long long nonce = first; nonce < first + count; ++nonce) {
      for (int i = 0; i < 4; ++i) tail[12 + i] = (unsigned char)(nonce >> 8 * i);
      SHA256_CTX inner = midstate, outer = initial;
      SHA256_Transform(&inner, tail);
      for (int i = 0; i < 8; ++i) put_be32(digest + 4 * i, inner.h[i]);
      SHA256_Transform(&outer, digest);
      if ((outer.h[7] & 0xffff) == 0) {
        ++hits;
        all ^= nonce;
      }
    }
    printf("%llu %llu\n", hits, all);
    fflush(stdout);
  }
  return 0;
}
