"""An unmodified llama.cpp server behind the gateway: same answers, card held to the last byte."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import openai
import pytest
import uvicorn
from fastapi import FastAPI

from switcher.clock import MonotonicClock
from switcher.inference.gateway import BackendSpec, Gateway
from switcher.inference.models.store import ModelStore
from switcher.testing.house import ROOT
from switcher.web.openai import openai_router

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

pytestmark = [pytest.mark.peer, pytest.mark.slow]
ASK = {
    "model": "llama",
    "messages": [{"role": "user", "content": "What is the capital of France?"}],
    "temperature": 0,
    "max_tokens": 20,
}


class Claim:
    def __init__(self) -> None:
        self.log: list[str] = []

    @contextlib.asynccontextmanager
    async def held(self, what: str) -> AsyncIterator[None]:
        self.log.append(what)
        yield
        self.log.append("release")


class Empty:
    def models(self) -> tuple[()]:
        return ()


@pytest.fixture(scope="module")
def gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("xllamacpp") is None:
        message = "xllamacpp is missing: pip install '.[peers]'"
        if os.environ.get("SWITCHER_REQUIRE_PEERS") == "1":
            pytest.fail(message)
        pytest.skip(message)
    given = os.environ.get("SWITCHER_CACHE")
    store = ModelStore(Path(given) if given else tmp_path_factory.mktemp("cache"))
    (file,) = store.pull("smollm2").path.glob("*.gguf")
    return file


@pytest.fixture(scope="module")
def llama(gguf: Path) -> Iterator[str]:
    program = Path(__file__).with_name("llamacpp_server.py")
    with subprocess.Popen(
        [sys.executable, program, gguf],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        try:
            # It answers 503 until its model is loaded.
            end_s = time.monotonic() + 60
            while not httpx.get(f"{address}/v1/models").is_success and time.monotonic() < end_s:
                time.sleep(0.05)
            yield address
        finally:
            process.kill()


def text(client: openai.OpenAI, *, stream: bool) -> str:
    answer = client.chat.completions.create(**ASK, stream=stream)  # type: ignore[call-overload]
    if not stream:
        return str(answer.choices[0].message.content)
    return "".join(c.choices[0].delta.content or "" for c in answer if c.choices)


def test_direct_and_through_the_gateway_are_equal(llama: str) -> None:
    claim = Claim()
    gateway = Gateway([BackendSpec(f"{llama}/v1")], claim)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await gateway.open()
        yield
        await gateway.close()

    app = FastAPI(lifespan=lifespan)
    app.include_router(openai_router(Empty(), MonotonicClock(), gateway))  # type: ignore[arg-type]
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        with (
            openai.OpenAI(base_url=url, api_key="x") as through,
            openai.OpenAI(base_url=f"{llama}/v1", api_key="x") as direct,
        ):
            for stream in (False, True):
                answer = text(through, stream=stream)
                assert answer == text(direct, stream=stream)
                assert len(answer) > 10
        server.should_exit = True
        thread.join(30)
    # The client has the last byte a moment before the card is let go.
    assert sorted(claim.log) == ["gateway llama"] * 2 + ["release"] * 2


def test_no_hash_runs_from_the_first_byte_to_the_last_and_a_kill_ends_cleanly(gguf: Path) -> None:
    """The short form of the benchmark; the long one asks 1,000 times."""
    program = ROOT / "benchmarks" / "gateway_hashing.py"
    done = subprocess.run(
        [sys.executable, program, "--count", "15", "--model", gguf],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stdout, done.stderr
    found = json.loads(done.stdout)
    assert done.returncode == 0, found
    assert found["requests"] == 15
    assert all(found["lines"].values())
