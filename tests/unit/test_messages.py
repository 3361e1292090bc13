"""Messages between the processes survive any slicing; garbage is refused before it costs."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switcher.core import messages as m
from switcher.core.job import Job
from switcher.errors import UsageError

JOB = Job(
    serial=7,
    upstream="practice",
    job_id="a1",
    version=0x20000000,
    version_mask=0x1FFFE000,
    prevhash=bytes(range(32)),
    coinbase1=b"\x01\x02",
    extranonce2_size=4,
    coinbase2=b"\xff",
    branch=(b"\x11" * 32,),
    ntime=1_700_000_000,
    ntime_max=1_700_007_000,
    nbits=0x1D00FFFF,
    share_target=2**250 + 3,
    difficulty=0.0002,
    extranonce1=b"\x02",
)
SAMPLES: list[tuple[m.Message, tuple[bytes, ...]]] = [
    (m.Start("cpu:0", "/dev/shm/x"), ()),
    (m.Work(JOB), ()),
    (m.Work(JOB, 1 << 32, 1 << 60), ()),
    (m.Ask(3, {"type": "Request", "array": 0}, 9), (b"\x00" * 1000, b"")),
    (m.Answer(3, [1, None, "x"], final=True, granted_ns=4), (b"abc",)),
    (m.Alive(2**63, None), ()),
]


@given(st.lists(st.sampled_from(SAMPLES), max_size=6), st.lists(st.integers(1, 300), min_size=1))
def test_frames_survive_any_slicing(
    sent: list[tuple[m.Message, tuple[bytes, ...]]], cuts: list[int]
) -> None:
    stream = b"".join(m.pack(message, bodies) for message, bodies in sent)
    unpacker = m.Unpacker()
    got = []
    at = 0
    turn = 0
    while at < len(stream):
        size = cuts[turn % len(cuts)]
        got += list(unpacker.feed(stream[at : at + size]))
        at += size
        turn += 1
    assert got == sent


@pytest.mark.parametrize(
    "frame",
    [
        struct.pack("<II", m.HEAD_MAX_BYTES + 1, 0),
        struct.pack("<II", 2, m.BODIES_MAX + 1),
        struct.pack("<IIQ", 2, 1, m.BODIES_MAX_BYTES + 1),
        struct.pack("<II", 4, 0) + b"{{{{",
        struct.pack("<II", 2, 0) + b"[]",
        struct.pack("<II", 13, 0) + b'{"is":"Evil"}',
        struct.pack("<II", 23, 0) + b'{"is":"Stop","of":{"x":1}}'[:23],
    ],
)
def test_garbage_is_refused(frame: bytes) -> None:
    with pytest.raises(UsageError):
        list(m.Unpacker().feed(frame))


def test_a_wrong_field_is_named() -> None:
    frame = m.pack(m.Stop(1)).replace(b'"within_ns":1', b'"within_ns":[')
    frame = frame.replace(b'"within_ns":[', b'"within_ns":"')
    with pytest.raises(UsageError):
        list(m.Unpacker().feed(frame))


def test_a_job_keeps_its_target_exactly() -> None:
    ((got, _),) = m.Unpacker().feed(m.pack(m.Work(replace(JOB, share_target=2**256 - 1))))
    assert isinstance(got, m.Work)
    assert got.job.share_target == 2**256 - 1
