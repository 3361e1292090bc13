"""The views for other miners' tools: their shapes, what they refuse, what they never show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from http_peer import FixedControls, Front, run

from switcher.config import Config, HttpConfig, PoolConfig
from switcher.web import miner_views

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from fastapi import APIRouter

SECRET = "hunter2222"
TOKEN = "abcdefgh1234"
PAUSE = b'{"method": "pause", "jsonrpc": "2.0", "id": 1}'


def config(**http: Any) -> Config:
    pool = PoolConfig(
        url="stratum+ssl://pool.example:3333", user="bc1qexample.rig", password=SECRET, worker="w"
    )
    return Config(pools=(pool,), http=HttpConfig(port=0, **http))


def views(held: Config) -> Callable[[FixedControls], APIRouter]:
    return lambda controls: miner_views.router(controls, lambda: held)


def serve(body: Callable[[Front], Awaitable[None]], **http: Any) -> None:
    held = config(**http)
    run(body, held.http, [views(held)])


def test_the_summary_says_what_the_status_says() -> None:
    async def body(it: Front) -> None:
        for path in ("/1/summary", "/2/summary"):
            told: Any = (await it.ask("GET", path)).json()
            assert told["hashrate"]["total"] == [9.4e6, None, None]
            assert told["hashrate"]["threads"] == [[9.4e6, None, None]]
            assert told["results"]["shares_good"] == 5
            assert told["results"]["shares_total"] == 6
            assert len(told["results"]["best"]) == 10
            assert told["connection"]["pool"] == "p:1"
            assert (told["uptime"], told["paused"], told["donate_level"]) == (60, False, 0)
        cpu, opencl, cuda = json.loads((await it.ask("GET", "/2/backends")).body)
        assert [part["type"] for part in (cpu, opencl, cuda)] == ["cpu", "opencl", "cuda"]
        assert [part["enabled"] for part in (cpu, opencl, cuda)] == [True, False, False]

    serve(body)


def test_trex_and_mmpos() -> None:
    async def body(it: Front) -> None:
        told: Any = (await it.ask("GET", "/summary")).json()
        assert told["accepted_count"] == 5
        assert told["rejected_count"] == 1
        assert [gpu["hashrate"] for gpu in told["gpus"]] == [9_400_000]
        assert told["gpus"][0]["temperature"] is None
        rig: Any = (await it.ask("GET", "/mmpos")).json()
        assert (rig["busid"], rig["hash"], rig["units"]) == (["cpu"], [9.4], "mhs")
        assert rig["air"] == ["5", "0", "1"]

    serve(body)


def test_no_secret_is_shown() -> None:
    async def body(it: Front) -> None:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        answer = await it.ask("GET", "/2/config", headers=headers)
        told: Any = answer.json()
        assert told["pools"][0]["url"] == "stratum+ssl://pool.example:3333"
        assert told["pools"][0]["pass"] is None
        assert told["http"]["access-token"] is None
        for path in ("/1/summary", "/2/backends", "/2/config", "/summary", "/mmpos"):
            raw = (await it.ask("GET", path, headers=headers)).body
            assert SECRET.encode() not in raw
            assert TOKEN.encode() not in raw
        assert (await it.ask("GET", "/2/summary")).status == 401

    serve(body, access_token=TOKEN)


def test_pause_and_resume_answer_when_it_is_so() -> None:
    async def body(it: Front) -> None:
        answer = await it.ask("POST", "/json_rpc", PAUSE)
        assert answer.json() == {"jsonrpc": "2.0", "id": 1, "result": {"status": "OK"}}
        assert it.controls.snapshot.paused is not None
        told: Any = (await it.ask("GET", "/2/summary")).json()
        assert told["paused"]
        await it.ask("POST", "/json_rpc", PAUSE.replace(b"pause", b"resume"))
        assert it.controls.snapshot.paused is None
        stop: Any = (await it.ask("POST", "/json_rpc", PAUSE.replace(b"pause", b"stop"))).json()
        assert stop["error"]["code"] == -32601

    serve(body)


def test_restricted_refuses_and_a_pool_never_changes() -> None:
    async def body(it: Front) -> None:
        assert (await it.ask("POST", "/json_rpc", PAUSE)).status == 403
        assert it.controls.snapshot.paused is None

    serve(body, restricted=True)

    async def change(it: Front) -> None:
        for path in ("/1/config", "/2/config"):
            for method in ("PUT", "POST"):
                thief = b'{"pools": [{"url": "stratum+tcp://thief:1", "user": "thief"}]}'
                assert (await it.ask(method, path, thief)).status == 409
        told: Any = (await it.ask("GET", "/2/config")).json()
        assert told["pools"][0]["user"] == "bc1qexample.rig"

    serve(change)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("http://127.0.0.1:1", 200),
        ("https://localhost", 200),
        ("http://evil.example:1", 421),
        ("http://http://127.0.0.1:1", 421),
        ("ftp://127.0.0.1:1", 421),
        ("", 421),
    ],
)
def test_a_host_with_a_scheme_is_read_and_then_checked(host: str, status: int) -> None:
    async def body(it: Front) -> None:
        raw = f"GET /2/summary HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
        assert (await it.raw(raw)).split()[1] == str(status).encode()

    serve(body)
