"""Writes scan_avx512_x86_64.S and scan_avx2_x86_64.S: one nonce per 32-bit lane.

Two functions per file: `_schedule` makes K + W of chunk 2 for a group of nonces, shared by all
versions; `_rounds` runs one version's rounds on it, then the digest's schedule and rounds, and
returns a bit per nonce that is a candidate. AVX-512 runs two groups at once, because one round's
chain is longer than its work; AVX2 has registers for one. Loops of eight rounds keep the code
inside the op cache.

Usage: python lanes.py [FOLDER]
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sha256 import IV, MASK, K, sigma0, sigma1, write

BIG0, BIG1 = (2, 13, 22), (6, 11, 25)
SMALL0, SMALL1 = (7, 18, -3), (17, 19, -10)  # a negative number is a plain shift


@dataclass
class Lanes:
    """Instructions of one vector width, and registers."""

    name: str
    wide: bool  # AVX-512
    streams: int
    out: list[str] = field(default_factory=list)
    free: list[int] = field(default_factory=list)
    folded: dict[str, int] = field(default_factory=dict)  # constants of the digest's round 0
    frugal: bool = False  # few registers: a word that was only loaded is overwritten

    @property
    def size(self) -> int:
        return 64 if self.wide else 32

    def reg(self, number: int) -> str:
        return f"{'z' if self.wide else 'y'}mm{number}"

    def take(self) -> str:
        return self.reg(self.free.pop(0))

    def drop(self, *registers: str) -> None:
        self.free += [int(r[3:]) for r in registers]

    def emit(self, text: str) -> None:
        self.out.append(text)

    def load(self, address: str) -> str:
        t = self.take()
        self.emit(f"vmovdqa{'64' if self.wide else ''} {t}, {address}")
        return t

    def store(self, address: str, x: str) -> None:
        self.emit(f"vmovdqa{'64' if self.wide else ''} {address}, {x}")

    def copy(self, x: str) -> str:
        return self.load(x)

    def add(self, x: str, y: str) -> None:
        """x += y; y is a register or a vector in memory."""
        self.emit(f"vpaddd {x}, {x}, {y}")

    def add_word(self, x: str, address: str) -> None:
        """x += the 32-bit word at the address, in every lane."""
        if self.wide:
            self.emit(f"vpaddd {x}, {x}, dword ptr {address}{{1to16}}")
        else:
            t = self.take()
            self.broadcast(t, address)
            self.add(x, t)
            self.drop(t)

    def broadcast(self, x: str, address: str) -> None:
        self.emit(f"vpbroadcastd {x}, dword ptr {address}")

    def add_key(self, x: str, index: int, pointer: str | None = None) -> None:
        """x += K[index], or the index-th constant from the pointer on."""
        step = 4 if self.wide else 32
        where = f"[{pointer} + {step * index}]" if pointer else f"[rip + .Lk + {step * index}]"
        self.emit(
            f"vpaddd {x}, {x}, dword ptr {where}{{1to16}}"
            if self.wide
            else f"vpaddd {x}, {x}, {where}"
        )

    def sigma(self, x: str, amounts: tuple[int, int, int], last_use: bool = False) -> str:
        """XOR of three rotates (or, negative, shifts) of x, which is dropped after its last use."""
        if self.wide:
            parts: list[str] = []
            for n in amounts:
                over = last_use and self.frugal and len(parts) == 2
                parts.append(x if over else self.take())
                self.emit(f"{'vprord' if n > 0 else 'vpsrld'} {parts[-1]}, {x}, {abs(n)}")
            self.emit(f"vpternlogd {parts[0]}, {parts[1]}, {parts[2]}, 0x96")
            self.drop(*parts[1:])
            if last_use and not self.frugal:
                self.drop(x)
            return parts[0]
        parts = [self.turned(x, n) for n in amounts[:2]]
        self.emit(f"vpxor {parts[0]}, {parts[0]}, {parts[1]}")
        self.drop(parts[1])
        last = self.turned(x, amounts[2])
        self.emit(f"vpxor {parts[0]}, {parts[0]}, {last}")
        self.drop(last, *([x] if last_use else []))
        return parts[0]

    def turned(self, x: str, n: int) -> str:
        """A rotate from two shifts, or for negative n a plain shift."""
        right = self.take()
        self.emit(f"vpsrld {right}, {x}, {abs(n)}")
        if n > 0:
            left = self.take()
            self.emit(f"vpslld {left}, {x}, {32 - n}")
            self.emit(f"vpxor {right}, {right}, {left}")
            self.drop(left)
        return right

    def choose(self, e: str, f: str, g: str) -> str:
        if self.wide:
            t = self.copy(e)
            self.emit(f"vpternlogd {t}, {f}, {g}, 0xca")
            return t
        t = self.take()
        self.emit(f"vpxor {t}, {f}, {g}")
        self.emit(f"vpand {t}, {t}, {e}")
        self.emit(f"vpxor {t}, {t}, {g}")
        return t


class Group:
    """One stream's working variables; `shared` is b ^ c where Maj is made of two-input steps."""

    def __init__(self, v: Lanes, number: int) -> None:
        self.v = v
        self.regs = [v.reg(8 * number + i) for i in range(8)]
        self.shared = ""
        self.ready = ""

    def letter(self, t: int, i: int) -> str:
        return self.regs[(i - t) & 7]

    def begin(self, t: int) -> None:
        """Prepares b ^ c for the first round; it must be called before round t."""
        if not self.v.wide:
            self.shared = self.v.reg(8)
            self.ready = self.v.reg(9)
            self.v.emit(f"vpxor {self.shared}, {self.letter(t, 1)}, {self.letter(t, 2)}")

    def majority(self, a: str, b: str, c: str) -> str:
        v = self.v
        if v.wide:
            t = v.copy(a)
            v.emit(f"vpternlogd {t}, {b}, {c}, 0xe8")
            return t
        # maj = b ^ ((a ^ b) & (b ^ c)), and a ^ b is the next round's b ^ c.
        v.emit(f"vpxor {self.ready}, {a}, {b}")
        v.emit(f"vpand {self.shared}, {self.shared}, {self.ready}")
        t = v.take()
        v.emit(f"vpxor {t}, {self.shared}, {b}")
        self.shared, self.ready = self.ready, self.shared
        return t

    def round(self, t: int, only_e: bool = False) -> None:
        """Round t; h already holds h + K + W. The last addition is Sigma1, the longest chain."""
        v = self.v
        a, b, c, d, e, f, g, h = (self.letter(t, i) for i in range(8))
        x = v.choose(e, f, g)
        v.add(h, x)
        v.drop(x)
        x = v.sigma(e, BIG1)
        v.add(h, x)
        v.drop(x)
        v.add(d, h)
        if only_e:
            return
        x = v.sigma(a, BIG0)
        y = self.majority(a, b, c)
        v.add(x, y)
        v.add(h, x)
        v.drop(x, y)


class Layout:
    """Byte offsets in the frame; scan_lanes.hpp has the same struct."""

    def __init__(self, v: Lanes) -> None:
        self.row = v.size * v.streams
        self.size = v.size
        self.nonce = 0
        self.keys = self.row  # rounds 4..63
        self.words = self.keys + 60 * self.row  # the digest block's words 0..60
        self.job = self.words + 61 * self.row  # w16, w17, w18, w19, w31, w32
        self.target = self.job + 6 * v.size

    def at(self, base: int, index: int, stream: int, pointer: str = "rdi") -> str:
        return f"[{pointer} + {base + index * self.row + stream * self.size}]"


JOB = {"w16": 0, "w17": 1, "w18": 2, "w19": 3, "w31": 4, "w32": 5}
START, MIDSTATE = 0, 32  # offsets in a version's record, eight words each


def schedule(v: Lanes, lay: Layout, keep: int, registers: int) -> None:
    """K + W of rounds 18..63 of chunk 2, one stream after the other.

    The newest `keep` words stay in registers; where that is not all sixteen, all go to memory too.
    """
    job = lambda name: f"[rdi + {lay.job + JOB[name] * v.size}]"  # noqa: E731
    constant = {
        20: ".Ltop",
        22: ".Llength1",
        30: ".Lsigma_length1",
    }
    for stream in range(v.streams):
        w: dict[int, str] = {}

        def old(t: int, w: dict[int, str] = w, stream: int = stream) -> str:
            return w[t] if t in w else lay.at(lay.words, t - 16, stream)

        v.free = list(range(registers))
        nonce = v.load(lay.at(lay.nonce, 0, stream))
        w[18] = v.sigma(nonce, SMALL0)
        v.add(w[18], job("w18"))
        w[19] = nonce
        v.add(nonce, job("w19"))
        for t in range(20, 64):
            x = v.sigma(w[t - 2], SMALL1)
            if t in constant:
                v.add(x, f"[rip + {constant[t]}]")
            if t in (23, 24):
                v.add(x, job("w16" if t == 23 else "w17"))
            if t in (31, 32):
                v.add(x, job(f"w{t}"))
            if t >= 25:
                v.add(x, old(t - 7))
            if t == 33:
                v.add(x, job("w17"))
            if t >= 34:
                v.add(x, old(t - 16))
            if t >= 33:
                if t - 15 in w:
                    y = v.sigma(w[t - 15], SMALL0)
                else:
                    y = v.sigma(v.load(old(t - 15)), SMALL0, last_use=True)
                v.add(x, y)
                v.drop(y)
            w[t] = x
            # Where registers are few, words wait in memory.
            if t - keep in w:
                v.drop(w.pop(t - keep))
            if keep < 16:
                v.store(lay.at(lay.words, t - 16, stream), x)
            key = v.copy(x)
            v.add_key(key, t)
            v.store(lay.at(lay.keys, t - 4, stream), key)
            v.drop(key)
            if t == 20:
                for early in (18, 19):
                    if keep < 16:
                        v.store(lay.at(lay.words, early - 16, stream), w[early])
                    key = v.copy(w[early])
                    v.add_key(key, early)
                    v.store(lay.at(lay.keys, early - 4, stream), key)
                    v.drop(key)


def first_state(v: Lanes, lay: Layout, groups: list[Group]) -> None:
    """A version's state before round 4, with the nonces in a and e."""
    for i in range(8):
        v.broadcast(groups[0].letter(4, i), f"[rsi + {START + 4 * i}]")
    for n, g in enumerate(groups):
        for i in range(8):
            if n > 0:
                v.emit(f"vmovdqa64 {g.letter(4, i)}, {groups[0].letter(4, i)}")
    for n, g in enumerate(groups):
        for i in (0, 4):
            v.add(g.letter(4, i), lay.at(lay.nonce, 0, n))
        g.begin(4)


def chunk2_rounds(v: Lanes, lay: Layout, groups: list[Group]) -> None:
    """Rounds 4..63: seven turns of eight, then four."""
    first_state(v, lay, groups)
    v.emit("mov rax, rdi")
    v.emit("mov ecx, 7")
    v.emit(".p2align 6")
    v.emit(f".L{v.name}_chunk2:")
    for k in range(8):
        for n, g in enumerate(groups):
            v.add(g.letter(4 + k, 7), lay.at(lay.keys, k, n, "rax"))
            g.round(4 + k)
    v.emit(f"add rax, {8 * lay.row}")
    v.emit("dec ecx")
    v.emit(f"jnz .L{v.name}_chunk2")
    for k in range(4):
        for n, g in enumerate(groups):
            v.add(g.letter(60 + k, 7), lay.at(lay.keys, k, n, "rax"))
            g.round(60 + k)


def digest_start(v: Lanes, lay: Layout, groups: list[Group]) -> None:
    """The digest's words 0..7 to memory, and the state after round 0."""
    for n, g in enumerate(groups):
        for i in range(8):
            v.add_word(g.letter(64, i), f"[rsi + {MIDSTATE + 4 * i}]")
            v.store(lay.at(lay.words, i, n), g.letter(64, i))
    v.folded = FOLDED
    for g in groups:
        # Round 0 makes a from h's place and e from d's; word 0 is in letter a's register.
        word0 = g.letter(0, 0)
        for source, target in (("e", g.letter(0, 3)), ("a", g.letter(0, 7))):
            v.broadcast(target, f"[rip + .Lfold_{source}]")
            v.add(target, word0)
        for i in (0, 1, 2, 4, 5, 6):
            v.broadcast(g.letter(0, i), f"[rip + .Liv + {4 * i}]")
        g.begin(1)


def big0(x: int) -> int:
    return rot(x, 2) ^ rot(x, 13) ^ rot(x, 22)


def big1(x: int) -> int:
    return rot(x, 6) ^ rot(x, 11) ^ rot(x, 25)


def rot(x: int, n: int) -> int:
    return (x >> n | x << (32 - n)) & MASK


def folded_start() -> dict[str, int]:
    """Letters a and e after the digest's round 0, without its word 0."""
    t1 = (IV[7] + big1(IV[4]) + (IV[6] ^ (IV[4] & (IV[5] ^ IV[6]))) + K[0]) & MASK
    a = (t1 + big0(IV[0]) + ((IV[0] & IV[1]) | (IV[2] & (IV[0] | IV[1])))) & MASK
    return {"a": a, "e": (t1 + IV[3]) & MASK}


FOLDED = folded_start()


def digest_word(v: Lanes, lay: Layout, t: int, n: int, pointer: str = "rdi", at: int = 0) -> str:
    """Word t of the digest block into a register and memory; from 32 on t is only relative."""
    base = t if at == 0 else at
    place = lambda back: lay.at(lay.words, base - back, n, pointer)  # noqa: E731
    generic = t >= 32

    def sigma_of(back: int, amounts: tuple[int, int, int]) -> str:
        return v.sigma(v.load(place(back)), amounts, last_use=True)

    parts: list[str] = []
    x = sigma_of(15, SMALL0) if generic or t <= 22 or t == 31 else ""
    if generic or t >= 18:
        y = sigma_of(2, SMALL1)
        if x:
            v.add(x, y)
            v.drop(y)
        else:
            x = y
    if generic or t <= 23:
        parts.append(place(16))
    if generic or t >= 23:
        parts.append(place(7))
    named = {17: ".Lsigma_length2", 22: ".Llength2", 23: ".Lsigma_top", 24: ".Ltop"}
    named |= {30: ".Lsigma0_length2", 31: ".Llength2"}
    if t in named:
        parts.append(f"[rip + {named[t]}]")
    for part in parts:
        v.add(x, part)
    v.store(place(0), x)
    return x


def digest_round(v: Lanes, lay: Layout, groups: list[Group], t: int) -> None:
    """Round t of the digest with the making of its word; from 57 on only the e half matters."""
    for n, g in enumerate(groups):
        h = g.letter(t, 7)
        if t >= 32:
            v.add_key(h, t)
        if t < 8:
            v.add(h, lay.at(lay.words, t, n))
        elif t >= 16:
            x = digest_word(v, lay, t, n)
            v.add(h, x)
            v.drop(x)
        if t < 32:
            v.add_key(h, 64 + (t - 8) if t in (8, 15) else t)
        g.round(t, only_e=t >= 57)


def digest(v: Lanes, lay: Layout, groups: list[Group]) -> None:
    """Rounds 1..60 of the digest."""
    for t in range(1, 32):
        digest_round(v, lay, groups, t)
    v.emit("mov rax, rdi")
    v.emit("lea rdx, [rip + .Lk]")
    v.emit("mov ecx, 3")
    v.emit(".p2align 6")
    v.emit(f".L{v.name}_digest:")
    for k in range(8):
        for n, g in enumerate(groups):
            h = g.letter(k, 7)
            v.add_key(h, 32 + k, "rdx")
            x = digest_word(v, lay, 32, n, "rax", 32 + k)
            v.add(h, x)
            v.drop(x)
            g.round(32 + k)
    v.emit(f"add rax, {8 * lay.row}")
    v.emit(f"add rdx, {8 * (4 if v.wide else 32)}")
    v.emit("dec ecx")
    v.emit(f"jnz .L{v.name}_digest")
    for t in range(56, 61):
        digest_round(v, lay, groups, t)


def result(v: Lanes, lay: Layout, groups: list[Group]) -> None:
    """eax: a bit per nonce whose hash may meet the target."""
    for n, g in enumerate(groups):
        x = g.letter(61, 4)
        v.add_word(x, f"[rip + .Liv + {4 * 7}]")
        if v.wide:
            v.emit(f"vpshufb {x}, {x}, [rip + .Lswap]")
            v.emit(f"vpcmpleud k1, {x}, [rdi + {lay.target}]")
            v.emit(f"kmovw {'eax' if n == 0 else 'ecx'}, k1")
            if n == 1:
                v.emit("shl ecx, 16")
                v.emit("or eax, ecx")
        else:
            t = v.take()
            v.emit(f"vpshufb {x}, {x}, [rip + .Lswap]")
            v.emit(f"vpminud {t}, {x}, [rdi + {lay.target}]")
            v.emit(f"vpcmpeqd {t}, {t}, {x}")
            v.emit(f"vmovmskps eax, {t}")
            v.drop(t)


def tables(v: Lanes) -> list[str]:
    words = v.size // 4
    repeat = 1 if v.wide else words
    wide = lambda name, x: [f"{name}:", f".long {', '.join([f'0x{x & MASK:08x}'] * words)}"]  # noqa: E731
    out = ['.section .rodata, "a", @progbits', ".p2align 6"]
    for name, x in (
        (".Ltop", 1 << 31),
        (".Llength1", 640),
        (".Lsigma_length1", sigma0(640)),
        (".Llength2", 256),
        (".Lsigma_length2", sigma1(256)),
        (".Lsigma0_length2", sigma0(256)),
        (".Lsigma_top", sigma0(1 << 31)),
    ):
        out += wide(name, x)
    swap = ", ".join(str(i ^ 3) for i in range(16))
    out += [".Lswap:"] + [f".byte {swap}"] * (v.size // 16)
    # K, then K + W of the digest's padding for rounds 8..15.
    padded = [K[8 + i] + (1 << 31 if i == 0 else 256 if i == 7 else 0) for i in range(8)]
    out += [".Lk:"]
    out += [f".long {', '.join([f'0x{k & MASK:08x}'] * repeat)}" for k in [*K, *padded]]
    out += [".Liv:", f".long {', '.join(f'0x{x:08x}' for x in IV)}"]
    for name, x in v.folded.items():
        out += [f".Lfold_{name}:", f".long 0x{x:08x}"]
    return out


def function(name: str, body: list[str]) -> list[str]:
    return [
        f".globl {name}",
        f".hidden {name}",
        f".type {name}, @function",
        ".p2align 6",
        f"{name}:",
        *body,
        "vzeroupper",
        "ret",
        f".size {name}, .-{name}",
    ]


def generate(name: str, wide: bool, streams: int) -> None:
    v = Lanes(name, wide, streams)
    lay = Layout(v)
    schedule(v, lay, *((16, 32) if wide else (8, 16)))
    made, v.out = v.out, []
    groups = [Group(v, n) for n in range(streams)]
    v.free = list(range(8 * streams, 32)) if wide else list(range(10, 16))
    chunk2_rounds(v, lay, groups)
    digest_start(v, lay, groups)
    digest(v, lay, groups)
    result(v, lay, groups)
    write(
        f"scan_{name}_x86_64.S",
        [
            "# Written by gen/lanes.py; change that, not this. See there for how it works.",
            ".intel_syntax noprefix",
            ".text",
            *function(f"switcher_{name}_schedule", made),
            *function(f"switcher_{name}_rounds", v.out),
            *tables(v),
            '.section .note.GNU-stack, "", @progbits',
        ],
    )


def main() -> None:
    generate("avx512", wide=True, streams=2)
    generate("avx2", wide=False, streams=1)


if __name__ == "__main__":
    main()
