"""One suite over every kind of card."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from switcher.devices import resolve
from switcher.devices.cpu import cpu_card
from switcher.devices.cuda import NO_LIBRARY, CudaCard, cuda_cards, has_library
from switcher.devices.nvml.client import HungError, NvmlHelper
from switcher.devices.simulated import simulated_card
from switcher.errors import DeviceLostError, NoDeviceError, NotFoundError, UsageError
from switcher.testing import VirtualClock, check_card

if TYPE_CHECKING:
    from conftest import StandinNvml

    from switcher.devices import Card


def every_card() -> list[Card]:
    cards: list[Card] = [cpu_card(), cpu_card("cpu:0:1core"), simulated_card(clock=VirtualClock())]
    real, _ = cuda_cards()
    return cards + list(real)


@pytest.mark.parametrize("card", every_card(), ids=lambda card: card.info.id)
def test_contract(card: Card) -> None:
    check_card(card)


def test_contract_of_cuda_over_a_standin_library(standin_nvml: StandinNvml) -> None:
    standin_nvml.set(cards=2)
    standin_nvml.healthy(0, compute="4711:1024,4712:2048", graphics="99:5", clock_reasons=0x24)
    cards, reason = cuda_cards()
    assert reason is None
    assert [card.info.index for card in cards] == [0, 1]
    assert cards[0].info.units == 132
    with closing(cards[0]), closing(cards[1]):
        for card in cards:
            check_card(card)
        rich, poor = (card.readings() for card in cards)
    assert rich is not None
    assert (rich.power_w, rich.temperature_c, rich.utilization) == (312.5, 61.0, 0.97)
    assert (rich.energy_mj, rich.power_instant_w, rich.power_limit_w) == (1_000_000, 310.0, 700.0)
    assert (rich.memory_temperature_c, rich.hotspot_c) == (70.0, None)
    assert rich.clock_reasons == ("power cap", "software thermal")
    assert rich.processes is not None
    assert [(p.pid, p.kind, p.memory_bytes) for p in rich.processes] == [
        (4711, "compute", 1024),
        (4712, "compute", 2048),
        (99, "graphics", 5),
    ]
    assert rich.xids == ()
    assert poor is not None
    assert poor.power_w is None, "a missing reading is None, never 0"
    assert (poor.energy_mj, poor.processes, poor.clock_reasons) == (None, None, None)


def test_a_lost_card_is_an_error_not_a_reading(standin_nvml: StandinNvml) -> None:
    standin_nvml.healthy()
    (card,), _ = cuda_cards()
    with closing(card):
        assert card.readings() is not None
        standin_nvml.card(lost=1)
        with pytest.raises(DeviceLostError, match="left the bus"):
            card.readings()
        standin_nvml.card(lost=None)
        assert card.readings() is not None, "a card that was reset is read again"


def test_xid_errors_are_told_once(standin_nvml: StandinNvml) -> None:
    standin_nvml.healthy(xid="1:31")
    (card,), _ = cuda_cards()
    with closing(card):
        first = card.readings()
        standin_nvml.card(xid="2:79")
        second, third = card.readings(), card.readings()
    assert first is not None
    assert second is not None
    assert third is not None
    assert (first.xids, second.xids, third.xids) == ((), (79,), ())


def test_a_helper_that_hangs_is_replaced_and_nobody_waits_longer(
    standin_nvml: StandinNvml,
) -> None:
    standin_nvml.healthy()
    (listed,), _ = cuda_cards()
    helper = NvmlHelper(deadline_s=0.3, start_deadline_s=20)
    with closing(CudaCard(listed.info, helper=helper)) as card:
        assert card.readings() is not None
        first = helper.pid
        standin_nvml.set(hang="nvmlDeviceGetTemperature")
        with pytest.raises(HungError, match=r"did not answer in 0\.3 s"):
            card.readings()
        assert helper.pid is None
        assert helper.replaced == 1
        standin_nvml.set(hang=None)
        assert card.readings() is not None
        assert helper.pid not in (None, first)


@pytest.mark.parametrize(
    "name", ["cuda:1", "1", "GPU-57a2d111-0000-0000-0000-000000000001", "02:00.0"]
)
def test_names_of_a_cuda_card(standin_nvml: StandinNvml, name: str) -> None:
    standin_nvml.set(cards=2)
    (card,) = resolve([name]).cards
    assert card.info.index == 1


def test_unclear_and_unknown_names(standin_nvml: StandinNvml) -> None:
    standin_nvml.set(cards=2)
    with pytest.raises(NotFoundError, match="more than one"):
        resolve(["GPU-57"])
    for name in ("cuda:7", "tpu", "cpu:1", "../../etc/passwd"):
        with pytest.raises(NotFoundError, match="switcher devices"):
            resolve([name])


def test_without_a_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("switcher.devices.cuda.has_library", lambda: False)
    inventory = resolve()
    assert [card.info.id for card in inventory.cards] == ["cpu:0"]
    assert inventory.no_cuda_reason is not None
    assert "no NVIDIA driver" in inventory.no_cuda_reason
    with pytest.raises(NoDeviceError, match="--card cpu:0"):
        resolve(["cuda:0"])


def test_the_real_library_without_a_driver() -> None:
    """pynvml's own answer on a machine without NVIDIA's driver, through the helper."""
    if has_library():
        pytest.skip("this machine has an NVIDIA driver")
    with closing(NvmlHelper()) as helper:
        cards, reason = helper.ask("list")
        assert (cards, reason) == ([], NO_LIBRARY)
        with pytest.raises(UsageError, match=r"libnvidia-ml\.so\.1 is missing"):
            helper.ask("read", "GPU-0")


@pytest.mark.parametrize(("code", "says"), [(9, "not loaded"), (18, "NVML refuses")])
def test_a_driver_that_does_not_start(standin_nvml: StandinNvml, code: int, says: str) -> None:
    standin_nvml.set(init=code)
    cards, reason = cuda_cards()
    assert cards == []
    assert reason is not None
    assert says in reason


def test_cores_are_counted_from_the_last() -> None:
    assert cpu_card("cpu:0:2cores", allowed=[3, 0, 5, 4]).info.cores == (4, 5)
    assert cpu_card("cpu:0", allowed=[3, 0]).info.cores == (0, 3)
    assert cpu_card().info.units == len(os.sched_getaffinity(0))
    with pytest.raises(NotFoundError, match="wants 9 cores"):
        cpu_card("cpu:0:9cores", allowed=[0])


def test_a_card_is_listed_once_and_ids_name_files() -> None:
    assert len(resolve(["cpu:0", "cpu:0"]).cards) == 1
    assert cpu_card("cpu:0:1core").info.file_stem == "cpu-0-1core"
    with pytest.raises(UsageError):
        simulated_card(index=10**80)
