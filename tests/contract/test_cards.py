"""One suite over every kind of card."""

from __future__ import annotations

import os
import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from switcher.devices import resolve
from switcher.devices.cpu import cpu_card
from switcher.devices.cuda import cuda_cards
from switcher.devices.simulated import simulated_card
from switcher.errors import DeviceLostError, NoDeviceError, NotFoundError, UsageError
from switcher.testing import VirtualClock, check_card

if TYPE_CHECKING:
    from switcher.devices import Card


class SimulatedNvml(ModuleType):
    """The parts of NVML that we use, answering like a driver with two cards, one of them poor."""

    NVML_ERROR_LIBRARY_NOT_FOUND = 12
    NVML_ERROR_DRIVER_NOT_LOADED = 9
    NVML_ERROR_GPU_IS_LOST = 15
    NVML_TEMPERATURE_GPU = 0
    NVML_CLOCK_SM = 1

    class NVMLError(Exception):
        def __init__(self, value: int) -> None:
            super().__init__(f"code {value}")
            self.value = value

    def __init__(self, cards: int = 2, init_error: int | None = None) -> None:
        super().__init__("pynvml")
        self.cards = cards
        self.init_error = init_error
        self.lost: set[int] = set()

    def nvmlInit(self) -> None:  # noqa: N802
        if self.init_error is not None:
            raise self.NVMLError(self.init_error)

    def nvmlDeviceGetCount(self) -> int:  # noqa: N802
        return self.cards

    def nvmlDeviceGetHandleByIndex(self, index: int) -> int:  # noqa: N802
        return index

    def nvmlDeviceGetHandleByUUID(self, uuid: str) -> int:  # noqa: N802
        index = int(uuid[-1])
        if index in self.lost:
            raise self.NVMLError(15)
        return index

    def nvmlDeviceGetUUID(self, handle: int) -> bytes:  # noqa: N802
        return f"GPU-00000000-0000-0000-0000-00000000000{handle}".encode()

    def nvmlDeviceGetName(self, handle: int) -> str:  # noqa: N802
        return "simulated H200"

    def nvmlDeviceGetPciInfo(self, handle: int) -> Any:  # noqa: N802
        return SimpleNamespace(busId=f"00000000:0{handle + 1}:00.0".encode())

    def __getattr__(self, name: str) -> Any:
        """Readings: card 0 answers, card 1 supports none of them."""
        answers: dict[str, Any] = {
            "nvmlDeviceGetPowerUsage": 312_500,
            "nvmlDeviceGetUtilizationRates": SimpleNamespace(gpu=97),
            "nvmlDeviceGetMemoryInfo": SimpleNamespace(used=2**30, total=150 * 10**9),
            "nvmlDeviceGetClockInfo": 1980,
            "nvmlDeviceGetFanSpeed": 60,
            "nvmlDeviceGetTemperature": 61,
            "nvmlDeviceGetAttributes": SimpleNamespace(multiprocessorCount=132),
        }
        if name not in answers:
            raise AttributeError(name)

        def call(handle: int, *_: object) -> Any:
            if handle == 1:
                raise self.NVMLError(3)  # not supported
            return answers[name]

        return call


@pytest.fixture
def nvml(monkeypatch: pytest.MonkeyPatch) -> SimulatedNvml:
    simulated = SimulatedNvml()
    monkeypatch.setitem(sys.modules, "pynvml", simulated)
    return simulated


def every_card() -> list[Card]:
    cards: list[Card] = [cpu_card(), cpu_card("cpu:0:1core"), simulated_card(clock=VirtualClock())]
    real, _ = cuda_cards()
    return cards + list(real)


@pytest.mark.parametrize("card", every_card(), ids=lambda card: card.info.id)
def test_contract(card: Card) -> None:
    check_card(card)


def test_contract_of_cuda_over_a_simulated_driver(nvml: SimulatedNvml) -> None:
    cards, reason = cuda_cards()
    assert reason is None
    assert [card.info.index for card in cards] == [0, 1]
    for card in cards:
        check_card(card)
    rich, poor = (card.readings() for card in cards)
    assert rich is not None
    assert (rich.power_w, rich.temperature_c, rich.utilization) == (312.5, 61.0, 0.97)
    assert poor is not None
    assert poor.power_w is None, "a missing reading is None, never 0"
    assert cards[0].info.units == 132


def test_a_lost_card_is_an_error_not_a_reading(nvml: SimulatedNvml) -> None:
    (card, _), _ = cuda_cards()
    nvml.lost.add(0)
    with pytest.raises(DeviceLostError, match="left the bus"):
        card.readings()


@pytest.mark.parametrize(
    "name", ["cuda:1", "1", "GPU-00000000-0000-0000-0000-000000000001", "02:00.0"]
)
def test_names_of_a_cuda_card(nvml: SimulatedNvml, name: str) -> None:
    (card,) = resolve([name]).cards
    assert card.info.index == 1


def test_unclear_and_unknown_names(nvml: SimulatedNvml) -> None:
    with pytest.raises(NotFoundError, match="more than one"):
        resolve(["GPU-0"])
    for name in ("cuda:7", "tpu", "cpu:1", "../../etc/passwd"):
        with pytest.raises(NotFoundError, match="switcher devices"):
            resolve([name])


def test_without_a_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pynvml", SimulatedNvml(init_error=12))
    inventory = resolve()
    assert [card.info.id for card in inventory.cards] == ["cpu:0"]
    assert inventory.no_cuda_reason is not None
    assert "no NVIDIA driver" in inventory.no_cuda_reason
    with pytest.raises(NoDeviceError, match="--card cpu:0"):
        resolve(["cuda:0"])


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
