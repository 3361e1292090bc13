from __future__ import annotations

import json
from typing import TYPE_CHECKING

from switcher.hashing.upstream.template.block import make_job, parse_template
from switcher.session.expectation import expectation, height_of
from switcher.testing.mining import shares_of

if TYPE_CHECKING:
    from pathlib import Path


def test_the_line_before_mining_is_honest(shared_data: Path) -> None:
    recorded = json.loads((shared_data / "mining" / "gbt_testnet_2023.json").read_text())
    real = {**recorded["template"], "bits": "17021a42", "height": 870_000}
    job = make_job(parse_template(real), b"\x51", serial=1, upstream="node", before=None)
    assert height_of(job) == 870_000
    line = expectation(10e9, job)
    assert line.startswith("10.0 GH/s at network difficulty 1.34e+14: 4.7e-09 coins a day")
    assert "a block in 1.8e+06 years" in line
    assert "switcher estimate" in line


def test_a_test_chain_is_called_one(shared_data: Path) -> None:
    recorded = json.loads((shared_data / "mining" / "gbt_testnet_2023.json").read_text())
    easy = {**recorded["template"], "bits": "207fffff"}
    job = make_job(parse_template(easy), b"\x51", serial=1, upstream="node", before=None)
    assert next(shares_of(job))
    assert "on a test chain" in expectation(1e6, job)
