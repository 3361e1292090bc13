"""A house in your own process: it hashes for the practice pool until your code needs the card.

Run it: python examples/session.py [CARD]
"""

from __future__ import annotations

import sys
import time

import numpy as np

import switcher

card = sys.argv[1] if len(sys.argv) > 1 else "cpu:0:1core"
rng = np.random.default_rng(0)
weights = rng.standard_normal((64, 16)).astype(np.float32)

with switcher.Session([card], practice=True) as session:
    # A function that is served: rows of several callers may meet in one call.
    session.serve("project", lambda rows: np.tanh(rows @ weights))

    while session.status().shares.accepted < 3:
        time.sleep(0.05)

    rows = rng.standard_normal((8, 64)).astype(np.float32)
    (answer,) = session.call("project", rows)
    assert np.allclose(answer, np.tanh(rows @ weights), atol=1e-6)

    # A lease: no hash runs on the card inside the block.
    with session.lease(reason="a training step") as lease:
        assert lease.granted
        before = session.status().cards[0].hashes
        time.sleep(0.1)
        assert session.status().cards[0].hashes == before

    while session.status().cards[0].hashes == before:
        time.sleep(0.01)
    status = session.status()
    out = status.cards[0].hand_over_out.summary()
    print(f"{status.shares.accepted} practice shares accepted (worth nothing)")
    print(f"hand-over out: {out['count']} times, median {out['p50_ns']} ns; hashing is back")
