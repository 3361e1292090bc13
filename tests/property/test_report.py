from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from switcher.core.slices import (
    NONE32,
    EnergyMethod,
    SliceCause,
    SliceKind,
    SliceV1,
    UnitKind,
)
from switcher.database import Database
from switcher.database.store import FILE_NAME
from switcher.metering.journal import SCHEMA, Journal, read_slices
from switcher.metering.recorder import Recorder, Stay
from switcher.metering.report import HOUR_NS, by_period, total

S = 1_000_000_000
SLICES = st.builds(
    lambda start, length, **more: SliceV1(
        device=NONE32, boot=NONE32, seq=0, start_ns=start, end_ns=start + length, **more
    ),
    st.integers(0, 2**60),
    st.integers(0, 5 * HOUR_NS),
    kind=st.sampled_from(SliceKind),
    cause=st.sampled_from(SliceCause),
    units=st.integers(0, 10**15),
    unit_kind=st.sampled_from(UnitKind),
    energy_mj=st.integers(0, 10**9),
    energy_method=st.sampled_from(EnergyMethod),
)


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), SLICES), max_size=6))
def test_a_report_loses_and_invents_nothing(slices: list[tuple[str, SliceV1]]) -> None:
    lines = by_period(slices)
    whole = [done for _, done in slices if done.length_ns]
    assert sum(line.length_ns for line in lines) == sum(done.length_ns for done in whole)
    hashes = sum(done.units for done in whole if done.unit_kind is UnitKind.HASHES)
    assert sum(line.hashes for line in lines) == hashes
    metered = [done for done in whole if done.energy_method is not EnergyMethod.NONE]
    assert sum(line.energy_mj or 0 for line in lines) == sum(d.energy_mj for d in metered)
    assert all(line.start_ns % HOUR_NS == 0 for line in lines)
    assert all(0 < line.length_ns <= HOUR_NS * line.slices for line in lines)
    assert sum(line.length_ns for line in total(lines)) == sum(line.length_ns for line in lines)


class Hands:
    def __init__(self) -> None:
        self.at_ns = 10 * S

    def now_ns(self) -> int:
        return self.at_ns


STAYS = st.tuples(st.integers(0, 8 * S), st.integers(0, S), st.integers(0, S), st.booleans())
TENANTS = st.tuples(st.sampled_from([SliceKind.HASH, SliceKind.IDLE]), st.integers(0, 10 * S))
STEPS = st.lists(st.one_of(STAYS, TENANTS, st.integers(0, 4 * S)), max_size=12)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_whatever_is_seen_the_slices_tile_and_the_hashes_add_up(steps: list[object]) -> None:
    with tempfile.TemporaryDirectory() as name:
        hands, database = Hands(), Database(Path(name), [SCHEMA])
        unix_ns = 10**18
        journal = Journal(database, hands, boot=NONE32, unix_ns=lambda: unix_ns + hands.at_ns)
        recorder = Recorder(journal)
        recorder.open("c", hands.at_ns)
        started_ns, hashes = hands.at_ns, 0
        for step in steps:
            if isinstance(step, int):
                hands.at_ns += step
                hashes += step // 7
                recorder.hashes("c", hands.at_ns, hashes)
                recorder.step(hands.at_ns)
            elif len(step) == 2:  # type: ignore[arg-type]
                kind, ago_ns = step  # type: ignore[misc]
                recorder.tenant("c", kind, SliceCause.OPERATOR, hands.at_ns - ago_ns)
            else:
                ago_ns, drain_ns, held_ns, hashed = step  # type: ignore[misc]
                claimed_ns = hands.at_ns - ago_ns
                stopped_ns = claimed_ns + drain_ns if hashed else None
                recorder.stay("c", Stay(claimed_ns, stopped_ns, claimed_ns + drain_ns + held_ns))
        hands.at_ns += 10 * S
        recorder.close(hands.at_ns)
        ended_ns = max(hands.at_ns, started_ns)
        database.close()
        slices = [done for _, done in read_slices(Path(name) / FILE_NAME)]
    assert slices[0].start_ns == unix_ns + started_ns
    assert slices[-1].end_ns == unix_ns + ended_ns
    for one, other in itertools.pairwise(slices):
        assert one.end_ns == other.start_ns
        assert one.length_ns > 0
        assert other.prev == one.digest()
    counted = sum(done.units for done in slices if done.unit_kind is UnitKind.HASHES)
    assert counted <= hashes
    if slices[-1].kind is SliceKind.HASH:
        assert counted == hashes
