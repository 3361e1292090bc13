"""Our own server behind another instance, which hashes, hands over, and says when it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from switcher.gate import Gate
from switcher.testing.house import CARD, RunningHouse, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_one_instance_serves_behind_another_that_hashes(
    tmp_path: Path, model: Path, run: Callable[..., RunningHouse]
) -> None:
    # The server behind has gates of its own: the card is the front's to hand over.
    (tmp_path / "behind").mkdir()
    serve = ("serve", str(model), "--card", CARD, "--port", "0")
    with RunningHouse(tmp_path / "behind", *serve) as behind:
        ready = behind.wait(lambda s: s.models and s.models[0].state == "ready", "it is ready")
        _, direct, _ = behind.embed("one", "two")
        address = f"{ready.http_url}/v1"
        front = run("run", "--practice", "--card", CARD, "--port", "0", "--backend-url", address)
        front.wait(lambda s: s.models and s.models[0].state == "ready", "the backend is seen")
        front.wait_hashing()
        status, through, _ = front.embed("one", "two")
        assert status == 200
        assert through["data"] == direct["data"]
        with Gate(CARD, folder=str(front.gates)) as gate:
            wait_until(lambda: not gate.read().closed and not gate.read().drained, "it hashes")
            seen = front.status()
            assert [(m.id, m.kind, m.state) for m in seen.models] == [("model", "gateway", "ready")]
            assert (seen.requests.done, seen.requests.tokens_in > 0) == (1, True)
            assert seen.problems == ()
            behind.kill()
            status, _, headers = front.embed("three")
            assert (status, headers["retry-after"]) == (503, "1")
            lost = front.wait(lambda s: s.models[0].state == "failed", "it is seen to be gone")
            assert any(address.removesuffix("/v1") in line for line in lost.problems)
            wait_until(lambda: not gate.read().closed and not gate.read().drained, "it hashes")
        url = front.status().http_url
        assert url is not None
        ready_status, form = get(f"{url}/health/ready")
        assert (ready_status, form["status"]) == (503, "failed")
        assert 'vllm:request_success_total{finished_reason="stop",model_name="model"} 1.0' in text(
            f"{url}/metrics"
        )


def get(url: str) -> tuple[int, dict[str, object]]:
    answer = httpx.get(url)
    return answer.status_code, answer.json()


def text(url: str) -> str:
    return httpx.get(url).text
