"""Progress and remedies on a virtual clock."""

from __future__ import annotations

from switcher.core.attempts import Attempts
from switcher.session.remedies import Progress, Remedies, Remedy

S = 1_000_000_000
MS = 1_000_000


def test_overdue_is_ten_times_as_long_as_usual_but_at_least_the_floor() -> None:
    progress = Progress(2 * S)
    now_ns, count = 0, 0
    progress.overdue(now_ns, count, busy=True)
    for _ in range(10):
        now_ns, count = now_ns + 100 * MS, count + 1
        assert not progress.overdue(now_ns, count, busy=True)
    assert progress.deadline_ns == 2 * S, "ten times 100 ms is less than the floor"
    for _ in range(5):
        now_ns, count = now_ns + S, count + 1
        assert not progress.overdue(now_ns, count, busy=True)
    assert progress.deadline_ns == 10 * S
    assert not progress.overdue(now_ns + 10 * S, count, busy=True)
    assert progress.overdue(now_ns + 10 * S + 1, count, busy=True)


def test_idle_time_does_not_count() -> None:
    progress = Progress(S)
    progress.overdue(0, 5, busy=True)
    assert not progress.overdue(100 * S, 5, busy=False)
    assert not progress.overdue(101 * S, 5, busy=True)
    assert progress.overdue(102 * S + 1, 5, busy=True)


def test_one_slow_slice_is_forgotten_in_time() -> None:
    progress = Progress(S)
    progress.overdue(0, 0, busy=True)
    progress.overdue(5 * S, 1, busy=True)
    assert progress.deadline_ns == 50 * S
    now_ns = 5 * S
    for count in range(2, 600):
        now_ns += 50 * MS
        progress.overdue(now_ns, count, busy=True)
    assert progress.deadline_ns == S


def test_gentle_first_then_harder_then_benched() -> None:
    remedies = Remedies(Attempts(10, 600 * S))
    assert [remedies.next(0) for _ in range(3)] == [Remedy.RENEW, Remedy.REPLACE, Remedy.BENCH]
    assert remedies.why_benched == "neither a new context nor a new worker helped"


def test_what_helped_begins_gently_again_but_not_for_ever() -> None:
    remedies = Remedies(Attempts(3, 600 * S))
    found = []
    for turn in range(4):
        found.append(remedies.next(turn * S))
        remedies.helped()
    assert found == [Remedy.RENEW, Remedy.RENEW, Remedy.RENEW, Remedy.BENCH]
    assert remedies.why_benched == "given up after 3 times in 10 min"


def test_requests_that_hang_need_a_new_worker() -> None:
    remedies = Remedies(Attempts(3, 600 * S))
    assert remedies.next(0, gentle=False) is Remedy.REPLACE
    assert remedies.next(1, gentle=False) is Remedy.BENCH
