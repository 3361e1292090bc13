"""The gateway before real servers on loopback: order of claim and request, and how it fails."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import threading
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

import httpx
import numpy as np
import openai
import pytest
import uvicorn
from fastapi import FastAPI
from prometheus_client import CollectorRegistry

from switcher.clock import MonotonicClock
from switcher.errors import LeaseTimeoutError, UsageError
from switcher.inference import requests as r
from switcher.inference.engines.decoder_loading import load_decoder
from switcher.inference.engines.encoder import EncoderEngine
from switcher.inference.gateway import BackendSpec, Gateway
from switcher.inference.local import LocalFront
from switcher.inference.runner import Runner
from switcher.inference.runtime import Runtime
from switcher.testing.decoders import make_decoder_folder
from switcher.testing.models import make_encoder_folder
from switcher.web.metrics_serving import ServingMetrics
from switcher.web.openai import openai_router

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

CLOCK = MonotonicClock()
GUARD_S = 20


@dataclass
class Claim:
    """Records when the card is claimed and given back."""

    log: list[str] = field(default_factory=list)
    refuse: bool = False

    @contextlib.asynccontextmanager
    async def held(self, what: str) -> AsyncIterator[None]:
        if self.refuse:
            raise LeaseTimeoutError("hashing did not leave in time")
        self.log.append(f"claim {what}")
        try:
            yield
        finally:
            self.log.append("release")


class Empty:
    """A front without models of its own."""

    def models(self) -> tuple[()]:
        return ()

    async def ask(self, request: r.Request) -> AsyncIterator[r.Event]:
        yield r.Failed(r.Reason.NO_MODEL, f"{request.model} is not ours")


class Card:
    def take(self) -> None: ...

    def give_back(self) -> None: ...


@contextlib.contextmanager
def running(server: uvicorn.Server) -> Iterator[str]:
    thread = threading.Thread(target=server.run)
    thread.start()
    end_s = time.monotonic() + GUARD_S
    while not server.started and time.monotonic() < end_s:
        time.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(GUARD_S)


def serve(app: FastAPI) -> contextlib.AbstractContextManager[str]:
    config = uvicorn.Config(app, port=0, log_config=None, lifespan="on")
    return running(uvicorn.Server(config))


@contextlib.contextmanager
def gateway_before(
    claim: Claim, *behind: str | BackendSpec, metrics: ServingMetrics | None = None
) -> Iterator[str]:
    specs = [BackendSpec(item) if isinstance(item, str) else item for item in behind]
    gateway = Gateway(specs, claim)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await gateway.open()
        yield
        await gateway.close()

    app = FastAPI(lifespan=lifespan)
    app.include_router(openai_router(Empty(), CLOCK, gateway, metrics))  # type: ignore[arg-type]

    @app.get("/told")
    def told() -> dict[str, object]:
        return {"counts": asdict(gateway.counts()), "problems": gateway.problems()}

    with serve(app) as url:
        yield url


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Our own server with two small models."""
    folder = tmp_path_factory.mktemp("models")
    engines = [
        load_decoder("org/text", make_decoder_folder(folder / "d"), np),
        EncoderEngine.load("vectors", make_encoder_folder(folder / "e"), np),
    ]
    runtime = Runtime(engines, CLOCK)
    front = LocalFront(runtime, Runner(runtime, Card()))
    front.start()
    app = FastAPI()
    app.include_router(openai_router(front, CLOCK))
    with serve(app) as url:
        yield url
    front.stop()


def plain(answer: object) -> object:
    """An answer without what differs between two equal requests."""
    form = json.loads(answer.model_dump_json())  # type: ignore[attr-defined]
    return {key: value for key, value in form.items() if key not in {"id", "created"}}


def test_answers_are_the_backends_own(backend: str) -> None:
    claim = Claim()
    with gateway_before(claim, f"{backend}/v1") as url:
        through = openai.OpenAI(base_url=f"{url}/v1", api_key="ours", max_retries=0)
        direct = openai.OpenAI(base_url=f"{backend}/v1", api_key="x", max_retries=0)
        assert [m.id for m in through.models.list()] == ["org/text", "vectors"]
        assert through.models.retrieve("org/text").id == "org/text"
        assert claim.log == [], "asking what is served takes no card"
        ask: dict[str, object] = {"model": "org/text", "prompt": "hello", "temperature": 0}
        pairs = [
            [c.completions.create(**ask) for c in (through, direct)],  # type: ignore[call-overload]
            [c.embeddings.create(model="vectors", input=["a", "b"]) for c in (through, direct)],
        ]
        for one, other in pairs:
            assert plain(one) == plain(other)
        streams = [
            [chunk.choices[0].text for chunk in c.completions.create(**ask, stream=True)]  # type: ignore[call-overload]
            for c in (through, direct)
        ]
        assert streams[0] == streams[1]
        with pytest.raises(openai.BadRequestError) as caught:
            through.embeddings.create(model="vectors", input="a " * 100)
        assert caught.value.code == "context_length_exceeded"
        with pytest.raises(openai.NotFoundError):
            through.embeddings.create(model="other", input="a")
    asked = ["org/text", "vectors", "org/text", "vectors"]
    assert [line for line in claim.log if line != "release"] == [
        f"claim gateway {m}" for m in asked
    ]
    assert claim.log.count("release") == 4


class Scripted:
    """A backend that follows orders, byte by byte."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.behave: Callable[[asyncio.StreamReader, asyncio.StreamWriter], object] | None = None
        self.busy: list[int] = []
        self.left = threading.Event()
        self.tokens: list[str] = []

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            self.tokens += [li for li in head.split("\r\n") if li.lower().startswith("authoriz")]
            if head.startswith("GET /v1/models"):
                self.send(writer, b'{"data":[{"id":"m"}]}')
            elif head.startswith("GET /metrics"):
                self.claim.log.append("metrics")
                load = self.busy.pop(0) if self.busy else 0
                self.send(
                    writer, f'x 1\nvllm:num_requests_running{{model="m"}} {load}.0\n'.encode()
                )
            else:
                self.claim.log.append("request")
                assert self.behave is not None
                result = self.behave(reader, writer)
                if asyncio.iscoroutine(result):
                    await result
                self.claim.log.append("answered")
        writer.close()

    @staticmethod
    def send(writer: asyncio.StreamWriter, body: bytes, kind: str = "application/json") -> None:
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n"
        writer.write(f"{head}connection: close\r\n\r\n".encode() + body)


@pytest.fixture
def claim() -> Claim:
    return Claim()


@pytest.fixture
def scripted(claim: Claim) -> Iterator[tuple[Scripted, str]]:
    made = Scripted(claim)
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(made.handle, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield made, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"

    async def end() -> None:
        server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        loop.stop()

    loop.call_soon_threadsafe(lambda: loop.create_task(end()))
    thread.join(GUARD_S)
    loop.close()


BODY = {"model": "m", "input": "x"}


def test_claims_first_and_releases_after_the_last_byte(
    claim: Claim, scripted: tuple[Scripted, str]
) -> None:
    made, url = scripted
    made.behave = lambda reader, writer: made.send(writer, b"{}")
    with gateway_before(claim, url) as front:
        token = {"Authorization": "Bearer of-the-caller"}
        assert httpx.post(f"{front}/v1/embeddings", json=BODY, headers=token).status_code == 200
    assert claim.log == ["claim gateway m", "request", "answered", "metrics", "release"]
    assert made.tokens == [], "the caller's token is not the backend's business"


def test_keeps_the_card_while_the_server_works_for_others(
    claim: Claim, scripted: tuple[Scripted, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("switcher.inference.gateway._BUSY_POLL_S", 0.01)
    made, url = scripted
    made.busy = [2, 1]
    made.behave = lambda reader, writer: made.send(writer, b"{}")
    with gateway_before(claim, url) as front:
        httpx.post(f"{front}/v1/embeddings", json=BODY)
    assert claim.log[-4:] == ["metrics", "metrics", "metrics", "release"]


def test_a_server_that_breaks_off_mid_stream_is_one_error_event(
    claim: Claim, scripted: tuple[Scripted, str]
) -> None:
    made, url = scripted

    def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked"
        writer.write(f"{head}\r\n\r\n".encode() + b'9\r\ndata: {"a\r\n')

    made.behave = behave
    with gateway_before(claim, url) as front:
        answer = httpx.post(f"{front}/v1/completions", json={**BODY, "stream": True})
    events = answer.text.split("\n\n")
    assert events[0] == 'data: {"a'
    error = json.loads(events[1].removeprefix("data: "))["error"]
    assert error["code"] == "server_is_overloaded"
    assert "broke off" in error["message"]
    assert claim.log[-1] == "release"


def test_a_server_that_breaks_off_a_whole_answer_is_503(
    claim: Claim, scripted: tuple[Scripted, str]
) -> None:
    made, url = scripted
    made.behave = lambda reader, writer: writer.write(
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"
    )
    with gateway_before(claim, url) as front:
        answer = httpx.post(f"{front}/v1/embeddings", json=BODY)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        made.behave = lambda reader, writer: None
        answer = httpx.post(f"{front}/v1/embeddings", json=BODY)
    assert answer.json()["error"]["code"] == "server_is_overloaded"
    assert claim.log.count("release") == 2


def test_a_client_that_leaves_ends_the_servers_request_and_frees_the_card(
    claim: Claim, scripted: tuple[Scripted, str]
) -> None:
    made, url = scripted

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(1000):
            pass
        made.left.set()

    made.behave = behave
    with gateway_before(claim, url) as front:
        with pytest.raises(httpx.ReadTimeout):
            httpx.post(f"{front}/v1/embeddings", json=BODY, timeout=0.3)
        assert made.left.wait(GUARD_S)
    assert claim.log[-1] == "release"


def test_a_card_that_cannot_be_had_forwards_nothing(
    claim: Claim, scripted: tuple[Scripted, str]
) -> None:
    _, url = scripted
    claim.refuse = True
    with gateway_before(claim, url) as front:
        answer = httpx.post(f"{front}/v1/embeddings", json=BODY)
    assert answer.status_code == 503
    assert "hashing did not leave" in answer.json()["error"]["message"]
    assert claim.log == []


def test_a_server_that_is_not_there_is_shown_and_said(claim: Claim) -> None:
    with gateway_before(claim, "http://127.0.0.1:9") as front:
        (model,) = httpx.get(f"{front}/v1/models").json()["data"]
        assert model["state"] == "failed"
        assert "127.0.0.1:9" in model["error"]
        assert httpx.post(f"{front}/v1/embeddings", content=b"{").status_code == 400


def test_a_server_that_went_away_is_503(claim: Claim, backend: str) -> None:
    app = FastAPI()

    @app.get("/v1/models")
    def models() -> dict[str, object]:
        return {"data": [{"id": "m"}]}

    with contextlib.ExitStack() as stack:
        url = stack.enter_context(serve(app))
        with gateway_before(claim, url) as front:
            stack.close()
            answer = httpx.post(f"{front}/v1/embeddings", json=BODY)
    assert answer.status_code == 503
    assert "not reachable" in answer.json()["error"]["message"]
    assert claim.log == ["claim gateway m", "release"]


def test_who_cannot_be_reached_is_passed_over_and_nothing_is_sent_twice(
    claim: Claim, scripted: tuple[Scripted, str]
) -> None:
    made, url = scripted
    made.behave = lambda reader, writer: made.send(writer, b"{}")
    gone = BackendSpec("http://127.0.0.1:9", models=("m",), retries=2)
    with gateway_before(claim, gone, url) as front:
        (model,) = httpx.get(f"{front}/v1/models").json()["data"]
        assert (model["id"], model["state"]) == ("m", "loaded")
        assert "127.0.0.1:9" in model["error"]
        for _ in range(3):
            assert httpx.post(f"{front}/v1/embeddings", json=BODY).status_code == 200
        told = httpx.get(f"{front}/told").json()
    assert claim.log.count("request") == 3
    assert claim.log.count("release") == 3
    assert told["counts"]["done"] == 3
    (problem,) = told["problems"]
    assert problem.startswith("backend http://127.0.0.1:9: ")


def test_a_backend_that_comes_back_is_noticed(claim: Claim) -> None:
    app = FastAPI()

    @app.get("/health")
    def health() -> dict[str, str]:
        return {}

    @app.post("/v1/embeddings")
    def embed() -> dict[str, str]:
        return {"answer": "here"}

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with gateway_before(claim, BackendSpec(f"http://127.0.0.1:{port}", models=("m",))) as front:
        assert httpx.get(f"{front}/v1/models/m").json()["state"] == "failed"
        answer = httpx.post(f"{front}/v1/embeddings", json=BODY)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        config = uvicorn.Config(app, port=port, log_config=None)
        with running(uvicorn.Server(config)):
            end_s = time.monotonic() + GUARD_S
            while httpx.get(f"{front}/told").json()["problems"] and time.monotonic() < end_s:
                time.sleep(0.05)
            assert httpx.get(f"{front}/v1/models/m").json()["state"] == "loaded"
            assert claim.log.count("release") == 1, "looking whether it lives takes no card"
            assert httpx.post(f"{front}/v1/embeddings", json=BODY).json() == {"answer": "here"}


async def silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while await reader.read(1000):
        pass


async def half_a_stream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked"
    writer.write(f"{head}\r\n\r\n".encode() + b"a\r\ndata: {}\n\n\r\n")
    await silence(reader, writer)


@pytest.mark.parametrize("by_caller", [True, False], ids=["deadline", "timeout"])
def test_a_backend_that_falls_silent_is_504_or_the_last_event(
    claim: Claim, scripted: tuple[Scripted, str], *, by_caller: bool
) -> None:
    made, url = scripted
    headers = {"X-Request-Timeout-Ms": "1000"} if by_caller else {}
    said = "deadline of 1000 ms" if by_caller else "sent nothing for 1 s"
    spec = BackendSpec(url, idle_timeout_s=GUARD_S if by_caller else 1.0)
    with gateway_before(claim, spec) as front:
        made.behave = silence
        answer = httpx.post(f"{front}/v1/embeddings", json=BODY, headers=headers)
        assert answer.status_code == 504
        error = answer.json()["error"]
        assert error["code"] == "deadline_exceeded"
        assert said in error["message"]
        made.behave = half_a_stream
        answer = httpx.post(f"{front}/v1/completions", json=BODY, headers=headers)
        first, last, rest = answer.text.split("\n\n")
        assert (answer.status_code, first, rest) == (200, "data: {}", "")
        assert json.loads(last.removeprefix("data: "))["error"]["code"] == "deadline_exceeded"
        told = httpx.get(f"{front}/told").json()["counts"]
    assert (told["failed"], told["running"], told["waiting"]) == (2, 0, 0)
    assert claim.log.count("release") == 2


def test_a_deadline_that_is_none_is_refused(claim: Claim, scripted: tuple[Scripted, str]) -> None:
    _, url = scripted
    with gateway_before(claim, url) as front:
        for wrong in ("soon", "0", "-5", "1e3", "9" * 30):
            headers = {"X-Request-Timeout-Ms": wrong}
            answer = httpx.post(f"{front}/v1/embeddings", json=BODY, headers=headers)
            assert answer.status_code == 400, wrong
            assert answer.json()["error"]["param"] == "X-Request-Timeout-Ms"
    assert "request" not in claim.log


def test_forwarded_requests_are_counted_as_our_own_are(claim: Claim, backend: str) -> None:
    metrics, registry = ServingMetrics(CLOCK), CollectorRegistry()
    metrics.register(registry)

    def value(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(name, {"model_name": "org/text"} | labels)

    ask = {"model": "org/text", "prompt": "hello", "max_tokens": 3, "ignore_eos": True}
    ask["temperature"] = 0  # a drawn token may be half a letter, which makes no piece
    with gateway_before(claim, backend, metrics=metrics) as front:
        whole = httpx.post(f"{front}/v1/completions", json=ask).json()["usage"]
        usage = {"stream": True, "stream_options": {"include_usage": True}}
        httpx.post(f"{front}/v1/completions", json=ask | usage)
        httpx.post(f"{front}/v1/completions", json=ask | {"stream": True})
        httpx.post(f"{front}/v1/completions", json=ask | {"max_tokens": -1})
        told = httpx.get(f"{front}/told").json()["counts"]
    assert value("vllm:request_success_total", finished_reason="length") == 3
    assert value("vllm:generation_tokens_total") == 9
    # The third answer was not asked to tell how many it read.
    assert value("vllm:prompt_tokens_total") == 2 * whole["prompt_tokens"]
    assert value("vllm:time_to_first_token_seconds_count") == 3
    assert value("vllm:inter_token_latency_seconds_count") == 4
    for name in ("e2e_request_latency", "request_queue_time", "request_prefill_time"):
        assert value(f"vllm:{name}_seconds_count") == 3
    assert value("vllm:num_requests_running") == value("vllm:num_requests_waiting") == 0
    assert (told["done"], told["failed"], told["tokens_out"]) == (3, 1, 9)


@pytest.mark.parametrize(
    "url", ["", "localhost:1", "ftp://x", "http://", "http://a b", "http://x?y"]
)
def test_addresses(url: str) -> None:
    with pytest.raises(UsageError, match="server's address"):
        BackendSpec(url)
    assert BackendSpec("http://x:1/v1/").base == "http://x:1"
