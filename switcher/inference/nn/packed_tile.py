"""One tile of a product with packed weights, written in LLVM's own language.

No loop that a compiler makes vectors of by itself keeps so many sums in registers. Numba's cache
looks at packed_host.py only: touch that file after a change here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from llvmlite import binding, ir
from numba.core import cgutils as _cgutils
from numba.core import types
from numba.extending import intrinsic

if TYPE_CHECKING:
    from collections.abc import Sequence

    # What llvmlite and Numba hand around; neither is typed.
    Value = Any
    Builder = Any

PANEL = 64  # rows that lie side by side for each input
BLOCK = 32  # weights that share a scale
F32_KIND, F16_KIND, BF16_KIND, Q8_KIND, Q4_KIND = range(5)
WEIGHT_BYTES = {F32_KIND: 4, F16_KIND: 2, BF16_KIND: 2, Q8_KIND: 1}
UNROLL = 4
LANES = 16 if binding.get_host_cpu_features().get("avx512f") else 8


cgutils: Value = _cgutils


class _Tile:
    """Writes the body of one tile."""

    def __init__(self, builder: Builder, kind: int, tokens: int, vectors: int) -> None:
        self.b, self.kind, self.tokens, self.vectors = builder, kind, tokens, vectors
        self.float = ir.FloatType()
        self.wide = ir.VectorType(self.float, LANES)
        zero = ir.Constant(self.wide, [0.0] * LANES)
        self.sums = []
        for _ in range(tokens * vectors):
            place = cgutils.alloca_once(builder, self.wide)
            builder.store(zero, place)
            self.sums.append(place)

    def _fma(self, a: Value, b: Value, c: Value) -> Value:
        kind = ir.FunctionType(self.wide, [self.wide] * 3)
        name = f"llvm.fmuladd.v{LANES}f32"
        fma = cgutils.get_or_insert_function(self.b.module, kind, name)
        return self.b.call(fma, [a, b, c])

    def load(self, base: Value, offset: Value, kind: Value) -> Value:
        """Loads a vector of `kind` elements from a byte offset."""
        vector = ir.VectorType(kind, LANES)
        place = self.b.inttoptr(self.b.add(base, offset), vector.as_pointer())
        return self.b.load(place, align=4)

    def constant(self, value: int) -> Value:
        return ir.Constant(cgutils.intp_t, value)

    def splat(self, base: Value, offset: Value) -> Value:
        """Loads one float into all lanes."""
        place = self.b.inttoptr(self.b.add(base, offset), self.float.as_pointer())
        one = self.b.insert_element(
            ir.Constant(self.wide, ir.Undefined), self.b.load(place, align=4), ir.IntType(32)(0)
        )
        lanes = ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES)
        return self.b.shuffle_vector(one, ir.Constant(self.wide, ir.Undefined), lanes)

    def add_products(self, weights: Sequence[Value], x: Value, at: Value) -> None:
        """Sums += weights * the tokens' inputs at row `at` of `x`."""
        row = self.b.mul(at, self.constant(4 * self.tokens))
        for token in range(self.tokens):
            value = self.splat(x, self.b.add(row, self.constant(4 * token)))
            for v, weight in enumerate(weights):
                place = self.sums[token * self.vectors + v]
                self.b.store(self._fma(weight, value, self.b.load(place)), place)

    def floats(self, q: Value, at: Value, v: int) -> Value:
        """Loads input `at`'s weights of vector `v` and makes floats of them (without scale)."""
        size = WEIGHT_BYTES[self.kind]
        offset = self.b.add(
            self.b.mul(at, self.constant(PANEL * size)), self.constant(v * LANES * size)
        )
        if self.kind == F32_KIND:
            return self.load(q, offset, self.float)
        if self.kind == F16_KIND:
            return self.b.fpext(self.load(q, offset, ir.HalfType()), self.wide)
        ints = ir.VectorType(ir.IntType(32), LANES)
        if self.kind == BF16_KIND:
            half = self.b.zext(self.load(q, offset, ir.IntType(16)), ints)
            return self.b.bitcast(self.b.shl(half, ir.Constant(ints, [16] * LANES)), self.wide)
        return self.b.sitofp(self.b.sext(self.load(q, offset, ir.IntType(8)), ints), self.wide)

    def scales(self, base: Value, block: Value) -> list[Value]:
        """Loads a block's scales (or offsets) of all vectors; they are stored as float16."""
        row = self.b.mul(block, self.constant(2 * PANEL))
        parts = []
        for v in range(self.vectors):
            offset = self.b.add(row, self.constant(2 * LANES * v))
            parts.append(self.b.fpext(self.load(base, offset, ir.HalfType()), self.wide))
        return parts

    def plain(self, q: Value, x: Value, depth: Value) -> None:
        """The loop over inputs for weights without scales. `depth` is a multiple of 4."""
        with cgutils.for_range(self.b, self.b.sdiv(depth, self.constant(UNROLL))) as loop:
            first = self.b.mul(loop.index, self.constant(UNROLL))
            for step in range(UNROLL):
                at = self.b.add(first, self.constant(step))
                self.add_products([self.floats(q, at, v) for v in range(self.vectors)], x, at)

    def bytes_with_scales(self, q: Value, d: Value, x: Value, depth: Value) -> None:
        """Q8_0: one scale for 32 inputs of a row."""
        with cgutils.for_range(self.b, self.b.sdiv(depth, self.constant(BLOCK))) as block:
            scale = self.scales(d, block.index)
            start = self.b.mul(block.index, self.constant(BLOCK))
            with cgutils.for_range(self.b, self.constant(BLOCK // UNROLL)) as loop:
                first = self.b.add(start, self.b.mul(loop.index, self.constant(UNROLL)))
                for step in range(UNROLL):
                    at = self.b.add(first, self.constant(step))
                    weights = [
                        self.b.fmul(self.floats(q, at, v), scale[v]) for v in range(self.vectors)
                    ]
                    self.add_products(weights, x, at)

    def nibbles_with_scales(self, q: Value, d: Value, m: Value, x: Value, depth: Value) -> None:
        """Q4: a byte holds a row's inputs j (low) and j + 16 (high) of its block."""
        ints = ir.VectorType(ir.IntType(32), LANES)
        half = BLOCK // 2
        with cgutils.for_range(self.b, self.b.sdiv(depth, self.constant(BLOCK))) as block:
            scale, shift = self.scales(d, block.index), self.scales(m, block.index)
            start = self.b.mul(block.index, self.constant(BLOCK))
            row = self.b.mul(block.index, self.constant(half))
            with cgutils.for_range(self.b, self.constant(half // 2)) as loop:
                for step in range(2):
                    j = self.b.add(self.b.mul(loop.index, self.constant(2)), self.constant(step))
                    line = self.b.mul(self.b.add(row, j), self.constant(PANEL))
                    low: list[Value] = []
                    high: list[Value] = []
                    for v in range(self.vectors):
                        offset = self.b.add(line, self.constant(v * LANES))
                        both = self.b.zext(self.load(q, offset, ir.IntType(8)), ints)
                        for parts, value in (
                            (low, self.b.and_(both, ir.Constant(ints, [15] * LANES))),
                            (high, self.b.lshr(both, ir.Constant(ints, [4] * LANES))),
                        ):
                            number = self.b.sitofp(value, self.wide)
                            parts.append(self._fma(number, scale[v], shift[v]))
                    at = self.b.add(start, j)
                    self.add_products(low, x, at)
                    self.add_products(high, x, self.b.add(at, self.constant(half)))

    def store(self, out: Value, stride: Value) -> None:
        """Writes the sums: token t's rows to out + t * stride bytes."""
        for token in range(self.tokens):
            row = self.b.add(out, self.b.mul(stride, self.constant(token)))
            for v in range(self.vectors):
                place = self.b.inttoptr(
                    self.b.add(row, self.constant(4 * LANES * v)), self.wide.as_pointer()
                )
                self.b.store(self.b.load(self.sums[token * self.vectors + v]), place, align=4)


@intrinsic(prefer_literal=True)
def tile(
    typingctx: Value,
    kind: Value,
    tokens: Value,
    vectors: Value,
    q: Value,
    d: Value,
    m: Value,
    x: Value,
    depth: Value,
    out: Value,
    stride: Value,
) -> Value:
    """One tile: out[t, r] = sum over k of weight[k, r] * x[k, t]. Addresses and bytes."""
    del typingctx
    sizes = kind.literal_value, tokens.literal_value, vectors.literal_value
    signature = types.void(kind, tokens, vectors, *[types.intp] * 7)

    def generate(context: Value, builder: Value, signature: Value, args: Value) -> Value:
        del signature
        q, d, m, x, depth, out, stride = args[3:]
        body = _Tile(builder, *sizes)
        if sizes[0] == Q4_KIND:
            body.nibbles_with_scales(q, d, m, x, depth)
        elif sizes[0] == Q8_KIND:
            body.bytes_with_scales(q, d, x, depth)
        else:
            body.plain(q, x, depth)
        body.store(out, stride)
        return context.get_dummy_value()

    return signature, generate
