"""Products with weights as they are stored: all kinds, all sizes of tile, rows beside a panel."""

from __future__ import annotations

import gguf
import numpy as np
import pytest

from switcher.inference.nn.packed_host import Packed
from switcher.inference.nn.stored import Stored

KINDS = ["F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_1"]


def stored(kind: str, rows: int, inputs: int, seed: int) -> Stored:
    matrix = np.random.RandomState(seed).standard_normal((rows, inputs)).astype(np.float32)
    raw = gguf.quants.quantize(matrix, gguf.GGMLQuantizationType[kind])
    return Stored.of_bytes(kind, (rows, inputs), np.ascontiguousarray(raw).view(np.uint8).ravel())


@pytest.mark.parametrize("kind", KINDS)
def test_products_are_those_of_the_unpacked_weights(kind: str) -> None:
    random = np.random.RandomState(1)
    for sizes in ([64], [128, 64, 192], [65, 3, 130], [1, 1]):
        parts = [stored(kind, rows, 96, rows) for rows in sizes]
        plain = np.concatenate([part.floats() for part in parts]).astype(np.float64)
        packed = Packed(parts)
        assert packed.rows == len(plain)
        for tokens in (0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 130):
            x = random.standard_normal((tokens, 96)).astype(np.float32)
            found = packed(x)
            assert found.shape == (tokens, len(plain))
            assert found.flags.c_contiguous
            np.testing.assert_allclose(found, x @ plain.T, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("kind", KINDS)
def test_rows_come_out_as_they_went_in(kind: str) -> None:
    part = stored(kind, 130, 64, 5)
    rows = np.array([0, 129, 64, 63, 0, 7])
    np.testing.assert_array_equal(Packed([part]).take(rows), part.floats()[rows])


@pytest.mark.parametrize("inputs", [1, 3, 40, 50])
def test_any_number_of_inputs(inputs: int) -> None:
    part = stored("F32", 9, inputs, 2)
    x = np.random.RandomState(3).standard_normal((5, inputs)).astype(np.float32)
    np.testing.assert_allclose(Packed([part])(x), x @ part.floats().T, rtol=1e-4, atol=1e-5)


def test_a_token_does_not_notice_its_company() -> None:
    """Bit for bit: else the same prompt would be answered otherwise on a busy server."""
    packed = Packed([stored("Q4_1", 192, 128, 4)])
    x = np.random.RandomState(5).standard_normal((37, 128)).astype(np.float32)
    together = packed(x)
    for token in (0, 15, 16, 31, 35, 36):
        np.testing.assert_array_equal(packed(x[token : token + 1])[0], together[token])
