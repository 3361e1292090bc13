"""Writes scan_mixed_x86_64.S: hybrid.py's eight nonces and sixteen of lanes.py at the same time.

Where sha256rnds2 is slow (every third cycle on Intel's Golden and Redwood Cove), hybrid.py leaves
most of the vector issue idle, and lanes.py alone leaves the SHA unit idle. Here one straight list
holds both: eight nonces as two sets of four SHA-NI chains with the digest's schedule on 512-bit
instructions, and sixteen more nonces in the lanes of other registers. The lists never touch each
other's registers or memory, so they are mixed evenly:

    phase 1: rounds of chunk 2, unit A     | schedule of the digest, unit B | lanes, first part
    phase 2: rounds of the digest, unit B  |                                | lanes, rest

The schedules of the second chunk, once per batch, are a function of their own: both kinds together,
with all registers. Registers of the rounds: xmm0..8 hold the chains, zmm16..27 the lanes, zmm28..31
the digest's schedule (it spills to memory). The upper parts of zmm0..15 must stay clean: SHA-NI has
legacy encoding only, and beside dirty ones each such instruction costs hundreds of cycles there.

Usage: python mixed.py [FOLDER]
"""

from __future__ import annotations

import re

import hybrid
import lanes
from sha256 import write

SET = 4  # chains at a time
LANE_FIRST, LANE_COUNT = 16, 12
SPILL = "[rdi + 4928 + 64 * {}]"  # HybridFrame::spill


def chains(set_number: int, start: list[str], keys: list[list[str]], out: list[str]) -> list[str]:
    """One set of chains through all pairs of rounds; keys[pair] is one address or one per nonce.

    `start` gives for each nonce of the unit how ABEF is made, `out` where ABEF goes (CDGH to the
    128 bytes after it, where wanted: an address ending in "+").
    """
    nonces = range(SET * set_number, SET * set_number + SET)
    lines = []
    for i, nonce in enumerate(nonces):
        a, c = f"xmm{2 * i + 1}", f"xmm{2 * i + 2}"
        lines += [f"vmovdqa {a}, {start[0]}", f"vmovdqa {c}, {start[1]}"]
        if len(start) > 2:
            lines.append(f"vpaddd {a}, {a}, {start[2 + nonce]}")
    for number, key in enumerate(keys):
        if len(key) == 1:
            lines.append(f"vmovq xmm0, qword ptr {key[0]}")
        for i, nonce in enumerate(nonces):
            a, c = (2 * i + 1, 2 * i + 2) if number % 2 == 0 else (2 * i + 2, 2 * i + 1)
            load = f"vmovq xmm0, qword ptr {key[nonce]}\n  " if len(key) > 1 else ""
            lines.append(f"{load}sha256rnds2 xmm{c}, xmm{a}")
    # After each pair the new ABEF is in what was CDGH.
    abef, cdgh = (1, 2) if len(keys) % 2 == 0 else (2, 1)
    for i, nonce in enumerate(nonces):
        lines.append(f"vmovdqa {out[nonce]}, xmm{2 * i + abef}")
        if len(out) > 8:
            lines.append(f"vmovdqa {out[8 + nonce]}, xmm{2 * i + cdgh}")
    return lines


def chunk2_rounds() -> list[str]:
    frame = hybrid.frame
    start = [f"[rsi + {hybrid.START_ABEF}]", f"[rsi + {hybrid.START_CDGH}]"]
    start += [frame("nonce_rows", 16 * n) for n in range(8)]
    keys = [
        [frame("const_keys", 8 * (pair - 2))]
        if pair <= 8
        else [frame("chunk_keys", 64 * pair + 8 * n) for n in range(8)]
        for pair in range(2, 32)
    ]
    out = [frame(row, 16 * n) for row in ("abef", "cdgh") for n in range(8)]
    return chains(0, start, keys, out) + chains(1, start, keys, out)


def digest_rounds() -> list[str]:
    frame = hybrid.frame
    start = ["[rip + .Liv_abef]", "[rip + .Liv_cdgh]"]
    keys = [
        [f"[rip + .Lpadding_keys + {8 * (pair - 4)}]"]
        if 4 <= pair <= 7
        else [frame("digest_keys", 64 * pair + 8 * hybrid.LANES[n]) for n in range(8)]
        for pair in range(31)
    ]
    out = [frame("last", 16 * n) for n in range(8)]
    return chains(0, start, keys, out) + chains(1, start, keys, out)


def lane_rounds() -> list[str]:
    """Sixteen nonces of lanes.py without loops."""
    v = lanes.Lanes("mixed", wide=True, streams=1, frugal=True)
    lay = lanes.Layout(v)
    v.free = list(range(8, LANE_COUNT))
    group = lanes.Group(v, 0)
    lanes.first_state(v, lay, [group])
    for t in range(4, 64):
        v.add(group.letter(t, 7), lay.at(lay.keys, t - 4, 0))
        group.round(t)
    lanes.digest_start(v, lay, [group])
    for t in range(1, 61):
        lanes.digest_round(v, lay, [group], t)
    lanes.result(v, lay, [group])
    return moved(v.out, LANE_FIRST)


def lane_schedule(first: int) -> list[str]:
    """K + W of chunk 2 for sixteen nonces, in the registers from `first` on."""
    v = lanes.Lanes("mixed", wide=True, streams=1)
    lanes.schedule(v, lanes.Layout(v), keep=16, registers=32 - first)
    return moved(v.out, first)


def moved(lines: list[str], first: int) -> list[str]:
    """The lines with other registers, pointers and labels."""
    text = "\n".join(lines)
    text = re.sub(r"zmm(\d+)", lambda m: f"zmm{int(m[1]) + first}", text)
    for old, new in (("rdi", "rcx"), ("rsi", "r8"), ("k1", "k2"), (".L", ".Llane_")):
        text = text.replace(old, new)
    return text.split("\n")


def slots(lines: list[str]) -> int:
    """Instructions that need a vector execution unit."""
    return sum(not x.startswith("vmov") and not x.startswith("vpbroadcast") for x in lines)


def evenly(*lists: list[str]) -> list[str]:
    """All lists in their own order, each spread over the whole."""
    placed = [
        ((i + 0.5) / len(lines), n, line)
        for n, lines in enumerate(lists)
        for i, line in enumerate(lines)
    ]
    return [line for _, _, line in sorted(placed, key=lambda x: x[:2])]


def rounds() -> list[str]:
    digest = hybrid.digest_schedule().lines(list(range(28, 32)), SPILL)
    lane = lane_rounds()
    # Both phases get the same number of vector instructions.
    want = (slots(lane) - slots(digest)) // 2
    cut = next(i for i in range(len(lane)) if slots(lane[:i]) >= want)
    return evenly(chunk2_rounds(), digest, lane[:cut]) + evenly(digest_rounds(), lane[cut:])


def schedule() -> list[str]:
    return evenly(hybrid.chunk2_schedule().lines(list(range(8)), SPILL), lane_schedule(8))


def main() -> None:
    lane_tables = lanes.tables(lanes.Lanes("mixed", wide=True, streams=1, folded=lanes.FOLDED))
    write(
        "scan_mixed_x86_64.S",
        [
            "# Written by gen/mixed.py; change that, not this. See there for how it works.",
            ".intel_syntax noprefix",
            ".text",
            *hybrid.whole_function("switcher_mixed_schedule", schedule()),
            *hybrid.whole_function("switcher_mixed_rounds", rounds()),
            *hybrid.tables(),
            *(x.replace(".L", ".Llane_") for x in lane_tables[1:]),
            '.section .note.GNU-stack, "", @progbits',
        ],
    )


if __name__ == "__main__":
    main()
