from __future__ import annotations

import json
from typing import TYPE_CHECKING

from switcher.config import Config, EnergyConfig
from switcher.config.signals import PriceConfig, SignalsConfig
from switcher.hashing.upstream.template.block import make_job, parse_template
from switcher.session.expectation import Known, expectation, expectations, height_of, known_of
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


def test_worth_cost_and_net_are_told_or_what_is_missing(shared_data: Path) -> None:
    recorded = json.loads((shared_data / "mining" / "gbt_testnet_2023.json").read_text())
    real = {**recorded["template"], "bits": "17021a42", "height": 870_000}
    job = make_job(parse_template(real), b"\x51", serial=1, upstream="node", before=None)
    config = Config(
        energy=EnergyConfig(hashing_w=650.0, idle_w=70.0, prices=("00:00-24:00 = 0.05",)),
        signals=SignalsConfig(price=PriceConfig(coin_price=85_000.0)),
    )
    known = known_of(config, 2, 0)
    assert known == Known(1300.0, 140.0, 0.05, 85_000.0, "USD")
    first, second = expectations(12e9, job, known)
    assert "coins a day" in first
    assert second == "worth 2e-05 USD/h, its 1300 W cost 0.065 USD/h: -0.065 USD/h, IDLE is better"
    (_, missing) = expectations(12e9, job, Known())
    assert "not known here: set energy.hashing-w" in missing
    (unmeasured,) = expectations(0.0, job, known)
    assert unmeasured.startswith("the rate is not measured yet; 1 GH/s at network difficulty")
    easy = make_job(
        parse_template({**real, "bits": "207fffff"}), b"\x51", serial=1, upstream="n", before=None
    )
    assert len(expectations(1e6, easy, known)) == 1
