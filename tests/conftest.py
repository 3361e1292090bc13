"""Fixtures and profiles for every test. Missing real inputs are a failure, never a silent skip."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# `ci` is longer and repeatable; `dev` keeps the whole suite quick while working.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("dev", deadline=None, max_examples=50)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

# With several workers (`-n 2 --dist loadfile`) the files that mostly wait for other programs start
# first, so that the workers end together.
LONGEST = ("house", "peers", "mining", "property", "contract")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the kinds of test in order; within a kind they stay as shuffled."""
    folders = [ROOT / "tests" / kind for kind in LONGEST]
    items.sort(key=lambda item: [folder not in item.path.parents for folder in folders])


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with the recorded real inputs: `../shared/data`, or $SWITCHER_SHARED/data."""
    base = Path(os.environ.get("SWITCHER_SHARED", ROOT.parent / "shared"))
    folder = base / "data"
    if not folder.is_dir():
        pytest.fail(f"{folder} is missing: put shared/ beside the checkout or set SWITCHER_SHARED")
    return folder


@pytest.fixture
def take_card(tmp_path: Path) -> Path:
    """The C example, compiled as strict C99 against the installed header and library."""
    import switcher

    program = tmp_path / "take_card"
    library = Path(switcher.get_library())
    flags = ["-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-I", switcher.get_include()]
    source = ROOT / "examples" / "take_card.c"
    link = [str(library), f"-Wl,-rpath,{library.parent}"]
    subprocess.run(["cc", *flags, str(source), *link, "-o", str(program)], check=True)
    return program


@pytest.fixture
def gate_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A private $SWITCHER_GATE_DIR for one test; child processes inherit it."""
    folder = tmp_path_factory.mktemp("gates")
    folder.chmod(0o700)
    monkeypatch.setenv("SWITCHER_GATE_DIR", str(folder))
    return folder


class StandinNvml:
    """The stand-in NVML library (tests/standin/standin_nvml.c) and its control file.

    Args:
        folder: Holds the control file.
        library: Folder that holds the built library.
    """

    def __init__(self, folder: Path, library: Path) -> None:
        self.control = folder / "standin-nvml.control"
        self.environment = {
            "LD_LIBRARY_PATH": str(library),
            "STANDIN_NVML_CONTROL": str(self.control),
        }
        self._values: dict[str, object] = {}
        self.set(cards=1)

    @staticmethod
    def uuid(index: int) -> str:
        """The UUID of card `index`."""
        return f"GPU-57a2d111-0000-0000-0000-{index:012d}"

    def set(self, **values: object) -> None:
        """Sets keys of the library, e.g. `init=9`; None removes a key."""
        self._write(values)

    def card(self, index: int = 0, **values: object) -> None:
        """Sets keys of one card, e.g. `temperature=61`; None removes a key."""
        self._write({f"card{index}.{key}": value for key, value in values.items()})

    def healthy(self, index: int = 0, **values: object) -> None:
        """A card that tells everything, with a few values of one's own."""
        usual = {
            "temperature": 61,
            "memory_temperature": 70,
            "energy_mj": 1_000_000,
            "power_mw": 312_500,
            "power_instant_mw": 310_000,
            "power_limit_mw": 700_000,
            "power_min_mw": 200_000,
            "power_max_mw": 700_000,
            "clock": 1980,
            "memory_clock": 2619,
            "clock_reasons": 0,
            "utilization": 97,
            "memory_used": 1 << 30,
            "memory_total": 150 * 10**9,
            "multiprocessors": 132,
            "compute": "",
            "graphics": "",
        }
        self.card(index, **{**usual, **values})

    def changed(self) -> list[str]:
        """What setters did, in order, such as `card0.power_limit_mw=300000`."""
        path = Path(f"{self.control}.set")
        return path.read_text().split() if path.exists() else []

    def _write(self, values: dict[str, object]) -> None:
        self._values.update(values)
        text = "".join(f"{k}={v}\n" for k, v in self._values.items() if v is not None)
        # In one step: the library reads it at any moment.
        new = self.control.with_suffix(".new")
        new.write_text(text)
        new.replace(self.control)


@pytest.fixture(scope="session")
def standin_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder with the stand-in library, built now by the C compiler of the test run."""
    folder = tmp_path_factory.mktemp("standin-nvml")
    source = ROOT / "tests/standin/standin_nvml.c"
    target = folder / "libnvidia-ml.so.1"
    compiler = os.environ.get("CC", "cc")
    flags = ["-std=c99", "-D_DEFAULT_SOURCE", "-Wall", "-Wextra", "-Werror", "-O1"]
    command = [compiler, *flags, "-shared", "-fPIC", "-o", str(target), str(source)]
    subprocess.run(command, check=True, timeout=120)
    return folder


@pytest.fixture
def standin_nvml(
    tmp_path: Path, standin_library: Path, monkeypatch: pytest.MonkeyPatch
) -> StandinNvml:
    """One stand-in card; child processes of the test see it."""
    standin = StandinNvml(tmp_path, standin_library)
    # The loader read LD_LIBRARY_PATH when this process began, so only children find the library.
    monkeypatch.setattr("switcher.devices.cuda.has_library", lambda: True)
    for key, value in standin.environment.items():
        monkeypatch.setenv(key, value)
    return standin
