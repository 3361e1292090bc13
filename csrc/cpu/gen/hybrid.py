"""Writes scan_hybrid_x86_64.S: rounds on SHA-NI, message schedules on AVX-512, interleaved.

The rounds of eight nonces run as eight chains of sha256rnds2; the schedule of the same eight nonces
is one stream of 512-bit instructions whose 64-bit lanes hold a pair of words (W[2k], W[2k+1]) of
one nonce, just what one sha256rnds2 eats. The two streams meet only in memory buffers and are one
phase apart, so the processor can always run both:

    phase 1: rounds of the header's second chunk, unit A      | schedule of the digest block, unit B
    phase 2: rounds of the digest block, unit B               | schedule of chunk 2, next batch

Usage: python hybrid.py [FOLDER]
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sha256 import IV, MASK, K, sigma1, write

CHAINS = 8

# Byte offsets in Frame (scan_hybrid.cpp checks each).
FRAME = {
    "chunk_keys": 0,  # 32 pairs x 64 bytes: K + W of chunk 2, lane i = nonce i
    "digest_keys": 2048,  # 32 pairs x 64 bytes: K + W of the digest block, lane order LANES
    "abef": 4096,  # 8 x 16 bytes: state after chunk 2, one row per nonce
    "cdgh": 4224,
    "nonce_rows": 4352,  # 8 x 16 bytes: {0, n, 0, n} of unit A's batch
    "pair9": 4480,  # 64 bytes: W18, W19 of the next batch
    "last": 4544,  # 8 x 16 bytes: row's first word is e after round 60 of unit B
    "pair8": 4672,  # 64 bytes each from here: job constants, repeated in every lane
    "add11": 4736,
    "add15": 4800,
    "const_keys": 4864,  # 8 bytes each: K + W pairs 2..8 of chunk 2
}
# Byte offsets in a version's record.
START_ABEF, START_CDGH, MID_PAIRS = 0, 16, 32
# Where the unpacking of two rows of four leaves nonce i.
LANES = [0, 2, 4, 6, 1, 3, 5, 7]


@dataclass
class Stream:
    """A straight list of 512-bit instructions over virtual registers."""

    ops: list[tuple[str, int | None, tuple[int, ...]]] = field(default_factory=list)
    count: int = 0

    def new(self, text: str, *sources: int) -> int:
        """Appends an instruction with a fresh destination and returns it."""
        self.ops.append((text, self.count, sources))
        self.count += 1
        return self.count - 1

    def effect(self, text: str, *sources: int) -> None:
        """Appends an instruction that only stores."""
        self.ops.append((text, None, sources))

    def load(self, address: str) -> int:
        return self.new(f"vmovdqa64 {{d}}, {address}")

    def add(self, x: int, y: int | str) -> int:
        if isinstance(y, str):
            return self.new(f"vpaddd {{d}}, {{0}}, {y}", x)
        return self.new("vpaddd {d}, {0}, {1}", x, y)

    def xor_of(self, x: int, first: int, second: int, shift: int) -> int:
        """rotr(x, first) ^ rotr(x, second) ^ x >> shift."""
        a = self.new(f"vprord {{d}}, {{0}}, {first}", x)
        b = self.new(f"vprord {{d}}, {{0}}, {second}", x)
        c = self.new(f"vpsrld {{d}}, {{0}}, {shift}", x)
        # Two plain xors: on Zen 4 a ternary one is never issued beside sha256rnds2.
        return self.new("vpxord {d}, {0}, {1}", self.new("vpxord {d}, {0}, {1}", a, c), b)

    def sigma0(self, x: int) -> int:
        return self.xor_of(x, 7, 18, 3)

    def sigma1(self, x: int) -> int:
        return self.xor_of(x, 17, 19, 10)

    def between(self, low: int, high: int) -> int:
        """(high word of `low`, low word of `high`) in every 64-bit lane."""
        mixed = self.new("vpblendmd {d}{{k1}}, {0}, {1}", high, low)
        return self.new("vpshufd {d}, {0}, 0xb1", mixed)

    def lines(self, registers: list[int], spill: str = "") -> list[str]:
        """The instructions with real registers.

        Where they do not suffice, the value needed latest waits in memory: `spill` is the address
        of place {}; without it too few registers are an error.
        """
        return Allocation(self, registers, spill).out


class Allocation:
    """Registers for a stream, in one pass."""

    def __init__(self, stream: Stream, registers: list[int], spill: str) -> None:
        self.uses: dict[int, list[int]] = {}
        for at, (_, _, sources) in enumerate(stream.ops):
            for s in dict.fromkeys(sources):
                self.uses.setdefault(s, []).append(at)
        self.free = sorted(registers, reverse=True)
        self.spill = spill
        self.place: dict[int, int] = {}  # value -> register
        self.memory: dict[int, int] = {}  # value -> place in memory
        self.spare = list(range(24))
        self.out: list[str] = []
        for text, dst, sources in stream.ops:
            self.one(text, dst, sources)

    def one(self, text: str, dst: int | None, sources: tuple[int, ...]) -> None:
        adds = text == "vpaddd {d}, {0}, {1}"
        if adds and sources[0] not in self.place:
            sources = sources[::-1]  # its second operand may be in memory
        for s in sources:
            if s not in self.place and not (adds and s == sources[1]):
                self.place[s] = self.register(sources)
                self.out.append(f"vmovdqa64 zmm{self.place[s]}, {self.address(s)}")
        names = [f"zmm{self.place[s]}" if s in self.place else self.address(s) for s in sources]
        for s in dict.fromkeys(sources):
            self.uses[s].pop(0)
            if not self.uses[s]:
                if s in self.place:
                    self.free.append(self.place.pop(s))
                if s in self.memory:
                    self.spare.insert(0, self.memory.pop(s))
        if dst is not None:
            self.place[dst] = self.register(())
        self.out.append(text.format(*names, d=f"zmm{self.place[dst]}" if dst is not None else ""))

    def address(self, value: int) -> str:
        return self.spill.format(self.memory[value])

    def register(self, needed: tuple[int, ...]) -> int:
        """A free register; if there is none, that of the value whose next use is farthest."""
        if self.free:
            return self.free.pop(0)
        assert self.spill, "too few registers"
        victim = max(
            (v for v in self.place if v not in needed and self.uses.get(v)),
            key=lambda v: self.uses[v][0],
        )
        register = self.place.pop(victim)
        if victim not in self.memory:
            self.memory[victim] = self.spare.pop(0)
            self.out.append(f"vmovdqa64 {self.address(victim)}, zmm{register}")
        return register


def table(name: str, index: int) -> str:
    return f"[rip + .L{name} + {64 * index}]"


def frame(name: str, offset: int = 0) -> str:
    return f"[rdi + {FRAME[name] + offset}]"


class Schedule:
    """Pairs P[k] = (W[2k], W[2k+1]) by P[k+1] = sigma1(P[k]) + rest[k+1].

    rest[k] collects P[k-8] + sigma0(Q[k-8]) + Q[k-4], Q[k] = (W[2k+1], W[2k+2]), as soon as a term
    is known, so that only the sigma1 chain is left when its turn comes.
    """

    def __init__(self, stream: Stream, keys: str, last: int) -> None:
        self.s = stream
        self.keys = keys
        self.last = last
        self.rest: dict[int, int | str] = {}
        self.pair: dict[int, int] = {}

    def into_rest(self, k: int, value: int | str) -> None:
        if k > self.last:
            return
        old = self.rest.get(k)
        if old is None:
            self.rest[k] = value
        elif isinstance(old, str):
            assert isinstance(value, int)
            self.rest[k] = self.s.add(value, old)
        else:
            self.rest[k] = self.s.add(old, value)

    def key(self, k: int) -> None:
        """Stores K + W of a pair for the rounds."""
        keyed = self.s.add(self.pair[k], table("keys", k))
        self.s.effect(f"vmovdqa64 {frame(self.keys, 64 * k)}, {{0}}", keyed)

    def next_pair(self, k: int) -> None:
        chain = self.s.sigma1(self.pair[k - 1])
        rest = self.rest.pop(k, None)
        self.pair[k] = chain if rest is None else self.s.add(chain, rest)

    def spread(self, k: int, use_sigma0: bool = True, plus_pair: bool = True) -> None:
        """Hands Q[k] and P[k] to the pairs that need them; P[k] and P[k+1] are known."""
        need_q = k + 4 <= self.last or (use_sigma0 and k + 8 <= self.last)
        if need_q:
            q = self.s.between(self.pair[k], self.pair[k + 1])
            self.into_rest(k + 4, q)
            if use_sigma0 and k + 8 <= self.last:
                sig = self.s.sigma0(q)
                self.into_rest(k + 8, self.s.add(sig, self.pair[k]) if plus_pair else sig)


def chunk2_schedule() -> Stream:
    """Pairs 9..31 of the header's second chunk, from pair 9 and job constants."""
    s = Stream()
    sch = Schedule(s, "chunk_keys", 31)
    sch.pair[9] = s.load(frame("pair9"))
    sch.pair[8] = s.load(frame("pair8"))
    sch.rest[10] = table("top", 0)
    sch.rest[11] = frame("add11")
    sch.rest[15] = frame("add15")
    sch.key(9)
    sch.next_pair(10)
    sch.spread(8)
    for k in range(10, 32):
        sch.key(k)
        if k < 31:
            sch.next_pair(k + 1)
        sch.spread(k - 1)
    return s


def digest_schedule() -> Stream:
    """The digest's words from the states, then pairs 8..30 of its block."""
    s = Stream()
    sch = Schedule(s, "digest_keys", 30)
    rows = {r: (s.load(frame(r)), s.load(frame(r, 64))) for r in ("abef", "cdgh")}
    for pair, row, half in ((0, "abef", "h"), (1, "cdgh", "h"), (2, "abef", "l"), (3, "cdgh", "l")):
        joined = s.new(f"vpunpck{half}qdq {{d}}, {{0}}, {{1}}", *rows[row])
        turned = s.new("vpshufd {d}, {0}, 0xb1", joined)
        mid = s.new(f"vpbroadcastq {{d}}, [rdx + {MID_PAIRS + 8 * pair}]")
        sch.pair[pair] = s.add(turned, mid)
    for pair in range(4):
        sch.key(pair)
    # Pair 7 is (0, 256), pair 4 (2^31, 0), pairs 5 and 6 nothing.
    sch.rest[8] = table("length_sigma1", 0)
    sch.rest[12] = table("top", 0)
    sch.rest[15] = table("length", 0)
    for k in range(3):
        q = s.between(sch.pair[k], sch.pair[k + 1])
        sch.into_rest(8 + k, s.add(s.sigma0(q), sch.pair[k]))
    top = s.load(table("top", 0))
    q3 = s.between(sch.pair[3], top)
    sch.into_rest(11, s.add(s.sigma0(q3), sch.pair[3]))
    sch.pair[8] = sch.rest.pop(8)  # its sigma1 is a constant, already added
    length = s.load(table("length", 0))
    for k in range(8, 31):
        sch.key(k)
        if k < 30:
            sch.next_pair(k + 1)
        if k == 8:
            q7 = s.between(length, sch.pair[8])
            sch.into_rest(11, q7)
            sch.into_rest(15, s.sigma0(q7))
        else:
            sch.spread(k - 1)
    return s


class Rounds:
    """Eight chains of sha256rnds2 in fifteen registers.

    Chains 0..6 own two registers each. Chain 7 owns xmm15 and keeps its other half in xmm16: during
    its step it borrows xmm14, whose value waits in xmm17. Such moves cost no execution slot.
    """

    def __init__(self) -> None:
        self.out: list[str] = []
        self.flip = 0  # which register of a chain holds CDGH: the destination of the next step

    def register(self, chain: int, cdgh: bool) -> str:
        """Register of a chain's CDGH or ABEF (for chain 7 while it is loaded)."""
        second = cdgh == (self.flip == 0)
        if chain < 7:
            return f"xmm{2 * chain + (2 if second else 1)}"
        return "xmm15" if second else "xmm14"

    def borrow(self) -> None:
        self.out += ["vmovdqa32 xmm17, xmm14", "vmovdqa32 xmm14, xmm16"]

    def give_back(self, changed: bool) -> None:
        if changed:
            self.out.append("vmovdqa32 xmm16, xmm14")
        self.out.append("vmovdqa32 xmm14, xmm17")

    def start(self, abef: list[str], cdgh: str) -> None:
        """First values; abef gives each chain's instruction operands after the destination."""
        self.flip = 0
        for chain in range(CHAINS):
            a, c = self.register(chain, False), self.register(chain, True)
            if chain == 7:
                a = "xmm16"
            text = abef[chain]
            self.out.append(f"{text.split(' ', 1)[0]} {a}, {text.split(' ', 1)[1]}")
            self.out.append(f"vmovdqa {c}, {cdgh}")

    def step(self, keys: list[str] | str) -> None:
        """Two rounds of every chain; keys is one address for all or one per chain."""
        if isinstance(keys, str):
            self.out.append(f"vmovq xmm0, {keys}")
        for chain in range(CHAINS):
            if chain == 7:
                self.borrow()
            if not isinstance(keys, str):
                self.out.append(f"vmovq xmm0, {keys[chain]}")
            c, a = self.register(chain, True), self.register(chain, False)
            self.out.append(f"sha256rnds2 {c}, {a}")
            if chain == 7:
                self.give_back(changed=c == "xmm14")
        self.flip ^= 1

    def store(self, cdgh: bool, target: list[str]) -> None:
        for chain in range(CHAINS):
            r = self.register(chain, cdgh)
            if r == "xmm14" and chain == 7:
                self.out.append(f"vmovdqa32 {target[chain]}, xmm16")
            else:
                self.out.append(f"vmovdqa {target[chain]}, {r}")


def chunk2_rounds() -> list[str]:
    r = Rounds()
    r.out.append(f"vmovdqa xmm15, [rsi + {START_ABEF}]")
    start = [f"vpaddd xmm15, {frame('nonce_rows', 16 * c)}" for c in range(CHAINS)]
    r.start(start, f"[rsi + {START_CDGH}]")
    for pair in range(2, 32):
        if pair <= 8:
            r.step(frame("const_keys", 8 * (pair - 2)).replace("[", "qword ptr ["))
        else:
            r.step([f"qword ptr {frame('chunk_keys', 64 * pair + 8 * c)}" for c in range(CHAINS)])
    r.store(False, [frame("abef", 16 * c) for c in range(CHAINS)])
    r.store(True, [frame("cdgh", 16 * c) for c in range(CHAINS)])
    return r.out


def digest_rounds() -> list[str]:
    r = Rounds()
    r.out.append("vmovdqa xmm15, [rip + .Liv_abef]")
    r.start(["vmovdqa32 xmm15"] * CHAINS, "[rip + .Liv_cdgh]")
    for pair in range(31):
        if 4 <= pair <= 7:
            r.step(f"qword ptr [rip + .Lpadding_keys + {8 * (pair - 4)}]")
        else:
            r.step(
                [
                    f"qword ptr {frame('digest_keys', 64 * pair + 8 * LANES[c])}"
                    for c in range(CHAINS)
                ]
            )
    # f after round 61 is e after round 60; ABEF's lowest word is f.
    r.store(False, [frame("last", 16 * c) for c in range(CHAINS)])
    return r.out


def merge(rounds: list[str], schedule: list[str], until: float = 1.0) -> list[str]:
    """Both lists in order: after each step of eight sha256rnds2 a share of the schedule.

    The schedule is used up when the part `until` of the steps is done.
    """
    steps: list[list[str]] = [[]]
    for line in rounds:
        steps[-1].append(line)
        if sum("sha256rnds2" in x for x in steps[-1]) == CHAINS:
            steps.append([])
    out: list[str] = []
    done = 0
    for number, step in enumerate(steps, 1):
        due = min(len(schedule), -int(-len(schedule) * number // (len(steps) * until)))
        out += step + schedule[done:due]
        done = due
    return out


def function(name: str, with_chunk2: bool) -> list[str]:
    registers = list(range(18, 32))
    digest = digest_schedule().lines(registers)
    if with_chunk2:
        phase1 = merge(chunk2_rounds(), digest)
        phase2 = merge(digest_rounds(), chunk2_schedule().lines(registers))
    else:
        # Phase 2 has room: half of the digest's schedule may come just ahead of its use.
        half = len(digest) // 2
        phase1 = merge(chunk2_rounds(), digest[:half])
        phase2 = merge(digest_rounds(), digest[half:], until=0.6)
    return whole_function(name, phase1 + phase2)


def whole_function(name: str, body: list[str]) -> list[str]:
    return [
        f".globl {name}",
        f".hidden {name}",
        f".type {name}, @function",
        ".p2align 6",
        f"{name}:",
        "mov eax, 0xaaaa",
        "kmovw k1, eax",
        *body,
        "vzeroupper",
        "ret",
        f".size {name}, .-{name}",
    ]


def pairs(name: str, low: int, high: int, times: int) -> list[str]:
    words = ", ".join([f"0x{low & MASK:08x}, 0x{high & MASK:08x}"] * times)
    return [f"{name}:", f".long {words}"]


def tables() -> list[str]:
    out = ['.section .rodata, "a", @progbits', ".p2align 6", ".Lkeys:"]
    for k in range(32):
        out += [f".long {', '.join([f'0x{K[2 * k]:08x}, 0x{K[2 * k + 1]:08x}'] * 8)}"]
    out += pairs(".Ltop", 1 << 31, 0, 8)
    out += pairs(".Llength", 0, 256, 8)
    out += pairs(".Llength_sigma1", 0, sigma1(256), 8)
    for name, letters in ((".Liv_abef", (5, 4, 1, 0)), (".Liv_cdgh", (7, 6, 3, 2))):
        out += [f"{name}:", ".long " + ", ".join(f"0x{IV[i]:08x}" for i in letters)]
    padding = [1 << 31, 0, 0, 0, 0, 0, 0, 256]
    keys = ", ".join(f"0x{(K[8 + i] + w) & MASK:08x}" for i, w in enumerate(padding))
    return [*out, ".Lpadding_keys:", f".long {keys}"]


def main() -> None:
    lines = [
        "# Written by gen/hybrid.py; change that, not this. See there for how it works.",
        ".intel_syntax noprefix",
        ".text",
        *function("switcher_hybrid_both", True),
        *function("switcher_hybrid_rounds", False),
        *tables(),
        '.section .note.GNU-stack, "", @progbits',
    ]
    write("scan_hybrid_x86_64.S", lines)


if __name__ == "__main__":
    main()
