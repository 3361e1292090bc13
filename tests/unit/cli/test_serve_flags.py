"""vLLM's flags reach the configuration."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from switcher.cli._options import Asked, configure
from switcher.cli.serve import command
from switcher.config import public, secrets
from switcher.errors import UsageError


def test_flags_become_settings() -> None:
    asked = Asked(
        more_models=("smollm2",),
        served_model_name="chat",
        max_model_len=512,
        max_num_seqs=4,
        max_num_batched_tokens=32,
        gpu_memory_utilization=0.9,
        api_keys=("first-key", "second-key"),
        host="0.0.0.0",
    )
    config = configure(asked, serves=True, mines=False)
    assert config.inference.models == ("chat=smollm2",)
    assert config.inference.max_model_len == 512
    assert config.inference.max_num_seqs == 4
    assert config.inference.max_num_batched_tokens == 32
    assert config.inference.gpu_memory_utilization == 0.9
    assert config.http.api_keys == ("first-key", "second-key")
    assert {"first-key", "second-key"} <= secrets(config)
    assert "first-key" not in str(public(config))
    assert "first-key" not in repr(config)


def test_one_name_cannot_stand_for_two_models() -> None:
    asked = Asked(more_models=("a", "b"), served_model_name="chat")
    with pytest.raises(UsageError, match="one model"):
        configure(asked, serves=True, mines=False)


def test_serve_takes_models_as_arguments() -> None:
    found = CliRunner().invoke(command, ["--help"])
    assert "[MODEL]..." in found.output
    assert "--gpu-memory-utilization" in found.output
