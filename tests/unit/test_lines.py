"""The lines of the first minute, in their exact words."""

from __future__ import annotations

from switcher.core.messages import ModelState, Ready
from switcher.devices import CardInfo, CardKind
from switcher.session.lines import banner, model_ready


def test_a_cards_line() -> None:
    ready = Ready(7, "avx2", 2, 9_400_000.0)
    cpu = CardInfo("cpu:0", CardKind.CPU, "a CPU", units=2, cores=(0, 1))
    assert banner(cpu, ready, None) == "cpu:0    2 cores  avx2  9.4 MH/s  self-test ok"
    assert banner(cpu, None, None) == "cpu:0    2 cores  starting"
    assert banner(cpu, None, "no such backend") == "cpu:0    2 cores  no such backend"
    one = CardInfo("cpu:0:1core", CardKind.CPU, "a CPU", units=1, cores=(1,))
    assert banner(one, ready, None).startswith("cpu:0:1core 1 core  avx2")


def test_a_models_line() -> None:
    model = ModelState("minilm", "loaded", files_bytes=83_500_000, took_ns=1_300_000_000)
    assert model_ready(model) == "minilm ready (83.5 MB, 1.3 s)"
    checked = ModelState(
        "minilm", "loaded", files_bytes=83_500_000, took_ns=1_300_000_000, verified=True
    )
    assert model_ready(checked) == "minilm ready (83.5 MB, sha256 ok, 1.3 s)"
