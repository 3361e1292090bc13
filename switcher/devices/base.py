"""What a card is to the rest of the house.

A card is the unit that is handed over: one CUDA device or one set of CPU cores. `Card` says what
it is and how it feels; it neither hashes nor computes. Who holds it stands in its gate alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from switcher.errors import UsageError

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9:_-]{0,62}")


class CardKind(StrEnum):
    """Where the work of a card runs."""

    CPU = "cpu"
    CUDA = "cuda"
    SIMULATED = "simulated"


@dataclass(frozen=True, slots=True)
class CardInfo:
    """What does not change about a card.

    Attributes:
        id: The name of the card: `cpu:0`, `cpu:0:1core`, a CUDA UUID, `sim:0`.
        kind: Where its work runs.
        name: The maker's name of it.
        cores: CPU cores (numbers of this machine) that it hashes on; empty on CUDA.
        units: Parallel units: cores, or streaming multiprocessors.
        memory_bytes: Its own memory; None where it has none of its own.
        index: Its number among cards of its kind, as `cuda:0` counts.
        pci: PCI address, such as `00000000:01:00.0`; None on a CPU.
    """

    id: str
    kind: CardKind
    name: str
    units: int
    cores: tuple[int, ...] = ()
    memory_bytes: int | None = None
    index: int = 0
    pci: str | None = None

    def __post_init__(self) -> None:
        check_card_id(self.id)
        if self.units < 1:
            raise UsageError(f"card {self.id} has no cores; give it at least one")

    @property
    def file_stem(self) -> str:
        """Name of the card's gate file without its ending: ':' becomes '-'."""
        return self.id.replace(":", "-")


@dataclass(frozen=True, slots=True)
class CardProcess:
    """A program that the driver shows on a card.

    Attributes:
        pid: Its process. In a container this may be the host's number, or 0.
        kind: "compute" or "graphics".
        memory_bytes: Card memory it holds; None where the driver does not tell.
    """

    pid: int
    kind: str
    memory_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Readings:
    """How a card feels now. A missing reading is None, never 0.

    Attributes:
        at_ns: When the energy counter was read, on the monotonic clock; the rest a moment later.
        energy_mj: Energy counter in millijoules. It only grows, but starts again with the driver.
            On a CPU card: all its processor packages, whoever uses them.
        power_w: Watts, averaged by the card over about a second.
        power_instant_w: Watts at this instant, where the card tells both.
        power_limit_w: The limit it holds itself to.
        temperature_c: Core (on a CPU: package) temperature, degrees Celsius.
        hotspot_c: The hottest spot, where the card tells it; NVML shows none, CPUs tell each core.
        memory_temperature_c: Temperature of the card's own memory.
        utilization: Share of time that the card was busy, 0 to 1.
        memory_used_bytes: Memory in use by everybody.
        clock_hz: Core clock.
        memory_clock_hz: Memory clock.
        clock_reasons: What keeps the clock down now ("power cap", "hardware thermal", …); () =
            nothing does.
        fan: Fan speed, 0 to 1.
        processes: The programs on it; () = none, None = the driver does not tell.
        xids: Xid errors since the last reading; None = they cannot be had.
    """

    at_ns: int
    power_w: float | None = None
    temperature_c: float | None = None
    utilization: float | None = None
    memory_used_bytes: int | None = None
    clock_hz: float | None = None
    fan: float | None = None
    energy_mj: int | None = None
    power_instant_w: float | None = None
    power_limit_w: float | None = None
    hotspot_c: float | None = None
    memory_temperature_c: float | None = None
    memory_clock_hz: float | None = None
    clock_reasons: tuple[str, ...] | None = None
    processes: tuple[CardProcess, ...] | None = None
    xids: tuple[int, ...] | None = None


class Card(Protocol):
    """One card. `switcher.testing.check_card` holds any implementation to this."""

    @property
    def info(self) -> CardInfo:
        """What does not change about it."""
        ...

    def readings(self) -> Readings | None:
        """How it feels now, or None where nothing can be read.

        It may wait for the driver, up to a deadline: keep it out of event loops (`Sampler`).

        Raises:
            DeviceLostError: The card is gone.
            SwitcherError: It could not be read in time.
        """
        ...

    def close(self) -> None:
        """Gives up what reading needs; the next reading takes it again. Idempotent."""
        ...


def check_card_id(card_id: str) -> None:
    """Raises UsageError unless the id can name a card (and so a file, and nothing else)."""
    if not _ID.fullmatch(card_id):
        raise UsageError(f"'{card_id}' is not a card id; `switcher devices` lists the cards")
