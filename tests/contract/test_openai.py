"""OpenAI's routes as the official client sees them, over loopback, on models in this process."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import socket
import threading
from typing import TYPE_CHECKING

import httpx
import numpy as np
import openai
import pytest
import uvicorn
from fastapi import FastAPI

from switcher.clock import MonotonicClock
from switcher.inference import requests as r
from switcher.inference.engines.encoder import EncoderEngine
from switcher.inference.local import LocalFront
from switcher.inference.runner import Runner
from switcher.inference.runtime import Runtime
from switcher.inference.scheduler import QueueLimits
from switcher.testing.models import ScriptedEngine, make_encoder_folder
from switcher.web.openai import openai_router

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence

CLOCK = MonotonicClock()


class NoCard:
    """Counts who takes the card."""

    def __init__(self) -> None:
        self.log: list[str] = []

    def take(self) -> None:
        self.log.append("take")

    def give_back(self) -> None:
        self.log.append("give back")


class ScriptedFront:
    """Answers every request with the same events, optionally after a wait."""

    def __init__(self, *events: r.Event, wait_first: bool = False) -> None:
        self.events = events
        self.wait_first = wait_first
        self.asked: list[r.Request] = []
        self.left = threading.Event()
        self.may_go = threading.Event()

    def models(self) -> Sequence[r.ModelInfo]:
        return (r.ModelInfo("org/m", "decoder", "loading", 10, 0, "s"),)

    async def ask(self, request: r.Request) -> AsyncIterator[r.Event]:
        self.asked.append(request)
        try:
            if self.wait_first:
                await asyncio.to_thread(self.may_go.wait, 20)
            for event in self.events:
                yield event
            if not self.events:
                await asyncio.sleep(60)
        finally:
            self.left.set()


@contextlib.contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            server.should_exit = True
            thread.join(20)


def app_of(front: object) -> FastAPI:
    app = FastAPI()
    app.include_router(openai_router(front, CLOCK))  # type: ignore[arg-type]
    return app


@contextlib.contextmanager
def client_of(front: object) -> Iterator[openai.OpenAI]:
    with (
        serving(app_of(front)) as url,
        openai.OpenAI(base_url=url, api_key="none", max_retries=0, timeout=20) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> EncoderEngine:
    folder = make_encoder_folder(tmp_path_factory.mktemp("model"))
    return EncoderEngine.load("tiny", folder, np)


@pytest.fixture
def card() -> NoCard:
    return NoCard()


@pytest.fixture
def local(encoder: EncoderEngine, card: NoCard) -> Iterator[LocalFront]:
    limits = QueueLimits(tokens=100)
    engines = [encoder, ScriptedEngine(window=100)]
    runtime = Runtime(engines, CLOCK, limits=limits)
    front = LocalFront(runtime, Runner(runtime, card))
    front.start()
    yield front
    front.stop()


@pytest.fixture
def client(local: LocalFront) -> Iterator[openai.OpenAI]:
    with client_of(local) as made:
        yield made


def test_embeddings_agree_in_both_formats(client: openai.OpenAI, card: NoCard) -> None:
    texts = ["the weather is lovely", "hello world", "a big red ball in the park"]
    as_float = client.embeddings.create(model="tiny", input=texts, encoding_format="float")
    as_base64 = client.embeddings.create(model="tiny", input=texts)
    vectors = np.array([item.embedding for item in as_float.data], np.float32)
    np.testing.assert_array_equal(vectors, [item.embedding for item in as_base64.data])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-6)
    assert [item.index for item in as_float.data] == [0, 1, 2]
    # Words and two marks each; the file's own padding to 40 and cut at 8 do not count.
    assert as_float.usage.prompt_tokens == 6 + 4 + 9
    assert card.log[:2] == ["take", "give back"]


def test_raw_base64_is_little_endian_float32(client: openai.OpenAI) -> None:
    url = f"{client.base_url}embeddings"
    body = {"model": "tiny", "input": "hello", "encoding_format": "base64"}
    answer = httpx.post(url, json=body).json()
    raw = base64.b64decode(answer["data"][0]["embedding"])
    assert len(raw) == 32 * 4
    assert np.isclose(np.linalg.norm(np.frombuffer(raw, "<f4")), 1)


def test_token_ids_are_taken_as_they_are(client: openai.OpenAI) -> None:
    text = client.embeddings.create(model="tiny", input="hello world").data[0].embedding
    ids = [2, 4 + 13, 4 + 14, 3]
    one = client.embeddings.create(model="tiny", input=ids).data[0].embedding
    two = client.embeddings.create(model="tiny", input=[ids, ids]).data
    np.testing.assert_allclose(one, text, atol=1e-6)
    np.testing.assert_allclose(two[1].embedding, text, atol=1e-6)


def test_models_list(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["tiny", "scripted"]
    assert client.models.retrieve("tiny").owned_by == "switcher"
    with pytest.raises(openai.NotFoundError) as caught:
        client.models.retrieve("other")
    assert caught.value.code == "model_not_found"


def test_error_classes_of_the_client(client: openai.OpenAI) -> None:
    create = client.embeddings.create
    with pytest.raises(openai.NotFoundError) as missing:
        create(model="other", input="x")
    assert (missing.value.code, missing.value.param) == ("model_not_found", "model")
    with pytest.raises(openai.BadRequestError) as long:
        create(model="tiny", input="a " * 63)
    assert long.value.code == "context_length_exceeded"
    assert "65 tokens" in str(long.value)
    with pytest.raises(openai.BadRequestError) as wrong:
        create(model="tiny", input=[10_000])
    assert wrong.value.param == "input"
    with pytest.raises(openai.BadRequestError, match="32 dimensions"):
        create(model="tiny", input="x", dimensions=8)
    with pytest.raises(openai.BadRequestError, match="embeddings only"):
        client.completions.create(model="tiny", prompt="x")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"model":"tiny"}',
        b'{"model":"tiny","input":[]}',
        b'{"model":"tiny","input":[[]]}',
        b'{"model":"tiny","input":[true]}',
        b'{"model":"tiny","input":["a",1]}',
        b'{"model":"tiny","input":"x","encoding_format":"hex"}',
        b'{"model":"","input":"x"}',
        b'{"model":"tiny","input":[-1]}',
        b'{"model":"tiny","input":"x","dimensions":0}',
        b"\xff\xfe",
    ],
)
def test_wrong_bodies_are_400_in_openai_shape(client: openai.OpenAI, body: bytes) -> None:
    headers = {"content-type": "application/json"}
    answer = httpx.post(f"{client.base_url}embeddings", content=body, headers=headers)
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert error["type"] == "invalid_request_error"
    assert set(error) == {"message", "type", "param", "code"}


def test_full_queue_is_429_with_a_time(encoder: EncoderEngine) -> None:
    front = ScriptedFront(r.Failed(r.Reason.QUEUE_FULL, "full", retry_after_s=7.0))
    with client_of(front) as client, pytest.raises(openai.RateLimitError) as caught:
        client.embeddings.create(model="m", input="x")
    assert caught.value.code == "rate_limit_exceeded"
    assert caught.value.response.headers["retry-after"] == "7"


@pytest.mark.parametrize(
    ("reason", "status", "code"),
    [
        (r.Reason.INFEASIBLE, 503, "server_is_overloaded"),
        (r.Reason.EXPIRED, 504, "deadline_exceeded"),
        (r.Reason.LOADING, 503, "model_loading"),
        (r.Reason.FAILED, 500, "model_failed"),
        (r.Reason.UNAVAILABLE, 503, "server_is_overloaded"),
    ],
)
def test_failures_have_their_status(reason: r.Reason, status: int, code: str) -> None:
    for stream in (False, True):
        front = ScriptedFront(r.Failed(reason, "no"))
        with client_of(front) as client, pytest.raises(openai.InternalServerError) as caught:
            client.completions.create(model="m", prompt="x", stream=stream)
        assert caught.value.status_code == status
        assert caught.value.code == code
        # A deadline that cannot be met must not be tried again by the client itself.
        assert caught.value.response.headers["x-should-retry"] == "false"


def test_infeasible_deadline_is_answered_without_a_step() -> None:
    engine = ScriptedEngine()
    runtime = Runtime([engine], CLOCK)
    for batch in (1, 4):
        runtime.table.observe("scripted", engine.buckets()[0], 10**9 * batch)
    card = NoCard()
    front = LocalFront(runtime, Runner(runtime, card))
    front.start()
    with client_of(front) as client, pytest.raises(openai.InternalServerError) as caught:
        client.completions.create(
            model="scripted",
            prompt=[1],
            max_tokens=5,
            extra_headers={"X-Request-Timeout-Ms": "50"},
        )
    front.stop()
    assert caught.value.code == "server_is_overloaded"
    assert engine.steps == []
    assert card.log == []


def test_headers_become_class_and_deadline() -> None:
    front = ScriptedFront(r.Failed(r.Reason.FAILED, "no"))
    with client_of(front) as client:
        for name in ("batch", "vip"):
            headers = {"X-Switcher-Priority": name, "X-Request-Timeout-Ms": "2000"}
            with pytest.raises(openai.InternalServerError):
                client.embeddings.create(model="m", input="x", extra_headers=headers)
        bad = {"X-Request-Timeout-Ms": "soon"}
        with pytest.raises(openai.BadRequestError):
            client.embeddings.create(model="m", input="x", extra_headers=bad)
    assert [q.priority for q in front.asked] == [r.Priority.BATCH, r.Priority.INTERACTIVE]
    for request in front.asked:
        assert request.deadline_ns is not None
        assert request.deadline_ns - request.arrived_ns == 2 * 10**9


DELTAS = (
    r.Delta(0, "Hel", (5,), (r.TokenLogprob(5, "Hel", -0.5, ((5, "Hel", -0.5),)),)),
    r.Delta(0, "lö", (6,), (r.TokenLogprob(6, "lö", -1.0, ()),), "stop"),
    r.Generated(3, 2, r.Timing(0, 0, 0, 1, 1)),
)


def test_chat_whole_and_streamed_agree() -> None:
    front = ScriptedFront(*DELTAS)
    ask: dict[str, object] = {
        "model": "m",
        "messages": [
            {"role": "system", "content": "be kind"},
            {"role": "user", "content": [{"type": "text", "text": "hi"}]},
        ],
        "temperature": 0,
        "stop": "x",
        "logprobs": True,
        "top_logprobs": 1,
        "max_completion_tokens": 9,
    }
    with client_of(front) as client:
        whole = client.chat.completions.create(**ask)  # type: ignore[call-overload]
        stream = client.chat.completions.create(  # type: ignore[call-overload]
            **ask, stream=True, stream_options={"include_usage": True}
        )
        chunks = list(stream)
    assert whole.choices[0].message.content == "Hellö"
    assert whole.choices[0].finish_reason == "stop"
    assert whole.usage.total_tokens == 5
    assert [t.logprob for t in whole.choices[0].logprobs.content] == [-0.5, -1.0]
    assert chunks[0].choices[0].delta.role == "assistant"
    texts = [chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices]
    assert "".join(texts) == "Hellö"
    assert chunks[-1].usage.completion_tokens == 2
    body = front.asked[0].body
    assert isinstance(body, r.Generate)
    assert body.messages == (r.ChatMessage("system", "be kind"), r.ChatMessage("user", "hi"))
    assert (body.max_tokens, body.stop, body.sampling.temperature) == (9, ("x",), 0.0)
    assert body.sampling.logprobs == 1


def test_completions_whole_and_streamed_agree() -> None:
    front = ScriptedFront(*DELTAS)
    with client_of(front) as client:
        whole = client.completions.create(model="m", prompt=[1, 2, 3], logprobs=1)
        chunks = list(client.completions.create(model="m", prompt="hi", stream=True))
    assert whole.choices[0].text == "Hellö"
    assert whole.choices[0].logprobs is not None
    assert whole.choices[0].logprobs.text_offset == [0, 3]
    assert "".join(chunk.choices[0].text for chunk in chunks) == "Hellö"
    body = front.asked[0].body
    assert isinstance(body, r.Generate)
    assert body.prompt == (1, 2, 3)
    assert body.max_tokens == 16


@pytest.mark.parametrize(
    "extra",
    [
        {"tools": [{}]},
        {"response_format": {"type": "json_object"}},
        {"presence_penalty": 1.0},
        {"logit_bias": {"1": 5}},
        {"stop": [""]},
        {"n": 0},
        {"temperature": -1},
        {"top_p": 0},
        {"max_tokens": 0},
        {"top_logprobs": 2},
        {"messages": []},
        {"messages": [{"role": "user", "content": [{"type": "image_url"}]}]},
    ],
)
def test_what_is_not_served_is_refused_never_ignored(extra: dict[str, object]) -> None:
    front = ScriptedFront(*DELTAS)
    body = {"model": "m", "messages": [{"role": "user", "content": "x"}]} | extra
    with client_of(front) as client:
        answer = httpx.post(f"{client.base_url}chat/completions", json=body)
    assert answer.status_code == 400, answer.text
    assert front.asked == []


def test_error_inside_a_stream_is_one_event() -> None:
    front = ScriptedFront(DELTAS[0], r.Failed(r.Reason.UNAVAILABLE, "card lost"))
    with client_of(front) as client:
        stream = client.chat.completions.create(
            model="m", messages=[{"role": "user", "content": "x"}], stream=True
        )
        with pytest.raises(openai.APIError, match="card lost"):
            list(stream)


def test_stream_pings_while_it_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("switcher.web.openai.PING_S", 0.01)
    front = ScriptedFront(*DELTAS, wait_first=True)
    body = {"model": "m", "prompt": "x", "stream": True}
    with (
        client_of(front) as client,
        httpx.stream("POST", f"{client.base_url}completions", json=body) as answer,
    ):
        lines = answer.iter_lines()
        assert next(lines).startswith(": ")
        front.may_go.set()
        data = [line for line in lines if line.startswith("data: ")]
    assert data[-1] == "data: [DONE]"
    assert json.loads(data[0][6:])["choices"][0]["text"] == "Hel"


def _leave_embeddings(url: str) -> None:
    with contextlib.suppress(httpx.ReadTimeout):
        httpx.post(f"{url}embeddings", json={"model": "m", "input": "x"}, timeout=0.2)


def _leave_stream(url: str) -> None:
    body = {"model": "m", "prompt": "x", "stream": True}
    with contextlib.suppress(httpx.ReadTimeout):
        httpx.post(f"{url}completions", json=body, timeout=0.2)


@pytest.mark.parametrize("leave", [_leave_embeddings, _leave_stream])
def test_a_client_that_leaves_cancels_its_request(leave: Callable[[str], None]) -> None:
    front = ScriptedFront()
    with client_of(front) as client:
        leave(str(client.base_url))
        assert front.left.wait(20)


def test_a_client_that_leaves_mid_stream_cancels(monkeypatch: pytest.MonkeyPatch) -> None:
    front = ScriptedFront(DELTAS[0], DELTAS[0])
    endless = front.ask

    async def ask(request: r.Request) -> AsyncIterator[r.Event]:
        async for event in endless(request):
            yield event
        front.left.clear()
        try:
            await asyncio.sleep(60)
        finally:
            front.left.set()

    monkeypatch.setattr(front, "ask", ask)
    body = {"model": "m", "prompt": "x", "stream": True}
    with client_of(front) as client:
        with httpx.stream("POST", f"{client.base_url}completions", json=body) as answer:
            next(answer.iter_lines())
        assert front.left.wait(20)
