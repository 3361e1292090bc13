"""vLLM's names count what was asked, and a name that is not served never becomes a label."""

from __future__ import annotations

import numpy as np
from prometheus_client import CollectorRegistry

from switcher.inference import requests as r
from switcher.testing.clock import VirtualClock
from switcher.web.metrics_serving import ServingMetrics

SECOND = 1_000_000_000


class Counted:
    def __init__(self) -> None:
        self.clock = VirtualClock()
        self.metrics = ServingMetrics(self.clock)
        self.registry = CollectorRegistry()
        self.metrics.register(self.registry)

    def value(self, name: str, **labels: str) -> float | None:
        return self.registry.get_sample_value(name, labels)

    def request(self, model: str = "m") -> r.Request:
        return r.Request("1", model, r.Generate(prompt="x"), self.clock.now_ns())


def test_a_stream_counts_its_times_tokens_and_end() -> None:
    house = Counted()
    m = {"model_name": "m"}
    with house.metrics.follow(house.request(), known=True) as followed:
        assert house.value("vllm:num_requests_waiting", **m) == 1
        house.clock.advance(SECOND // 20)
        followed.event(r.Delta(0, "a", (1,)))
        assert house.value("vllm:num_requests_waiting", **m) == 0
        assert house.value("vllm:num_requests_running", **m) == 1
        house.clock.advance(SECOND // 10)
        followed.event(r.Delta(0, "b", (2,), finish="length"))
        timing = r.Timing(SECOND // 100, SECOND // 20, 3 * SECOND // 20, 2, SECOND // 8)
        followed.event(r.Generated(7, 2, timing))
    assert house.value("vllm:num_requests_running", **m) == 0
    assert house.value("vllm:prompt_tokens_total", **m) == 7
    assert house.value("vllm:generation_tokens_total", **m) == 2
    assert house.value("vllm:request_success_total", **m, finished_reason="length") == 1
    sums = {
        "time_to_first_token": 0.05,
        "inter_token_latency": 0.1,
        "e2e_request_latency": 0.15,
        "request_queue_time": 0.01,
        "request_prefill_time": 0.04,
        "request_decode_time": 0.1,
    }
    for name, expected in sums.items():
        found = house.value(f"vllm:{name}_seconds_sum", **m)
        assert found is not None
        assert abs(found - expected) < 1e-9, name
    assert house.value("vllm:time_to_first_token_seconds_bucket", **m, le="0.06") == 1
    assert house.value("vllm:time_to_first_token_seconds_bucket", **m, le="0.04") == 0


def test_embeddings_refusals_and_leavers() -> None:
    house = Counted()
    with house.metrics.follow(house.request("e"), known=True) as followed:
        vectors = np.ones((1, 2), np.float32)
        followed.event(r.Embeddings(vectors, 5, r.Timing(0, 1, 1, 1, 1)))
    assert house.value("vllm:request_success_total", model_name="e", finished_reason="stop") == 1
    with house.metrics.follow(house.request("../etc"), known=False) as followed:
        followed.event(r.Failed(r.Reason.NO_MODEL, "no"))
    assert house.value("vllm:num_requests_waiting", model_name="unknown") == 0
    assert house.value("vllm:num_requests_waiting", model_name="../etc") is None
    with house.metrics.follow(house.request(), known=True) as followed:
        followed.event(r.Failed(r.Reason.QUEUE_FULL, "full", retry_after_s=3.0))
    assert house.value("switcher_requests_shed_total", reason="queue_full") == 1
    with house.metrics.follow(house.request(), known=True):
        pass  # the client left before anything came
    assert house.value("vllm:num_requests_waiting", model_name="m") == 0
