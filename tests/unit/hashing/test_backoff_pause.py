from __future__ import annotations

import random

from switcher.config import MiningConfig, PoolConfig
from switcher.hashing.upstream.backoff import LONGEST_S, Backoff
from switcher.hashing.upstream.choose import account_of


def test_the_configured_pause_is_the_first_wait_and_doubles_to_the_longest() -> None:
    pause_s = account_of(
        PoolConfig(url="stratum+tcp://h:1", user="u"), MiningConfig(retry_pause_s=4.0)
    ).retry_pause_s
    backoff = Backoff(random.Random(1), pause_s)
    for want_s in (4.0, 8.0, 16.0, 32.0, LONGEST_S, LONGEST_S):
        assert want_s / 2 <= backoff.next_s() <= want_s
    backoff.reset()
    assert 2.0 <= backoff.next_s() <= 4.0


def test_a_pause_beyond_the_longest_wait_stays_as_it_is() -> None:
    backoff = Backoff(random.Random(1), 600.0)
    for _ in range(3):
        assert 300.0 <= backoff.next_s() <= 600.0
