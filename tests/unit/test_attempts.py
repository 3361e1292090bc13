"""So many tries in so long a time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from switcher.core.attempts import Attempts

MINUTE = 60_000_000_000


def test_the_try_after_the_last_one_is_not_made() -> None:
    tries = Attempts(3, 10 * MINUTE)
    assert [tries.may(0), tries.may(1), tries.may(2), tries.may(3)] == [True, True, True, False]
    assert tries.rule == "3 times in 10 min"
    assert tries.may(11 * MINUTE)
    tries.forget()
    assert tries.may(11 * MINUTE)


@given(st.lists(st.integers(0, 4 * MINUTE), max_size=40), st.integers(1, 5))
def test_never_more_than_the_limit_in_any_window(gaps_ns: list[int], limit: int) -> None:
    tries = Attempts(limit, 10 * MINUTE)
    now_ns, made = 0, []
    for gap_ns in gaps_ns:
        now_ns += gap_ns
        if not tries.may(now_ns):
            break
        made.append(now_ns)
        assert sum(now_ns - at < 10 * MINUTE for at in made) <= limit
