/* What a loader is made of: loader.c asks, a glue file lets the other miner's scan function run. */
#ifndef LOADER_H
#define LOADER_H

#include <stdint.h>

/* Block 0's header as eighty bytes in their order on the wire. */
extern const unsigned char loader_header[80];

/* Scans `count` nonces from `first` at a target nothing meets; returns how many it tested. */
uint64_t loader_scan(uint32_t first, uint32_t count);

/* Whether the same scan finds block 0's nonce at its own target. */
int loader_finds_block0(void);

#define LOADER_BLOCK0_NONCE 2083236893u

#endif
