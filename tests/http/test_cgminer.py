"""The cgminer API over real sockets: JSON and text, joined commands, refusals, limits."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from http_peer import STATUS, FixedControls

from switcher.config import CgminerConfig
from switcher.config.fields import ConfigValueError
from switcher.core.status import CardStatus, Health
from switcher.web import cgminer
from switcher.web.cgminer import CgminerServer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def served(body: Callable[[Callable[..., Awaitable[bytes]]], Awaitable[None]]) -> None:
    async def main() -> None:
        server = CgminerServer(CgminerConfig(enabled=True, port=0), FixedControls())
        port = await server.start()

        async def ask(data: bytes, *, finish: bool = False) -> bytes:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(data)
            if finish:
                writer.write_eof()
            try:
                return await reader.read()
            except ConnectionError:
                return b""
            finally:
                writer.close()

        async with asyncio.timeout(60):
            await body(ask)
        await server.close()

    asyncio.run(main())


def as_json(data: bytes) -> Any:
    assert data.endswith(b"\0")
    return json.loads(data[:-1])


def test_json_commands() -> None:
    async def body(ask: Callable[..., Awaitable[bytes]]) -> None:
        told = as_json(await ask(b'{"command": "summary"}'))
        assert told["STATUS"][0]["STATUS"] == "S"
        assert told["STATUS"][0]["Code"] == 11
        assert told["STATUS"][0]["When"] == 1_800_000_000
        assert told["SUMMARY"][0]["Accepted"] == 5
        assert told["SUMMARY"][0]["MHS 5s"] == 9.4
        assert told["id"] == 1
        pools = as_json(await ask(b'{"command": "pools"}'))["POOLS"]
        assert (pools[0]["URL"], pools[0]["Status"]) == ("stratum+tcp://p:1", "Alive")
        dev = as_json(await ask(b'{"command": "devs"}'))["DEVS"][0]
        assert (dev["CPU"], dev["Status"], dev["Enabled"]) == (0, "Initialising", "N")
        assert as_json(await ask(b'{"command": "notify"}'))["NOTIFY"][0]["NOTIFY"] == 0

    served(body)


def test_joined_commands_and_the_text_form() -> None:
    async def body(ask: Callable[..., Awaitable[bytes]]) -> None:
        told = as_json(await ask(b'{"command": "version+coin"}'))
        assert told["version"][0]["VERSION"][0]["API"]
        assert told["coin"][0]["STATUS"][0]["Code"] == 78
        text = (await ask(b"summary")).decode()
        assert text.startswith("STATUS=S,When=1800000000,Code=11,Msg=Summary,Description=switcher")
        assert "|SUMMARY,Elapsed=60,MHS av=" in text
        assert text.endswith("|\0")
        assert "|CPU=0,Name=cpu:0," in (await ask(b"devs\n")).decode()
        joined = (await ask(b"version+coin")).decode()
        assert joined.startswith("CMD=version|STATUS=S")
        assert "|CMD=coin|STATUS=S" in joined
        exists = (await ask(b"check|summary")).decode()
        assert "|CHECK,Exists=Y,Access=Y|" in exists
        assert "|CHECK,Exists=Y,Access=N|" in (await ask(b"check|addpool")).decode()

    served(body)


@pytest.mark.parametrize(
    "command", ["addpool", "switchpool", "removepool", "quit", "restart", "save", "privileged"]
)
def test_whatever_changes_something_is_refused(command: str) -> None:
    async def body(ask: Callable[..., Awaitable[bytes]]) -> None:
        asked = json.dumps({"command": command, "parameter": "stratum+tcp://thief:1,thief,x"})
        told = as_json(await ask(asked.encode()))
        assert told["STATUS"][0]["STATUS"] == "E"
        assert told["STATUS"][0]["Code"] == 45
        assert set(told) == {"STATUS", "id"}

    served(body)


@pytest.mark.parametrize(
    ("request_bytes", "code"),
    [
        (b'{"command": "no-such"}', 14),
        (b'{"command": 5}', 24),
        (b"{}", 24),
        (b'{"command": "summary"\n', 23),
        (b"[" * 2000, 14),
        (b"no-such\n", 14),
        (b"\n", 24),
        (b"+".join([b"summary"] * 17), 24),
        (b"\xff\xfe|\x00", 14),
    ],
)
def test_nonsense_gets_one_error(request_bytes: bytes, code: int) -> None:
    async def body(ask: Callable[..., Awaitable[bytes]]) -> None:
        assert f"{code}" in (await ask(request_bytes)).decode().split("Code")[1][:8]

    served(body)


def test_a_long_or_slow_request_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgminer, "READ_S", 0.2)

    async def body(ask: Callable[..., Awaitable[bytes]]) -> None:
        assert await ask(b"{" + b" " * 9000) == b""
        assert await ask(b'{"command": ') == b""  # never complete: cut by the deadline
        assert await ask(b"") == b""

    served(body)


def test_sick_cards_are_told_and_text_is_escaped() -> None:
    controls = FixedControls()
    sick = CardStatus(id="cpu:0", kind="cpu", health=Health.SICK, health_reason="a|b,c=d")
    controls.snapshot = replace(STATUS, cards=(sick,))
    told = json.loads(cgminer.answer(b'{"command": "notify"}', controls))
    assert told["NOTIFY"][0]["Reason Not Well"] == "a|b,c=d"
    assert rb"Reason Not Well=a\|b\,c\=d" in cgminer.answer(b"notify", controls)
    assert b"Status=Sick" in cgminer.answer(b"devs", controls)


def test_nobody_is_let_in_by_accident() -> None:
    with pytest.raises(ConfigValueError, match="say in allow who may ask"):
        CgminerConfig(host="0.0.0.0")
    with pytest.raises(ConfigValueError, match="no address or network"):
        CgminerConfig(allow=("rack",))
    CgminerConfig(host="0.0.0.0", allow=("10.0.0.0/24",))


def test_a_taken_port_is_one_line() -> None:
    async def main() -> None:
        first = CgminerServer(CgminerConfig(port=0), FixedControls())
        port = await first.start()
        second = CgminerServer(CgminerConfig(port=port), FixedControls())
        with pytest.raises(Exception, match=r"cannot listen on 127\.0\.0\.1.*cgminer\.port"):
            await second.start()
        await first.close()
        await first.close()

    asyncio.run(main())
