from __future__ import annotations

import asyncio
import contextlib
import json
import re
import socket
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from http_peer import STATUS, Front, close, front, parse, run
from prometheus_client.parser import text_string_to_metric_families

from switcher.config import HttpConfig
from switcher.core.energy import EnergyStatus
from switcher.core.status import from_json
from switcher.errors import StateError, UsageError
from switcher.web.server import HttpServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOKEN = "abcdefgh1234"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


def echo_router() -> APIRouter:
    api = APIRouter()

    @api.post("/v1/echo")
    async def echo(request: Request) -> dict[str, int]:
        return {"bytes": len(await request.body())}

    @api.post("/v1/parsed")
    async def parsed(body: dict[str, int]) -> dict[str, int]:
        return body

    @api.get("/v1/broken")
    async def broken() -> None:
        raise ZeroDivisionError("secret detail")

    @api.get("/v1/endless")
    async def endless() -> StreamingResponse:
        async def chunks() -> AsyncIterator[bytes]:
            while True:
                yield b"x" * 65536
                await asyncio.sleep(0)

        return StreamingResponse(chunks())

    return api


def test_health_status_and_openapi() -> None:
    async def body(it: Front) -> None:
        assert (await it.ask("GET", "/health")).json() == {"status": "ok"}
        assert from_json((await it.ask("GET", "/api/status")).json()) == STATUS
        paths = (await it.ask("GET", "/api/openapi.json")).json()["paths"]
        assert {"/health", "/metrics", "/api/status", "/api/pause", "/api/resume"} <= set(paths)
        ready = await it.ask("GET", "/health/ready")
        assert (ready.status, ready.headers["retry-after"]) == (503, "1")

    run(body)


def test_pause_and_resume() -> None:
    async def body(it: Front) -> None:
        answer = await it.ask("POST", "/api/pause", b'{"for_s": 2}')
        assert answer.json()["paused"]["until_ns"] == STATUS.now_ns + 2_000_000_000
        assert it.controls.snapshot.paused is not None
        answer = await it.ask("POST", "/api/resume", b"{}")
        assert answer.json()["paused"] is None

    run(body)


def test_throttle() -> None:
    async def body(it: Front) -> None:
        answer = await it.ask("POST", "/api/throttle", b'{"share": 300}')
        assert answer.json()["cards"][0]["share_permille"] == 300
        for wrong in (b"{}", b'{"share": 1001}', b'{"share": "30%"}', b'{"share": 1, "for_s": 0}'):
            assert (await it.ask("POST", "/api/throttle", wrong)).status == 400
        assert it.controls.snapshot.cards[0].share_permille == 300

    run(body)
    restricted = HttpConfig(port=0, restricted=True)

    async def refused(it: Front) -> None:
        assert (await it.ask("POST", "/api/throttle", b'{"share": 300}')).status == 409

    run(refused, restricted)


@pytest.mark.parametrize(
    ("payload", "status", "says"),
    [
        (b'{"for_s": -1}', 400, "for_s"),
        (b'{"for_s": "2h"}', 400, "for_s"),
        (b'{"for_s": 1e999}', 400, "for_s"),
        (b'{"fors": 1}', 400, "fors"),
        (b'{"cards": ["gpu:9"]}', 404, "known: cpu:0"),
        (b"{", 400, "JSON"),
        (b"[]", 400, ""),
        (b"\xff\xfe", 400, ""),
    ],
)
def test_bad_bodies_get_the_one_error_shape(payload: bytes, status: int, says: str) -> None:
    async def body(it: Front) -> None:
        answer = await it.ask("POST", "/api/pause", payload)
        assert answer.status == status
        error = answer.json()["error"]
        assert set(error) == {"message", "type", "param", "code"}
        assert says in str(error["message"])
        assert it.controls.snapshot.paused is None

    run(body)


def test_restricted_changes_nothing() -> None:
    async def body(it: Front) -> None:
        assert (await it.ask("POST", "/api/pause", b"{}")).status == 409
        assert it.controls.snapshot.paused is None
        assert (await it.ask("GET", "/api/status")).status == 200

    run(body, HttpConfig(port=0, restricted=True))


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("localhost:8474", 200),
        ("127.0.0.1:1", 200),
        ("[::1]:8474", 200),
        ("LOCALHOST", 200),
        ("evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("10.0.0.1", 421),
        ("127.0.0.1@evil.example", 421),
        ("my.name", 200),
    ],
)
def test_host_header(host: str, status: int) -> None:
    async def body(it: Front) -> None:
        assert (await it.ask("GET", "/health", headers={"Host": host})).status == status

    run(body, HttpConfig(port=0, allowed_hosts=("my.name",)))


def test_a_missing_host_is_refused() -> None:
    async def body(it: Front) -> None:
        assert parse(await it.raw(b"GET /health HTTP/1.0\r\n\r\n")).status == 421
        assert parse(await it.raw(b"GET /health HTTP/1.1\r\n\r\n")).status == 400
        twice = b"GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"
        assert parse(await it.raw(twice)).status in (400, 421)

    run(body)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://evil.example", 403),
        ("null", 403),
        ("", 200),
        ("SAME", 200),
        ("https://ok.example", 200),
        ("https://ok.example.evil.example", 403),
        ("http://localhost:1", 403),
    ],
)
def test_origin(origin: str, status: int) -> None:
    async def body(it: Front) -> None:
        value = f"http://{it.host}:{it.port}" if origin == "SAME" else origin
        answer = await it.ask("POST", "/api/pause", b"{}", {"Origin": value})
        assert answer.status == status
        assert (it.controls.snapshot.paused is not None) == (status == 200)
        if origin.startswith("https://ok.example") and status == 200:
            assert answer.headers["access-control-allow-origin"] == origin

    run(body, HttpConfig(port=0, allowed_origins=("https://ok.example",)))


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (f"Bearer {TOKEN}", 200),
        (f"bearer {TOKEN}", 200),
        ("", 401),
        (f"Bearer {TOKEN}x", 401),
        (f"Bearer {TOKEN[:-1]}", 401),
        (f"Basic {TOKEN}", 401),
        ("Bearer", 401),
        ("Bearer \xff\xfe", 401),
    ],
)
def test_token(value: str, status: int) -> None:
    async def body(it: Front) -> None:
        for path in ("/api/status", "/metrics", "/api/openapi.json", "/nothing"):
            answer = await it.ask("GET", path, headers={"Authorization": value})
            want = 404 if path == "/nothing" and status == 200 else status
            assert answer.status == want
        if status == 401:
            assert answer.headers["www-authenticate"] == "bearer"
            assert TOKEN.encode() not in answer.body
        assert (await it.ask("GET", "/health")).status == 200

    run(body, HttpConfig(port=0, access_token=TOKEN))


def test_a_preflight_of_an_allowed_page_needs_no_token() -> None:
    config = HttpConfig(port=0, access_token=TOKEN, allowed_origins=("https://ok.example",))
    ask = {
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
    }

    async def body(it: Front) -> None:
        good = await it.ask("OPTIONS", "/api/pause", headers=ask | {"Origin": "https://ok.example"})
        assert good.status == 200
        bad = await it.ask("OPTIONS", "/api/pause", headers=ask | {"Origin": "https://no.example"})
        assert bad.status == 403

    run(body, config)


def test_all_addresses_with_a_token() -> None:
    async def body(it: Front) -> None:
        it.host = "127.0.0.1"
        for host, status in (("10.1.2.3:80", 200), ("evil.example", 421)):
            answer = await it.ask("GET", "/api/status", headers=BEARER | {"Host": host})
            assert answer.status == status

    run(body, HttpConfig(host="0.0.0.0", port=0, access_token=TOKEN))


@pytest.mark.parametrize("path", ["/v1/echo", "/v1/parsed", "/api/pause"])
def test_bodies_are_bounded_by_announcement_and_by_count(path: str) -> None:
    async def body(it: Front) -> None:
        answer = await it.ask("POST", path, b"[" * 1500)
        assert (answer.status, answer.json()["error"]["code"]) == (413, "body_too_large")
        head = (
            f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\n"
        )
        chunk = b"200\r\n" + b" " * 512 + b"\r\n"
        answer = parse(await it.raw(head.encode() + chunk * 4 + b"0\r\n\r\n"))
        assert answer.status == 413
        assert (await it.ask("POST", "/v1/echo", b"x" * 1024)).json() == {"bytes": 1024}

    run(body, HttpConfig(port=0, max_body_bytes=1024), [echo_router()])


def test_a_body_that_never_comes_ends_in_408() -> None:
    async def body(it: Front) -> None:
        head = b"POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc"
        assert parse(await it.raw(head)).status == 408

    run(body, HttpConfig(port=0, body_timeout_s=0.1), [echo_router()])


def test_a_head_that_never_ends_is_cut_off() -> None:
    async def body(it: Front) -> None:
        for data in (b"", b"G", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "):
            assert await it.raw(data) == b""
        # One byte at a time does not extend the deadline.
        reader, writer = await it.connect()
        with contextlib.suppress(ConnectionError):
            for byte in b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"y" * 2000:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0.01)
                if reader.at_eof():
                    break
            else:
                pytest.fail("a slow head was never cut off")
        await close(writer)
        assert (await it.ask("GET", "/health")).status == 200

    run(body, HttpConfig(port=0, header_timeout_s=0.2))


def test_a_head_that_is_too_large_is_refused() -> None:
    async def body(it: Front) -> None:
        data = b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 200_000
        answer = await it.raw(data)
        assert answer == b"" or parse(answer).status in (400, 431)

    run(body)


def test_keep_alive_works_and_idle_connections_end() -> None:
    async def body(it: Front) -> None:
        reader, writer = await it.connect()
        for _ in range(3):
            writer.write(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert b"200 OK" in await reader.readuntil(b'{"status":"ok"}')
        assert await reader.read(10) == b""
        await close(writer)

    run(body, HttpConfig(port=0, idle_timeout_s=1.0, header_timeout_s=600))


def test_a_second_head_on_a_kept_connection_has_its_deadline_too() -> None:
    async def body(it: Front) -> None:
        reader, writer = await it.connect()
        writer.write(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await reader.readuntil(b'{"status":"ok"}')
        writer.write(b"GET /hea")
        with contextlib.suppress(ConnectionResetError):
            assert await reader.read(10) == b""
        await close(writer)

    run(body, HttpConfig(port=0, idle_timeout_s=600, header_timeout_s=0.2))


def test_connections_are_limited_and_free_again() -> None:
    async def body(it: Front) -> None:
        held = [await it.connect() for _ in range(4)]
        while it.server.connections < 4:
            await asyncio.sleep(0.001)
        answer = parse(await it.raw(b""))
        assert (answer.status, answer.headers["retry-after"]) == (503, "1")
        assert answer.json()["error"]["code"] == "overloaded"
        for _, writer in held:
            await close(writer)
        while it.server.connections:
            await asyncio.sleep(0.001)
        assert (await it.ask("GET", "/health")).status == 200

    run(body, HttpConfig(port=0, max_connections=4))


def test_metrics_parse_with_prometheus_own_parser() -> None:
    async def body(it: Front) -> None:
        await it.ask("GET", "/health")
        await it.ask("GET", "/no/such/path/77")
        text = (await it.ask("GET", "/metrics")).body.decode()
        families = {family.name: family for family in text_string_to_metric_families(text)}
        hand_over = families["switcher_handover_seconds"]
        assert hand_over.type == "histogram"
        samples = {
            (s.name.rpartition("_")[2], s.labels.get("le")): s.value
            for s in hand_over.samples
            if s.labels["direction"] == "out"
        }
        assert samples["bucket", "2.048e-06"] == 3
        assert samples["bucket", "4.096e-06"] == 4
        assert samples["bucket", "17.179869184"] == 4
        assert samples["bucket", "+Inf"] == samples["count", None] == 5
        assert samples["sum", None] == pytest.approx(50e-6)
        tenants = {s.labels["tenant"]: s.value for s in families["switcher_card_tenant"].samples}
        assert tenants["hashing"] == 1
        assert sum(tenants.values()) == 1
        routes = {s.labels.get("route") for s in families["switcher_http_requests"].samples}
        assert routes == {"/health", "other"}
        assert "switcher_card_power_watts{" not in text

    run(body)


def test_the_grafana_file_names_metrics_that_exist() -> None:
    path = Path(__file__).parents[2] / "docs" / "grafana" / "switcher.json"
    panels = json.loads(path.read_text(encoding="utf-8"))["panels"]
    queries = [target["expr"] for panel in panels for target in panel["targets"]]
    wanted = {name for query in queries for name in re.findall(r"switcher_[a-z_]+", query)}
    used = EnergyStatus(method="counter", power_w=95.0, residual_ppm=-12_000, hashing_mj=1500)
    card = replace(STATUS.cards[0], energy=used, temperature_c=50.0)

    async def body(it: Front) -> None:
        it.controls.snapshot = replace(STATUS, cards=(card,))
        text = (await it.ask("GET", "/metrics")).body.decode()
        found = [s for f in text_string_to_metric_families(text) for s in f.samples]
        assert wanted <= {sample.name for sample in found}
        values = {(s.name, s.labels.get("tenant")): s.value for s in found}
        assert values["switcher_card_energy_joules_total", "hashing"] == 1.5
        assert values["switcher_card_energy_residual_ratio", None] == -0.012
        assert values["switcher_card_power_watts", None] == 95
        assert values["switcher_card_share_ratio", None] == 1

    assert len(wanted) > 15
    run(body)


def test_a_defect_tells_the_caller_nothing_and_the_front_lives() -> None:
    async def body(it: Front) -> None:
        answer = await it.ask("GET", "/v1/broken")
        assert answer.status == 500
        assert b"secret" not in answer.body
        assert (await it.ask("GET", "/health")).status == 200

    run(body, routers=[echo_router()])


@pytest.mark.parametrize("data", [b"\x16\x03\x01\x02\x00\x01\x00", b"{}\n", b"\x00" * 100])
def test_other_protocols_are_turned_away(data: bytes) -> None:
    async def body(it: Front) -> None:
        answer = await it.raw(data, finish=True)
        assert answer == b"" or parse(answer).status == 400
        assert (await it.ask("GET", "/health")).status == 200

    run(body, HttpConfig(port=0, header_timeout_s=1.0))


def test_a_taken_port_names_its_holder() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        async def main() -> None:
            with pytest.raises(StateError, match=rf"127.0.0.1:{port} is taken by \S+\[\d+\]"):
                async with front(HttpConfig(port=port)):
                    pass

        asyncio.run(main())


@pytest.mark.parametrize("host", ["203.0.113.7", "no.such.name.invalid"])
def test_an_address_that_is_not_ours(host: str) -> None:
    from fastapi import FastAPI

    server = HttpServer(FastAPI(), HttpConfig(host=host, port=0, access_token=TOKEN))
    with pytest.raises(UsageError, match=re.escape(host)):
        server.bind()


def test_close_ends_endless_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("switcher.web.server.GRACE_S", 0.2)

    async def main() -> None:
        async with front(HttpConfig(port=0), [echo_router()]) as it:
            reader, writer = await it.connect()
            writer.write(b"GET /v1/endless HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert await reader.read(100)
        await close(writer)

    asyncio.run(main())


def test_a_reader_that_stops_reading_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("switcher.web.protocol.STALL_TIMEOUT_S", 0.2)

    async def body(it: Front) -> None:
        _, writer = await it.connect()
        writer.write(b"GET /v1/endless HTTP/1.1\r\nHost: localhost\r\n\r\n")
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        while not it.server.connections:
            await asyncio.sleep(0.001)
        while it.server.connections:
            await asyncio.sleep(0.01)
        await close(writer)

    run(body, routers=[echo_router()])


class Demands:
    """Records the hook's calls."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def __call__(self, first: bytes) -> object:
        self.events.append("begin " + first.split(b" ")[1].decode())
        return lambda: self.events.append("end")


def test_the_first_bytes_of_a_request_are_told_before_anything_is_parsed() -> None:
    demands = Demands()

    async def body(it: Front) -> None:
        reader, writer = await it.connect()
        writer.write(b"POST /v1/echo HT")
        while not demands.events:
            await asyncio.sleep(0.001)
        assert demands.events == ["begin /v1/echo"]
        writer.write(b"TP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab")
        await reader.readuntil(b'{"bytes":2}')
        assert demands.events == ["begin /v1/echo", "end"]
        writer.write(b"POST /v1/parsed HTTP/1.1\r\nHost: localhost\r\n")
        while len(demands.events) < 3:
            await asyncio.sleep(0.001)
        await close(writer)
        while len(demands.events) < 4:
            await asyncio.sleep(0.001)
        await it.ask("GET", "/health")
        await it.ask("POST", "/api/pause", b"{}")
        assert demands.events[2:] == ["begin /v1/parsed", "end"]

    run(body, routers=[echo_router()], on_demand=demands)  # type: ignore[arg-type]


def test_a_head_cut_off_by_its_deadline_ends_the_demand() -> None:
    demands = Demands()

    async def body(it: Front) -> None:
        assert await it.raw(b"POST /v1/echo HTTP/1.1\r\nHost: lo") == b""
        assert demands.events == ["begin /v1/echo", "end"]

    run(body, HttpConfig(port=0, header_timeout_s=0.1), on_demand=demands)  # type: ignore[arg-type]


def test_strangers_and_web_pages_cannot_take_a_card() -> None:
    demands = Demands()

    async def body(it: Front) -> None:
        for headers in ({}, {"Authorization": "Bearer wrong-one"}, BEARER | {"Origin": "http://e"}):
            answer = await it.ask("POST", "/v1/echo", b"x", headers)
            assert answer.status in (401, 403)
        assert demands.events == []
        assert (await it.ask("POST", "/v1/echo", b"x", BEARER)).status == 200
        assert demands.events == ["begin /v1/echo", "end"]

    config = HttpConfig(port=0, access_token=TOKEN)
    run(body, config, [echo_router()], demands)  # type: ignore[arg-type]


def test_api_keys_open_the_openai_routes_only() -> None:
    tokens = {TOKEN: (404, 200), "tenant-one": (404, 401), "tenant-two": (404, 401)}
    tokens |= {"tenant-three": (401, 401), "": (401, 401)}

    async def body(it: Front) -> None:
        for token, expected in tokens.items():
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            v1 = await it.ask("GET", "/v1/nothing", headers=headers)
            api = await it.ask("GET", "/api/lease", headers=headers)
            assert (v1.status, api.status) == expected, token

    run(body, HttpConfig(port=0, access_token=TOKEN, api_keys=("tenant-one", "tenant-two")))


def test_keys_without_an_access_token_guard_everything() -> None:
    async def body(it: Front) -> None:
        headers = {"Authorization": "Bearer tenant-one"}
        assert (await it.ask("GET", "/api/status")).status == 401
        assert (await it.ask("GET", "/api/status", headers=headers)).status == 200
        assert (await it.ask("GET", "/health")).status == 200

    run(body, HttpConfig(port=0, api_keys=("tenant-one",)))


def test_the_lease_names_who_has_a_card() -> None:
    async def body(it: Front) -> None:
        found = json.loads((await it.ask("GET", "/api/lease")).body)
        (card,) = found["cards"]
        assert (card["card"], card["tenant"]) == ("cpu:0", "hashing")
        (claim,) = card["claims"]
        assert (claim["who"], claim["rank"]) == ("w", "lease")

    run(body)
