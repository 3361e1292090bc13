"""Prices over HTTP from a server on loopback that does what servers do."""

from __future__ import annotations

import io
import json
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from http.client import HTTPMessage as Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from switcher.core.tariff import price_at
from switcher.errors import SwitcherError
from switcher.signals import feed
from switcher.signals.feed import JsonFeed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Answer = "Callable[[Server], None]"
TODAY = {
    "data": {
        "prices": [
            {"from": "2026-11-25T00:00:00Z", "value": 10.5},
            {"from": "2026-11-25T01:00:00+00:00", "value": -3},
            {"from": 1_795_572_000, "value": "12.25"},
            {"from": 1_795_575_600_000, "value": 1e1},
        ]
    }
}


class Server(BaseHTTPRequestHandler):
    """Answers with what the test wants."""

    answer: Callable[[Server], None]

    def do_GET(self) -> None:
        type(self).answer(self)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def body(self, data: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def serving(answer: Callable[[Server], None]) -> Iterator[str]:
    kind = type("Kind", (Server,), {"answer": staticmethod(answer)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/today"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def feed_of(url: str, items: str = "data.prices") -> JsonFeed:
    return JsonFeed(url, items, "from", "value", 0.001, UTC)


def problem(answer: Callable[[Server], None], items: str = "data.prices") -> str:
    with serving(answer) as url, pytest.raises(SwitcherError) as caught:
        feed_of(url, items).fetch()
    return str(caught.value).replace(url, "URL")


def test_prices_in_every_form_of_time() -> None:
    with serving(lambda s: s.body(json.dumps(TODAY).encode())) as url:
        prices = feed_of(url).fetch()

    def micro_per_mwh(hour: int) -> int | None:
        at = datetime(2026, 11, 25, hour, 30, tzinfo=UTC)
        return price_at(prices, round(at.timestamp() * 1e9)).price

    assert [micro_per_mwh(hour) for hour in range(5)] == [
        10_500_000, -3_000_000, 12_250_000, 10_000_000, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "does not answer JSON"),
        (b"\xff\xfe\x00", "does not answer JSON"),
        (b"<html>", "does not answer JSON"),
        (b"[" * 100_000, "does not answer JSON"),
        (b'{"data": {"prices": {}}}', "holds no list of prices at 'data.prices'"),
        (b"[]", "holds no list of prices at 'data.prices'"),
        (b'{"data": 3}', "holds no list of prices at 'data.prices'"),
        (b'{"data": {"prices": [1, 2]}}', "an entry without 'from' and 'value'"),
    ],
)
def test_answers_that_are_no_prices(data: bytes, says: str) -> None:
    assert says in problem(lambda s: s.body(data))


@pytest.mark.parametrize(
    ("start", "price"),
    [
        ('"yesterday"', "1"), ("true", "1"), ("1e400", "1"), ("NaN", "1"), ("null", "1"),
        ("0", "null"), ("0", '"dear"'), ("0", "NaN"), ("0", "[1]"), ("0", "1e999999999"),
        ("0", "Infinity"), ("0", "1e99999"), ("0", "-1e30"), ("1e20", "1"),
    ],
)  # fmt: skip
def test_entries_that_cannot_be_meant(start: str, price: str) -> None:
    good = '{"from": 3600, "value": 1}'
    data = f'{{"data": {{"prices": [{good}, {{"from": {start}, "value": {price}}}]}}}}'
    begun_s = time.process_time()
    said = problem(lambda s: s.body(data.encode()))
    assert "no usable time or price" in said or "cannot be meant" in said, said
    assert time.process_time() - begun_s < 5, "a short number must not cost seconds"


def test_codes_and_closed_connections() -> None:
    assert problem(lambda s: s.body(b"no", 404)) == "URL gives no answer: Not Found"
    assert "gives no answer" in problem(lambda s: s.connection.close())
    assert "gives no answer" in problem(lambda s: (s.wfile.write(b"nonsense\r\n\r\n"), None)[1])
    assert "gives no answer" in problem(lambda s: (s.wfile.write(b"x" * 70_000 + b"\r\n"), None)[1])
    with pytest.raises(SwitcherError, match="gives no answer"):
        feed_of("http://127.0.0.1:1/").fetch()


def test_an_answer_that_does_not_end_in_size_or_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(server: Server) -> None:
        server.send_response(200)
        server.end_headers()
        block = b" " * 65536
        for _ in range(1000):
            server.wfile.write(block)

    def quiet(answer: Callable[[Server], None]) -> Callable[[Server], None]:
        def safe(server: Server) -> None:
            try:
                answer(server)
            except OSError:
                server.close_connection = True

        return safe

    assert "answers more than 4194304 bytes" in problem(quiet(endless))
    monkeypatch.setattr(feed, "DEADLINE_S", 0.3)

    def slow_body(server: Server) -> None:
        server.send_response(200)
        server.end_headers()
        for _ in range(400):
            server.wfile.write(b" ")
            time.sleep(0.02)

    def slow_head(server: Server) -> None:
        for _ in range(400):
            server.wfile.write(b"x")
            time.sleep(0.02)

    def silent(_: Server) -> None:
        time.sleep(1)

    assert "takes longer than 0.3 s" in problem(quiet(slow_body))
    assert "gives no answer" in problem(quiet(slow_head))
    assert "gives no answer" in problem(quiet(silent))


def test_redirects_are_followed_but_not_anywhere() -> None:
    def to(where: str) -> Callable[[Server], None]:
        return lambda s: s.body(b"", 302, Location=where)

    with serving(lambda s: s.body(json.dumps(TODAY).encode())) as good:
        with serving(to(good)) as url:
            assert feed_of(url).fetch()
        # A redirect to itself ends.
        assert "gives no answer" in problem(lambda s: s.body(b"", 302, Location="/today"))
        for where in ("file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://x"):
            said = problem(to(where))
            assert "is not HTTP" in said or "gives no answer" in said, said
        # From TLS to something else is refused before it is asked.
        handler = feed._Redirects()
        request = feed.urllib.request.Request("https://prices.example/")
        with pytest.raises(SwitcherError, match="which is not TLS"):
            handler.redirect_request(request, io.BytesIO(), 302, "", Message(), good)


def test_a_price_keeps_the_digits_it_was_written_with() -> None:
    data = b'[{"from": 0, "value": 0.1}, {"from": 3600, "value": 0.30000000000000004}]'
    prices = feed_of("http://x/", "").parse(data)
    assert price_at(prices, 0).price == int(Decimal("0.1") * 10**6)
