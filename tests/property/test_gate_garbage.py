"""Whatever was written into a segment, using it ends in an answer or in an error."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from switcher.errors import GateCorruptError, GateError, GateVersionError, SwitcherError
from switcher.gate import Gate, Way

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 16384
HEADER = 64
WORDS = [0x40, 0x80, 0xC0, 0x100, 0x140, 0x180, 0x1C0, 0x200, 0x240, 0x280, 0x2C0, 0x300, 0x380]
PLACES = st.one_of(
    st.sampled_from(WORDS),
    st.integers(0, 55).map(lambda slot: 0x400 + 128 * slot),
    st.integers(HEADER, SIZE - 1),
)
GARBAGE = st.lists(
    st.tuples(PLACES, st.one_of(st.binary(min_size=1, max_size=160), st.just(b"\xff" * 8))),
    max_size=12,
)


def _spoil(path: str, parts: list[tuple[int, bytes]]) -> None:
    with open(path, "r+b") as file:
        for place, data in parts:
            file.seek(place)
            file.write(data[: SIZE - place])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(garbage=GARBAGE)
def test_a_spoiled_segment_is_read_claimed_and_controlled(
    tmp_path: Path, garbage: list[tuple[int, bytes]]
) -> None:
    name = f"cpu:{time.monotonic_ns()}"
    with Gate(name, folder=str(tmp_path), create=True) as gate:
        holder = gate.register("before")
        holder.claim()
        _spoil(gate.path, garbage)
        _use(gate)
        with suppress(SwitcherError):
            holder.release()
        holder.close()
        controller = gate.control()
        _use(gate)
        assert gate.read().closed & ~0xFF == 0  # nobody lives who could hold it
        controller.close()
        os.unlink(gate.path)


def _use(gate: Gate) -> None:
    state = gate.read()
    assert 0 <= state.share <= 1000
    for claim in gate.claims():
        assert len(claim.who) <= 15
        assert len(claim.reason) <= 63
    for way in Way:
        assert gate.latency(way).count >= 0
    holder = gate.register("user")
    with suppress(SwitcherError):
        holder.claim(reason="x")
        assert gate.read().closed >> holder.bit & 1
        holder.wait(10_000_000_000)  # nobody hashes here: granted, whatever the counters say
        holder.release()
    holder.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=200), size=st.sampled_from([0, 63, 64, 200, SIZE - 1, SIZE, SIZE + 1])
)
def test_a_file_of_random_bytes_is_refused(tmp_path: Path, data: bytes, size: int) -> None:
    path = tmp_path / "cpu-0.gate"
    path.write_bytes(data[:size].ljust(size, b"\x00"))
    path.chmod(0o600)
    with pytest.raises(GateError) as caught:
        Gate("cpu:0", folder=str(tmp_path), create=True)
    assert isinstance(caught.value, GateCorruptError | GateVersionError)
    assert "\n" not in str(caught.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(header=st.binary(min_size=1, max_size=HEADER), place=st.integers(0, HEADER - 1))
def test_only_an_unchanged_header_is_accepted(tmp_path: Path, header: bytes, place: int) -> None:
    path = tmp_path / "cpu-0.gate"
    if path.exists():
        path.unlink()
    Gate("cpu:0", folder=str(tmp_path), create=True).close()
    before = path.read_bytes()
    _spoil(str(path), [(place, header[: HEADER - place])])
    if path.read_bytes() == before:
        Gate("cpu:0", folder=str(tmp_path)).close()
    else:
        with suppress(GateCorruptError, GateVersionError):
            # Only bytes behind the end of the card's name may differ unnoticed.
            Gate("cpu:0", folder=str(tmp_path)).close()
            after = path.read_bytes()
            assert after[:22] == before[:22]
            assert after[60:] == before[60:]
