"""What happens around a conversation: TLS, proxies, silence, redirections, odd servers."""

from __future__ import annotations

import asyncio
import datetime
import hashlib
import itertools
import json
import random
import socket
import ssl
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import trustme

from switcher.clock import MonotonicClock
from switcher.core.share import Outcome
from switcher.core.target import difficulty_to_target
from switcher.errors import LoginRefusedError, StateError, UsageError
from switcher.hashing.upstream.account import (
    Account,
    Address,
    Scheme,
    parse_fingerprint,
    parse_url,
)
from switcher.hashing.upstream.base import Link
from switcher.hashing.upstream.dial import dial
from switcher.hashing.upstream.practice import PracticePool
from switcher.hashing.upstream.socks5 import parse_proxy
from switcher.hashing.upstream.stratum1 import StratumClient
from switcher.testing import loop
from switcher.testing.mining import JobDesk, shares_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

Handler = Any
NOTIFY = {
    "id": None,
    "method": "mining.notify",
    "params": ["1", "aa" * 32, "01", "02", [], "20000000", "1d00ffff", "64000000", True],
}


def client(port: int, *, scheme: Scheme = Scheme.STRATUM1, **options: Any) -> StratumClient:
    host = options.pop("host", "127.0.0.1")
    account = Account(address=Address(scheme, host, port), user="u", **options)
    return StratumClient(
        account, serials=itertools.count(1), rng=random.Random(3), clock=MonotonicClock()
    )


@asynccontextmanager
async def running(upstream: StratumClient) -> AsyncIterator[JobDesk]:
    desk = JobDesk()
    task = asyncio.create_task(upstream.run(desk))
    try:
        yield desk
    finally:
        await upstream.aclose()
        await task


class Script:
    """A server whose behaviour a test writes as a coroutine over (read, send)."""

    def __init__(self, play: Callable[[Script], Awaitable[None]]) -> None:
        self.connections = 0
        self.heard: list[dict[str, Any]] = []
        self._play = play
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server

    async def start(self, *, tls: ssl.SSLContext | None = None) -> int:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def aclose(self) -> None:
        await loop.end_server(self._server, self._tasks)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        self.reader, self.writer = reader, writer
        try:
            await self._play(self)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def hear(self, method: str = "") -> dict[str, Any]:
        """The next request, or the next one of a method; answers nothing."""
        while True:
            message = json.loads(await self.reader.readuntil(b"\n"))
            self.heard.append(message)
            if not method or message.get("method") == method:
                assert isinstance(message, dict)
                return message

    def say(self, message: dict[str, Any]) -> None:
        self.writer.write(json.dumps(message).encode() + b"\n")

    async def answer(self, method: str, result: Any) -> None:
        request = await self.hear(method)
        self.say({"id": request["id"], "result": result, "error": None})

    async def login(self) -> None:
        """The usual opening, up to the first job."""
        while True:
            request = await self.hear()
            results = {
                "mining.configure": {},
                "mining.subscribe": [[], "0a0b0c0d", 4],
                "mining.authorize": True,
            }
            self.say({"id": request["id"], "result": results[request["method"]], "error": None})
            if request["method"] == "mining.authorize":
                break
        self.say(NOTIFY)

    async def rest(self) -> None:
        """Reads until the peer goes."""
        while True:
            await self.hear()


# ---- odd servers


def test_a_server_that_hangs_up_on_a_method_gets_a_connection_without_it() -> None:
    async def play(server: Script) -> None:
        request = await server.hear()
        if request["method"] == "mining.configure":
            return
        server.say({"id": request["id"], "result": [[], "00", 4], "error": None})
        await server.answer("mining.authorize", True)
        server.say(NOTIFY)
        await server.hear("mining.extranonce.subscribe")

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start())
        async with running(upstream) as desk:
            began = asyncio.get_running_loop().time()
            await desk.next()
            assert asyncio.get_running_loop().time() - began < 0.5  # no waiting after a lesson
            await desk.stop()
            await desk.next()
            await desk.stop()
        methods = [m["method"] for m in server.heard]
        assert methods.count("mining.configure") == 1
        assert methods.count("mining.extranonce.subscribe") == 1
        await server.aclose()

    loop.run(main())


def test_a_server_that_ignores_configure_costs_two_seconds_once() -> None:
    async def play(server: Script) -> None:
        await server.answer("mining.subscribe", [[], "00", 4])
        await server.answer("mining.authorize", True)
        server.say(NOTIFY)
        if server.connections == 1:
            return
        await server.rest()

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start())
        async with running(upstream) as desk:
            began = asyncio.get_running_loop().time()
            await desk.next()
            assert asyncio.get_running_loop().time() - began == pytest.approx(2, abs=0.5)
            await desk.stop()
            began = asyncio.get_running_loop().time()
            await desk.next()
            assert asyncio.get_running_loop().time() - began <= 1.2  # the backoff only
        await server.aclose()

    loop.run(main())


def test_last_words_that_are_no_json_are_shown() -> None:
    async def play(server: Script) -> None:
        await server.login()
        server.writer.write(b"Invalid JSON, disconnecting")

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start(), version_rolling=False)
        async with running(upstream) as desk:
            await desk.next()
            await desk.stop()
            assert upstream.status().link is Link.WAITING
            assert "saying 'Invalid JSON, disconnecting'" in upstream.status().last_error
        await server.aclose()

    loop.run(main())


def test_a_login_that_was_never_taken_ends_it_and_one_that_was_does_not() -> None:
    async def play(server: Script) -> None:
        await server.answer("mining.subscribe", [[], "00", 4])
        await server.answer("mining.authorize", server.connections == first_good)
        server.say(NOTIFY)

    async def main() -> None:
        nonlocal first_good
        server = Script(play)
        port = await server.start()
        with pytest.raises(LoginRefusedError, match="check user and password"):
            await client(port, version_rolling=False).run(JobDesk())
        first_good = 2
        upstream = client(port, version_rolling=False)
        async with running(upstream) as desk:
            await desk.next()
            await asyncio.sleep(100)
            assert server.connections > 3
            assert "login refused" in upstream.status().last_error
        await server.aclose()

    first_good = 99
    loop.run(main())


def test_the_dump_shows_every_line_but_not_the_password(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        pool = PracticePool(rng=random.Random(1), start_difficulty=2e-7, adapt=False)
        upstream = client(await pool.start(), dump=True, password="hunter2", name="p")
        async with running(upstream) as desk:
            job = await desk.next()
            pool.ping_all()
            assert (await upstream.submit(next(shares_of(job)))).accepted
        await pool.aclose()

    with caplog.at_level("INFO", "switcher"):
        loop.run(main())
    lines = [r.getMessage() for r in caplog.records]
    for part in ("p > ", "mining.authorize", "mining.submit", "p < ", "mining.notify", "pong"):
        assert any(part in line for line in lines), part
    assert not any("hunter2" in line for line in lines)


def test_a_pool_that_begins_to_pay_somebody_else_is_reported(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def coinb2(program: str) -> str:
        return "ff" * 4 + "01" + "00f2052a01000000" + "16" + "0014" + program * 20 + "00" * 4

    async def play(server: Script) -> None:
        await server.login()
        for number, program in enumerate(("11", "11", "22")):
            params = [str(number), "aa" * 32, "01", coinb2(program), [], "20000000", "1d00ffff"]
            server.say({**NOTIFY, "params": [*params, "64000000", False]})
            await asyncio.sleep(1)
        await server.rest()

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start(), version_rolling=False)
        async with running(upstream):
            await asyncio.sleep(5)
        await server.aclose()

    with caplog.at_level("WARNING", "switcher"):
        loop.run(main())
    (line,) = [r.getMessage() for r in caplog.records if "somebody else" in r.getMessage()]
    assert "job 2: its coinbase pays somebody else than before" in line


# ---- silence


def test_no_login_no_job_no_answer_all_have_their_deadline() -> None:
    async def play(server: Script) -> None:
        if server.connections == 1:
            await server.rest()
        await server.login()
        await server.rest()

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start(), version_rolling=False)
        now = asyncio.get_running_loop().time
        async with running(upstream) as desk:
            began = now()
            job = await desk.next()
            assert 30 <= now() - began <= 32
            assert upstream.status().last_error == ""
            began = now()
            verdict = await upstream.submit(_any_share(job))
            assert (verdict.outcome, now() - began) == (
                Outcome.UNANSWERED,
                pytest.approx(30, abs=1),
            )
            await desk.stop()
            assert now() - began == pytest.approx(120, abs=1)
            assert upstream.status().last_error == "no new job for 120 s"
        await server.aclose()

    loop.run(main())


def test_an_answer_that_comes_too_late_is_nobody_elses() -> None:
    async def play(server: Script) -> None:
        await server.login()
        late = (await server.hear("mining.submit"))["id"]
        await asyncio.sleep(40)
        next_one = (await server.hear("mining.submit"))["id"]
        server.say({"id": late, "result": None, "error": [22, "Duplicate", None]})
        server.say({"id": 999, "result": None, "error": [23, "Low", None]})
        server.say({"id": next_one, "result": True, "error": None})
        await server.rest()

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start(), version_rolling=False)
        async with running(upstream) as desk:
            job = await desk.next()
            assert (await upstream.submit(_any_share(job))).outcome is Outcome.UNANSWERED
            assert (await upstream.submit(_any_share(job))).outcome is Outcome.ACCEPTED
            assert upstream.status().connects == 1
        await server.aclose()

    loop.run(main())


def _any_share(job: Any) -> Any:
    """A share at a difficulty that this job does not really have."""
    return next(shares_of(replace(job, share_target=difficulty_to_target(1e-7))))


def test_a_pool_with_jobs_is_kept_for_hours_while_nothing_is_submitted() -> None:
    """A card given to other work for long: pings are answered, the connection stays."""

    async def main() -> None:
        pool = PracticePool(rng=random.Random(1), notify_s=30.0)
        upstream = client(await pool.start())
        async with running(upstream) as desk:
            await desk.next()
            for _ in range(30):
                await asyncio.sleep(120)
                pool.ping_all()
            await asyncio.sleep(1)
            assert upstream.status().connects == 1
            assert pool.pongs == 30
            assert len(desk.jobs) >= 119
            assert None not in desk.jobs
        await pool.aclose()

    loop.run(main())


def test_a_share_waits_for_a_connection_only_so_long() -> None:
    async def main() -> None:
        pool = PracticePool(rng=random.Random(1), start_difficulty=2e-7, adapt=False)
        upstream = client(await pool.start())
        async with running(upstream) as desk:
            job = await desk.next()
            await pool.aclose()
            await desk.stop()
            began = asyncio.get_running_loop().time()
            verdict = await upstream.submit(next(shares_of(job)))
            assert verdict.outcome is Outcome.UNSENT
            assert asyncio.get_running_loop().time() - began == pytest.approx(60, abs=1)

    loop.run(main())


def test_closing_ends_everything_that_waits() -> None:
    async def play(server: Script) -> None:
        await server.login()
        await server.rest()

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start(), version_rolling=False)
        desk = JobDesk()
        task = asyncio.create_task(upstream.run(desk))
        job = await desk.next()
        waits = asyncio.create_task(upstream.submit(_any_share(job)))
        await asyncio.sleep(1)
        await upstream.aclose()
        await task
        assert (await waits).outcome is Outcome.UNANSWERED
        assert (await upstream.submit(_any_share(job))).outcome is Outcome.UNSENT
        with pytest.raises(StateError):
            await upstream.run(desk)
        await server.aclose()

    loop.run(main())


# ---- redirections


@pytest.mark.parametrize(
    ("allowed", "host", "follows"),
    [
        ((), "", True),
        ((), "127.0.0.1", True),
        ((), "evil.example", False),
        ((), "127.0.0.1.evil.example", False),
        (("localhost",), "localhost", True),
        (("localhost",), "LOCALHOST", True),
    ],
)
def test_only_the_same_host_or_an_allowed_one_is_followed(
    allowed: tuple[str, ...], host: str, *, follows: bool
) -> None:
    async def main() -> None:
        other = PracticePool(rng=random.Random(1))
        other_port = await other.start()

        async def play(server: Script) -> None:
            await server.login()
            server.say({"id": None, "method": "client.reconnect", "params": [host, other_port, 2]})
            await server.rest()

        server = Script(play)
        upstream = client(
            await server.start(), redirect_hosts=allowed, version_rolling=False, silence_s=300
        )
        async with running(upstream) as desk:
            await desk.next()
            await asyncio.sleep(20)
            assert other.tally().connections == int(follows)
            assert server.connections == 1
            assert (upstream.status().connects == 2) is follows
        await server.aclose()
        await other.aclose()

    loop.run(main())


# ---- TLS


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def fingerprint_of(certificate: trustme.LeafCert) -> str:
    der = ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())
    return hashlib.sha256(der).hexdigest()


def trusted(authority: trustme.CA, folder: Path) -> str:
    path = folder / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


async def outcome_with(context: ssl.SSLContext, **options: Any) -> tuple[StratumClient, bool]:
    """Whether a client gets a job from a pool with this certificate."""
    pool = PracticePool(rng=random.Random(1))
    port = await pool.start(tls=context)
    upstream = client(port, scheme=Scheme.STRATUM1_TLS, **options)
    async with running(upstream) as desk:
        try:
            async with asyncio.timeout(5):
                await desk.next()
            reached = True
        except TimeoutError:
            reached = False
        last = upstream.status()
    await pool.aclose()
    assert reached == (last.last_error == "")
    upstream.final = last  # type: ignore[attr-defined]
    return upstream, reached


def test_a_certificate_from_a_trusted_authority_is_accepted(
    authority: trustme.CA, tmp_path: Path
) -> None:
    certificate = authority.issue_cert("127.0.0.1")
    upstream, reached = loop.run(
        outcome_with(serving(certificate), ca_file=trusted(authority, tmp_path))
    )
    assert reached
    shown = upstream.status().tls
    assert shown.startswith("TLSv1.")
    assert shown.endswith(fingerprint_of(certificate))


@pytest.mark.parametrize("case", ["self-signed", "wrong host", "expired", "unknown authority"])
def test_certificates_that_prove_nothing_are_refused(
    authority: trustme.CA, tmp_path: Path, case: str
) -> None:
    ca_file = trusted(authority, tmp_path)
    if case == "wrong host":
        certificate = authority.issue_cert("pool.example")
    elif case == "expired":
        past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
        certificate = authority.issue_cert("127.0.0.1", not_after=past)
    else:
        certificate = trustme.CA().issue_cert("127.0.0.1")
    if case == "self-signed":
        ca_file = ""
    upstream, reached = loop.run(outcome_with(serving(certificate), ca_file=ca_file))
    assert not reached
    error = upstream.final.last_error  # type: ignore[attr-defined]
    assert "not trusted" in error
    assert "tls-fingerprint" in error
    assert upstream.status().connects == 0  # not a byte was said to it


def test_a_pinned_certificate_is_the_only_one_accepted() -> None:
    certificate = trustme.CA().issue_cert("elsewhere.example")
    good = fingerprint_of(certificate)
    _, reached = loop.run(outcome_with(serving(certificate), tls_fingerprint=good))
    assert reached
    upstream, reached = loop.run(
        outcome_with(serving(certificate), tls_fingerprint="00" + good[2:])
    )
    assert not reached
    assert "another fingerprint" in upstream.final.last_error  # type: ignore[attr-defined]


def test_a_redirection_leads_to_tls_only(
    authority: trustme.CA, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        plain = PracticePool(rng=random.Random(1))
        plain_port = await plain.start()

        async def play(server: Script) -> None:
            await server.login()
            if server.connections == 1:
                server.say({"id": 1, "method": "client.reconnect", "params": ["", plain_port]})
            await server.rest()

        server = Script(play)
        port = await server.start(tls=serving(authority.issue_cert("127.0.0.1")))
        terms = {"ca_file": trusted(authority, tmp_path), "version_rolling": False}
        upstream = client(port, scheme=Scheme.STRATUM1_TLS, **terms)
        async with running(upstream) as desk:
            await desk.next()
            await asyncio.sleep(20)
            assert f"no TLS with 127.0.0.1:{plain_port}" in caplog.text
            assert server.connections == 2  # the next try was at the pool's own address again
            assert upstream.status().link is Link.READY
        await server.aclose()
        await plain.aclose()

    with caplog.at_level("WARNING", "switcher"):
        loop.run(main())


@pytest.mark.parametrize("keepalive", [True, False])
def test_keepalive_of_the_system_is_as_asked(*, keepalive: bool) -> None:
    async def main() -> None:
        pool = PracticePool(rng=random.Random(1))
        address = Address(Scheme.STRATUM1, "127.0.0.1", await pool.start())
        account = Account(address=address, keepalive=keepalive)
        connection = await dial(account, address, 1000)
        sock = connection.writer.get_extra_info("socket")
        assert bool(sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)) is keepalive
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        connection.writer.close()
        await pool.aclose()

    loop.run(main())


def test_a_pool_without_tls_is_not_spoken_to_in_the_clear() -> None:
    async def play(server: Script) -> None:
        server.writer.write(b'{"id":null,"method":"client.show_message","params":["hello"]}\n')
        await server.reader.read(100)

    async def main() -> None:
        server = Script(play)
        upstream = client(await server.start(), scheme=Scheme.STRATUM1_TLS)
        async with running(upstream):
            await asyncio.sleep(5)
            assert "no TLS with" in upstream.status().last_error
            assert upstream.status().connects == 0
        await server.aclose()

    loop.run(main())


# ---- SOCKS5


class Socks5:
    """A small SOCKS5 proxy that only leads to one port on loopback."""

    def __init__(self, to_port: int, *, login: tuple[str, str] | None = None) -> None:
        self.asked: list[tuple[str, int]] = []
        self.status = 0
        self._to_port = to_port
        self._login = login
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def aclose(self) -> None:
        await loop.end_server(self._server, self._tasks)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            if await self._shake(reader, writer):
                await self._join(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _shake(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        method = 2 if self._login else 0
        writer.write(bytes([5, method if method in methods else 255]))
        if self._login:
            _, length = await reader.readexactly(2)
            user = (await reader.readexactly(length)).decode()
            (length,) = await reader.readexactly(1)
            password = (await reader.readexactly(length)).decode()
            good = (user, password) == self._login
            writer.write(bytes([1, 0 if good else 1]))
            if not good:
                return False
        _, _, _, kind, length = await reader.readexactly(5)
        assert kind == 3
        host = (await reader.readexactly(length)).decode()
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append((host, port))
        writer.write(bytes([5, self.status, 0, 1]) + bytes(6))
        return self.status == 0

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to_port)

        async def copy(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
            while data := await source.read(4096):
                sink.write(data)

        try:
            await asyncio.gather(copy(reader, far_writer), copy(far_reader, writer))
        finally:
            far_writer.close()


@pytest.mark.parametrize("login", [None, ("me", "s3:cr@t")])
def test_names_and_connections_go_through_the_proxy(login: tuple[str, str] | None) -> None:
    async def main() -> None:
        pool = PracticePool(rng=random.Random(1))
        proxy = Socks5(await pool.start(), login=login)
        port = await proxy.start()
        who = "me:s3%3Acr%40t@" if login else ""
        upstream = client(3333, host="pool.onion.example", proxy=f"socks5://{who}127.0.0.1:{port}")
        async with running(upstream) as desk:
            await desk.next()
            assert proxy.asked == [("pool.onion.example", 3333)]
        await proxy.aclose()
        await pool.aclose()

    loop.run(main())


def test_tls_inside_of_a_proxy_checks_the_pools_name(authority: trustme.CA, tmp_path: Path) -> None:
    async def main() -> None:
        pool = PracticePool(rng=random.Random(1))
        certificate = authority.issue_cert("pool.example")
        proxy = Socks5(await pool.start(tls=serving(certificate)))
        port = await proxy.start()
        terms = {"proxy": f"socks5://127.0.0.1:{port}", "ca_file": trusted(authority, tmp_path)}
        good = client(3333, scheme=Scheme.STRATUM1_TLS, host="pool.example", **terms)
        async with running(good) as desk:
            await desk.next()
        wrong = client(3333, scheme=Scheme.STRATUM1_TLS, host="other.example", **terms)
        async with running(wrong):
            await asyncio.sleep(5)
            assert "not trusted" in wrong.status().last_error
        await proxy.aclose()
        await pool.aclose()

    loop.run(main())


def test_a_proxy_that_refuses_says_so_in_one_line() -> None:
    async def main() -> None:
        proxy = Socks5(1, login=("a", "b"))
        port = await proxy.start()
        for given, status, words in (
            ("", 0, "another way of logging in"),
            ("a:wrong@", 0, "refused user and password"),
            ("a:b@", 5, "connection refused"),
        ):
            proxy.status = status
            upstream = client(3333, host="pool.example", proxy=f"socks5://{given}127.0.0.1:{port}")
            async with running(upstream):
                await asyncio.sleep(3)
                assert words in upstream.status().last_error
        await proxy.aclose()

    loop.run(main())


class Broken(Socks5):
    """A proxy whose reply to CONNECT is what a test says, and then silence or the end."""

    def __init__(self, reply: bytes, *, silent: bool = False) -> None:
        super().__init__(1)
        self._reply = reply
        self._silent = silent

    async def _shake(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        _, count = await reader.readexactly(2)
        await reader.readexactly(count)
        writer.write(self._reply)
        if self._silent:
            await reader.read()
        return False


@pytest.mark.parametrize(
    ("reply", "silent", "words"),
    [
        (b"", False, "the SOCKS5 proxy closed the connection"),
        (b"\x05\x00\x05\x00", False, "the SOCKS5 proxy closed the connection"),
        (b"HTTP/1.1 400", False, "another way of logging in"),
        (b"\x05\x00\x05\x04\x00\x01", False, "host unreachable"),
        (b"\x05\x00\x05\x63\x00\x01", False, "error 99"),
        (b"\x05\x00", True, "did not answer in 15 s"),
        (b"", True, "did not answer in 15 s"),
    ],
)
def test_a_proxy_that_breaks_off_or_is_none_is_one_line_and_another_try(
    reply: bytes, silent: bool, words: str
) -> None:
    async def main() -> None:
        proxy = Broken(reply, silent=silent)
        port = await proxy.start()
        upstream = client(3333, host="pool.example", proxy=f"socks5://127.0.0.1:{port}")
        async with running(upstream):
            await asyncio.sleep(20)
            said = upstream.status()
            assert words in said.last_error
            assert "\n" not in said.last_error
            assert said.failures >= 1
        await proxy.aclose()

    loop.run(main())


def test_who_is_not_there_is_named() -> None:
    async def main() -> None:
        server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        for terms, words in (
            ({}, f"no connection to 127.0.0.1:{port}: connection refused"),
            (
                {"proxy": f"127.0.0.1:{port}"},
                f"no connection to the SOCKS5 proxy 127.0.0.1:{port}: connection refused",
            ),
        ):
            upstream = client(port, **terms)
            async with running(upstream):
                await asyncio.sleep(3)
                assert upstream.status().last_error == words

    loop.run(main())


# ---- what the user types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pool.example:3333", "stratum+tcp://pool.example:3333"),
        ("stratum+tcp://pool.example:3333", "stratum+tcp://pool.example:3333"),
        ("stratum+ssl://pool.example:443/", "stratum+ssl://pool.example:443"),
        ("ssl://pool.example:443", "stratum+ssl://pool.example:443"),
        ("STRATUM+TLS://pool.example:443", "stratum+ssl://pool.example:443"),
        ("stratum+tcp://[::1]:3333", "stratum+tcp://[::1]:3333"),
        ("http://127.0.0.1:8332/wallet/x", "http://127.0.0.1:8332/wallet/x"),
    ],
)
def test_addresses(text: str, expected: str) -> None:
    address, user, password = parse_url(text)
    assert (str(address), user, password) == (expected, "", None)


def test_user_and_password_in_an_address_are_taken_out_of_it() -> None:
    address, user, password = parse_url("stratum+tcp://bc1q.w%401:p%3Aw@pool.example:3333")
    assert (user, password) == ("bc1q.w@1", "p:w")
    assert str(address) == "stratum+tcp://pool.example:3333"
    account = Account(address=address, user=user, password="secret")
    assert "secret" not in repr(account)


@pytest.mark.parametrize(
    "text",
    ["", "pool.example", "gopher://x:1", "stratum+tcp://:3333", "pool.example:99999", "a:b:c:1"],
)
def test_addresses_that_cannot_be_used(text: str) -> None:
    with pytest.raises(UsageError):
        parse_url(text)


def test_a_bad_address_never_shows_its_password() -> None:
    with pytest.raises(UsageError) as caught:
        parse_url("stratum+tcp://user:hunter2@pool.example")
    assert "hunter2" not in str(caught.value)


def test_fingerprints_and_proxies() -> None:
    assert parse_fingerprint("AB:" * 31 + "AB") == "ab" * 32
    for bad in ("", "ab" * 31, "zz" * 32):
        with pytest.raises(UsageError):
            parse_fingerprint(bad)
    assert parse_proxy("socks5://h:1080") == ("h", 1080, "", "")
    for bad in ("http://h:1", "socks5://h", "socks5://:1", "socks5://h:x", ""):
        with pytest.raises(UsageError):
            parse_proxy(bad)
