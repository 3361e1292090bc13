"""Real clients of other miners read a running `switcher mine`: xmrig-api and pyasic."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

import pytest

from switcher.testing.house import CARD, RunningHouse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What these clients import warns of its own age; that is theirs to mend.
pytestmark = [pytest.mark.peer, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

CONFIG = "[cgminer]\nenabled = true\nport = 0\n"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHouse]:
    folder: Path = tmp_path_factory.mktemp("clients")
    config = folder / "switcher.toml"
    config.write_text(CONFIG, encoding="ascii")
    with RunningHouse(
        folder, "mine", "--practice", "-d", CARD, "--http-port", "0", "-c", str(config)
    ) as running:
        running.wait(lambda s: s.shares.accepted >= 1, "a share is accepted")
        running.wait(lambda s: s.cards[0].hash_rate.s10_hz, "there is a hash rate")
        yield running
        assert running.stop() == 0


def client(name: str) -> Any:
    if os.environ.get("SWITCHER_REQUIRE_PEERS") == "1":
        return __import__(name, fromlist=["_"])
    return pytest.importorskip(name)


def test_xmrig_api_reads_us_unmodified(house: RunningHouse) -> None:
    api = client("xmrig.api")
    url = house.status().http_url
    assert url is not None
    host, _, port = url.removeprefix("http://").rpartition(":")
    miner = api.XMRigAPI("switcher", host, int(port))
    assert miner.sum_algorithm == "sha256d"
    assert miner.sum_good_shares >= 1
    assert miner.sum_hashrate_10s > 0
    assert miner.sum_hashrate_highest is None or miner.sum_hashrate_highest > 0
    assert miner.sum_paused is False
    assert miner.sum_pool_info.startswith("127.0.0.1:")
    assert miner.enabled_backends == ["cpu"]
    assert miner.be_cpu_hashrate_10s > 0
    assert miner.conf_donate_level_property == 0
    # Nothing that the client asks the summary for is missing.
    for name in dir(type(miner)):
        if name.startswith("sum_"):
            getattr(miner, name)
    missing = [n for n in dir(type(miner)) if n.startswith("sum_") and getattr(miner, n) == "N/A"]
    assert missing == []
    assert miner.perform_action("pause")
    assert house.status().paused is not None
    assert house.status().cards[0].tenant.value == "idle"
    miner.get_all_responses()
    assert miner.sum_paused is True
    assert miner.perform_action("resume")
    assert house.status().paused is None
    with pytest.raises(Exception, match="connecting"):
        miner.post_config({"pools": [{"url": "stratum+tcp://thief:1", "user": "thief"}]})


def test_pyasic_reads_the_cgminer_api(house: RunningHouse) -> None:
    rpc = client("pyasic.rpc.cgminer")
    (line,) = [item for item in house.events("net") if "cgminer API" in item["text"]]

    async def main() -> None:
        miner = rpc.CGMinerRPCAPI("127.0.0.1", port=line["port"])
        version = await miner.version()
        assert version["VERSION"][0]["CGMiner"].startswith("switcher ")
        summary = (await miner.summary())["SUMMARY"][0]
        assert summary["Accepted"] >= 1
        assert summary["MHS 5s"] > 0
        (pool,) = (await miner.pools())["POOLS"]
        assert pool["Status"] == "Alive"
        (dev,) = (await miner.devs())["DEVS"]
        assert (dev["Status"], dev["Name"]) == ("Alive", CARD)
        assert (await miner.notify())["NOTIFY"][0]["Reason Not Well"] == "None"
        assert (await miner.devdetails())["DEVDETAILS"][0]["Driver"]
        several = await miner.multicommand("version", "summary", "pools")
        assert several["summary"][0]["SUMMARY"][0]["Accepted"] >= 1
        for command in ("privileged", "addpool", "quit"):
            with pytest.raises(Exception, match="Access denied"):
                await miner.send_command(command, parameters="stratum+tcp://thief:1,thief,x")

    asyncio.run(main())
