"""What every scan backend must do, checked against hashlib."""

from __future__ import annotations

import hashlib
import json
import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from switcher import _native

if TYPE_CHECKING:
    from pathlib import Path

BACKENDS = [name for name, supported, _, _ in _native.backends() if supported]
MASK = 0x1FFFE000


def sha256d(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def rolled(version: int, index: int) -> int:
    field = ((version & MASK) >> 13) + index
    return (version & ~MASK) | ((field << 13) & MASK)


def expected_hits(
    header: bytes, start: int, count: int, target: int, versions: int
) -> list[tuple[int, int, bytes]]:
    own = struct.unpack("<I", header[:4])[0]
    starts = []
    for i in range(versions):
        version = rolled(own, i)
        first = hashlib.sha256(struct.pack("<I", version) + header[4:64])
        starts.append((version, first))
    found = []
    for k in range(count):
        nonce = (start + k) & 0xFFFFFFFF
        tail = header[64:76] + struct.pack("<I", nonce)
        for version, first in starts:
            inner = first.copy()
            inner.update(tail)
            digest = hashlib.sha256(inner.digest()).digest()
            if int.from_bytes(digest, "little") <= target:
                found.append((nonce, version, digest))
    return found


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    name = request.param
    assert isinstance(name, str)
    return name


def test_every_supported_backend_passed_its_self_test() -> None:
    for name, supported, passed, rate_hps in _native.backends():
        assert passed == supported, name
        assert (rate_hps > 0) == supported, name


@pytest.mark.parametrize("file", ["mainnet_low_nonce_diff1", "alt_mainnet_low_nonce_diff1"])
def test_finds_the_nonces_of_real_blocks(backend: str, file: str, shared_data: Path) -> None:
    """Around each real nonce, exactly that nonce meets the block's own target."""
    rows = json.loads((shared_data / "mining" / f"{file}.json").read_text())["headers"]
    assert rows
    target = (0xFFFF << 208).to_bytes(32, "little")
    for row in rows:
        header = bytes.fromhex(row["header"])
        start = max(0, row["nonce"] - 500)
        _, scanned, _, hits = _native.scan(header, start, 1001, target, 1, backend)
        assert scanned == 1001
        assert [hit[0] for hit in hits] == [row["nonce"]]
        assert hits[0][2][::-1].hex() == row["hash"]


@given(
    header=st.binary(min_size=80, max_size=80),
    start=st.one_of(
        st.integers(0, 2**32 - 1), st.integers(2**32 - 200, 2**32 - 1), st.integers(0, 31)
    ),
    count=st.integers(1, 300),
    bits=st.integers(200, 256),
    versions=st.sampled_from([1, 2, 3, 4, 7, 16]),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_full_hit_list_equals_hashlib(
    backend: str, header: bytes, start: int, count: int, bits: int, versions: int
) -> None:
    """Every hit, in order, none missing: random headers, odd lengths, wraps, targets to 2^256-1."""
    count = max(1, count // versions)
    target = (1 << bits) - 1
    want = expected_hits(header, start, count, target, versions)
    name, scanned, candidates, hits = _native.scan(
        header, start, count, target.to_bytes(32, "little"), versions, backend
    )
    assert name == backend
    assert scanned == count
    assert candidates >= len(hits)
    assert hits == want


def test_every_start_offset_and_odd_length(backend: str) -> None:
    """Where a range begins or ends inside a vector group, nothing is lost or added."""
    header = bytes(range(80))
    target = (1 << 254) - 1
    want = expected_hits(header, 0, 32 + 71, target, 1)
    for offset in range(32):
        for count in (1, 7, 31, 32, 33, 70, 71):
            _, scanned, _, hits = _native.scan(
                header, offset, count, target.to_bytes(32, "little"), 1, backend
            )
            assert scanned == count
            assert hits == [hit for hit in want if offset <= hit[0] < offset + count]


@pytest.mark.parametrize("versions", [1, 5, 64])
def test_full_buffers_lose_nothing(backend: str, versions: int) -> None:
    """The easiest target: every hash is a hit, many buffers full."""
    header = bytes(80)
    count = 20_000 // versions
    _, scanned, _, hits = _native.scan(header, 2**32 - 77, count, b"\xff" * 32, versions, backend)
    assert scanned == count
    assert len(hits) == count * versions
    keys = [((nonce + 77) % 2**32, version) for nonce, version, _ in hits]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    for nonce, version, digest in hits[:: len(hits) // 50]:
        raw = struct.pack("<I", version) + header[4:76] + struct.pack("<I", nonce)
        assert digest == sha256d(raw)


@pytest.mark.slow
@pytest.mark.parametrize("file", ["mainnet_low_nonce_diff1", "alt_mainnet_low_nonce_diff1"])
def test_whole_scan_from_zero_finds_real_nonces(backend: str, file: str, shared_data: Path) -> None:
    """From nonce 0 to just past the real one, with the bits of the block itself."""
    rows = json.loads((shared_data / "mining" / f"{file}.json").read_text())["headers"]
    rows = sorted(rows, key=lambda row: row["nonce"])[: 1 if backend == "portable" else 3]
    target = (0xFFFF << 208).to_bytes(32, "little")
    for row in rows:
        header = bytes.fromhex(row["header"])
        _, _, _, hits = _native.scan(header, 0, row["nonce"] + 20, target, 1, backend)
        assert row["nonce"] in [hit[0] for hit in hits]


def portable_sha256(message: bytes) -> bytes:
    state = struct.pack(
        "=8I",
        *(0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A),
        *(0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19),
    )
    zeros = -(len(message) + 9) % 64
    padded = message + b"\x80" + bytes(zeros) + struct.pack(">Q", 8 * len(message))
    for i in range(0, len(padded), 64):
        state = _native.sha256_compress(state, padded[i : i + 64])
    return struct.pack(">8I", *struct.unpack("=8I", state))


def test_portable_compression_passes_nist_cavp(shared_data: Path) -> None:
    """Byte-oriented short, long and Monte Carlo vectors."""
    vectors = json.loads((shared_data / "mining" / "nist_cavp_sha256.json").read_text())
    count = 0
    for kind in ("short", "long"):
        for row in vectors[kind]:
            message = bytes.fromhex(row["msg"])[: row["len_bits"] // 8]
            assert portable_sha256(message).hex() == row["md"]
            count += 1
    assert count == 43


def test_portable_compression_passes_nist_monte_carlo(shared_data: Path) -> None:
    """Source: SHAVS, section 6.4: a thousand hashes between two checkpoints."""
    vectors = json.loads((shared_data / "mining" / "nist_cavp_sha256.json").read_text())
    monte = vectors["monte"]
    seed = bytes.fromhex(monte["seed"])
    for want in monte["md"][:10]:
        last = [seed, seed, seed]
        for _ in range(1000):
            last = [last[1], last[2], portable_sha256(b"".join(last))]
        seed = last[2]
        assert seed.hex() == want
