"""What only a card can show. Skipped only where the runtime says that there is none."""

from __future__ import annotations

import os
import random

import pytest

from switcher import _native
from switcher.errors import NoDeviceError

pytestmark = pytest.mark.gpu

EASY = (0x00FFFFFF << 224 | (1 << 224) - 1).to_bytes(32, "little")


@pytest.fixture(autouse=True)
def card() -> None:
    try:
        _native.scan(bytes(80), 0, 32, EASY, 1, "cuda")
    except NoDeviceError as error:
        if os.environ.get("SWITCHER_REQUIRE_GPU") == "1":
            pytest.fail(f"SWITCHER_REQUIRE_GPU=1 and {error}")
        pytest.skip(str(error))


@pytest.mark.parametrize(
    ("versions", "start", "count"),
    [(1, 0, 1 << 20), (1, 0xFFFF_FF00, 5001), (2, 7, 40_000), (16, 3, 20_001), (64, 11, 9_999)],
)
def test_full_hit_list_equals_the_portable_path(versions: int, start: int, count: int) -> None:
    header = random.Random(versions).randbytes(80)
    want = _native.scan(header, start, count, EASY, versions, "portable")
    got = _native.scan(header, start, count, EASY, versions, "cuda")
    assert got[1] == want[1] == count
    assert sorted(got[3]) == sorted(want[3])
    assert want[3]


def test_more_hits_than_the_ring_holds() -> None:
    header = random.Random(5).randbytes(80)
    everything = b"\xff" * 32
    backend, nonces, _, hits = _native.scan(header, 100, 20_000, everything, 1, "cuda")
    assert (backend, nonces) == ("cuda", 20_000)
    assert [hit[0] for hit in hits] == list(range(100, 20_100))
