"""Writes scan_shani_x86_64.S: several nonces at once on SHA-NI, message words in memory.

Registers hold the states of all streams; words live in a ring of sixteen per stream, which the SHA
instructions read as memory operands, so that sixteen registers suffice without spilling.

Usage: python shani.py [FOLDER]
"""

from __future__ import annotations

from sha256 import IV, MASK, K, write

STREAMS = 4
WORDS = 0  # frame: four rows of words 4G..4G+3 per stream; row 0 comes in with words 16..19
NONCE = WORDS + 4 * 16 * STREAMS  # {0, n, 0, n} per stream
LAST = NONCE + 16 * STREAMS  # out: lowest word of each is e after round 60
CONST_KEYS = LAST + 16 * STREAMS  # K + W of rounds 4..15
WORDS20 = CONST_KEYS + 48
WORDS28 = WORDS20 + 16
START_ABEF, START_CDGH, MID_ABEF, MID_CDGH = 0, 16, 32, 48


class Writer:
    """The instructions so far, and which register plays CDGH (the next destination)."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.last: dict[int, str] = {}  # register with the newest four words of a stream
        self.free = [f"xmm{i}" for i in range(1 + 2 * STREAMS, 16)]

    def emit(self, *lines: str) -> None:
        self.out += lines

    def abef(self, s: int) -> str:
        return f"xmm{1 + 2 * s}"

    def cdgh(self, s: int) -> str:
        return f"xmm{2 + 2 * s}"

    def temporary(self) -> str:
        return self.free.pop(0)

    def keep(self, s: int, register: str) -> None:
        """The register holds the newest words now; the one before is free."""
        if s in self.last:
            self.free.append(self.last[s])
        self.last[s] = register

    def word(self, group: int, s: int) -> str:
        return f"[rdi + {WORDS + ((group & 3) * STREAMS + s) * 16}]"

    def rounds(self, s: int) -> None:
        """Four rounds of a stream whose K + W is in xmm0."""
        self.emit(f"sha256rnds2 {self.cdgh(s)}, {self.abef(s)}")
        self.emit("pshufd xmm0, xmm0, 0x0e")
        self.emit(f"sha256rnds2 {self.abef(s)}, {self.cdgh(s)}")

    def constant_rounds(self, address: str) -> None:
        """Four rounds of all streams with the same K + W."""
        self.emit(f"movdqa xmm0, {address}")
        for s in range(STREAMS):
            self.emit(f"sha256rnds2 {self.cdgh(s)}, {self.abef(s)}")
        self.emit("pshufd xmm0, xmm0, 0x0e")
        for s in range(STREAMS):
            self.emit(f"sha256rnds2 {self.abef(s)}, {self.cdgh(s)}")

    def keyed(self, group: int, source: str) -> None:
        self.emit(f"movdqa xmm0, {source}", f"paddd xmm0, [rip + .Lk + {16 * group}]")

    def group(
        self,
        g: int,
        parts: tuple[str, ...] = ("msg1", "back"),
        pad: bool = False,
        final: bool = False,
    ) -> None:
        """Words 4g..4g+3 and their rounds. `parts` names what is added before sigma1.

        pad: rows 2 and 3 of the ring are still the digest's padding.
        final: only two rounds follow, and nobody reads the words again.
        """

        def row(group: int, s: int) -> str:
            if pad and 2 <= group <= 3:
                return f"[rip + .Lpad{group}]"
            return self.word(group, s)

        for s in range(STREAMS):
            t = ""
            for part in parts:
                if t and part not in ("msg1", "back"):
                    self.emit(f"paddd {t}, {part}")
                    continue
                u = self.temporary()
                if part == "msg1":
                    self.emit(f"movdqa {u}, {row(g - 4, s)}", f"sha256msg1 {u}, {row(g - 3, s)}")
                elif part == "back":
                    newest = self.last.get(s, row(g - 1, s))
                    self.emit(f"movdqa {u}, {newest}", f"palignr {u}, {row(g - 2, s)}, 4")
                else:
                    self.emit(f"movdqa {u}, {part}")
                if t:
                    self.emit(f"paddd {t}, {u}")
                    self.free.append(u)
                else:
                    t = u
            self.emit(f"sha256msg2 {t}, {self.last.get(s, row(g - 1, s))}")
            self.keep(s, t)
            if not final:
                self.emit(f"movdqa {self.word(g, s)}, {t}")
            self.keyed(g, t)
            if final:
                self.emit(f"sha256rnds2 {self.cdgh(s)}, {self.abef(s)}")
            else:
                self.rounds(s)

    def forget(self) -> None:
        """No register holds newest words any more."""
        self.free += self.last.values()
        self.last = {}


def chunk2(w: Writer) -> None:
    """Rounds 4..63 of the header's second chunk."""
    for s in range(STREAMS):
        w.emit(f"movdqa {w.abef(s)}, [rsi + {START_ABEF}]")
        w.emit(f"paddd {w.abef(s)}, [rdi + {NONCE + 16 * s}]")
        w.emit(f"movdqa {w.cdgh(s)}, [rsi + {START_CDGH}]")
    for i in range(3):
        w.constant_rounds(f"[rdi + {CONST_KEYS + 16 * i}]")
    for s in range(STREAMS):
        w.keyed(4, w.word(4, s))
        w.rounds(s)
    w.group(5, (f"[rdi + {WORDS20}]",))
    w.group(6, ("back",))
    w.group(7, ("back", f"[rdi + {WORDS28}]"))
    for g in range(8, 16):
        w.group(g)


def digest(w: Writer) -> None:
    """The digest's words from the states, and rounds 0..60 (61 runs along)."""
    w.forget()
    for s in range(STREAMS):
        a, c, t = w.abef(s), w.cdgh(s), w.temporary()
        w.emit(f"paddd {a}, [rsi + {MID_ABEF}]", f"paddd {c}, [rsi + {MID_CDGH}]")
        w.emit(f"movdqa {t}, {c}", f"punpckhqdq {t}, {a}", f"pshufd {t}, {t}, 0x1b")
        w.emit(f"movdqa {w.word(0, s)}, {t}")
        w.free.append(t)
        w.emit(f"punpcklqdq {c}, {a}", f"pshufd {c}, {c}, 0x1b", f"movdqa {w.word(1, s)}, {c}")
        w.emit(f"movdqa {a}, [rip + .Liv_abef]", f"movdqa {c}, [rip + .Liv_cdgh]")
    for g in (0, 1):
        for s in range(STREAMS):
            w.keyed(g, w.word(g, s))
            w.rounds(s)
    w.constant_rounds("[rip + .Lpadding_keys]")
    w.constant_rounds("[rip + .Lpadding_keys + 16]")
    w.group(4, ("msg1",), pad=True)
    w.group(5, pad=True)
    w.group(6, ("back", "[rip + .Lpad2]"), pad=True)
    w.group(7, pad=True)
    for g in range(8, 15):
        w.group(g)
    w.group(15, final=True)
    for s in range(STREAMS):
        w.emit(f"movdqa [rdi + {LAST + 16 * s}], {w.cdgh(s)}")


def four(name: str, words: list[int]) -> list[str]:
    return [f"{name}:", ".long " + ", ".join(f"0x{x & MASK:08x}" for x in words)]


def tables() -> list[str]:
    top, length = [1 << 31, 0, 0, 0], [0, 0, 0, 256]
    out = ['.section .rodata, "a", @progbits', ".p2align 6", ".Lk:"]
    out += [".long " + ", ".join(f"0x{x:08x}" for x in K[i : i + 4]) for i in range(0, 64, 4)]
    out += four(".Lpad2", top) + four(".Lpad3", length)
    out += four(".Lpadding_keys", [k + w for k, w in zip(K[8:16], top + length, strict=True)])
    out += four(".Liv_abef", [IV[i] for i in (5, 4, 1, 0)])
    return out + four(".Liv_cdgh", [IV[i] for i in (7, 6, 3, 2)])


def main() -> None:
    w = Writer()
    chunk2(w)
    digest(w)
    name = "switcher_shani_group"
    write(
        "scan_shani_x86_64.S",
        [
            "# Written by gen/shani.py; change that, not this. See there for how it works.",
            ".intel_syntax noprefix",
            ".text",
            f".globl {name}",
            f".hidden {name}",
            f".type {name}, @function",
            ".p2align 6",
            f"{name}:",
            *w.out,
            "ret",
            f".size {name}, .-{name}",
            *tables(),
            '.section .note.GNU-stack, "", @progbits',
        ],
    )


if __name__ == "__main__":
    main()
