from __future__ import annotations

import errno
import json
import logging
import os
import re
from typing import TYPE_CHECKING

import pytest

from switcher import log
from switcher.config import LogConfig, LogFormat, LogLevel
from switcher.log import Tag, event

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    log._early.records.clear()
    yield
    log._hidden.clear()
    log._early.records.clear()
    logging.getLogger("switcher").setLevel(logging.NOTSET)


def written(config: LogConfig, *events: tuple[Tag, str, LogLevel, dict[str, object]]) -> list[str]:
    lines: list[str] = []
    writer = log.setup(config, sink=lines.append)
    try:
        for tag, text, level, fields in events:
            event(tag, text, level=level, **fields)
    finally:
        log.teardown(writer)
    return lines


def test_text_line_has_local_time_in_ms_and_a_padded_tag() -> None:
    (line,) = written(LogConfig(), (Tag.NET, "pool said hello", LogLevel.INFO, {}))
    assert re.fullmatch(r"\[\d\d:\d\d:\d\d\.\d{3}\] net    pool said hello\n", line)


def test_severe_lines_say_so_and_levels_filter() -> None:
    config = LogConfig(level=LogLevel.WARNING)
    lines = written(
        config, (Tag.CPU, "fine", LogLevel.INFO, {}), (Tag.CPU, "odd", LogLevel.WARNING, {})
    )
    assert [line.split("] ")[1] for line in lines] == ["cpu    warning: odd\n"]


def test_json_line_carries_fields_with_their_types() -> None:
    fields: dict[str, object] = {"card": "cpu:0", "out_ns": 21000, "text": "no", "list": [1, "a"]}
    config = LogConfig(format=LogFormat.JSON)
    (line,) = written(config, (Tag.SWITCH, "hashing → inference", LogLevel.INFO, fields))
    data = json.loads(line)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d", data.pop("time"))
    assert data == {
        "tag": "switch",
        "level": "info",
        "text": "hashing → inference",
        "card": "cpu:0",
        "out_ns": 21000,
        "list": [1, "a"],
    }


def test_an_event_stays_one_line_whatever_is_in_it() -> None:
    nasty = "a\nb\x1b[31mc\u2028d\x9b"
    (line,) = written(LogConfig(), (Tag.NET, nasty, LogLevel.INFO, {}))
    assert line.endswith("a b\\x1b[31mc\\x2028d\\x9b\n")
    assert len(line.splitlines()) == 1


def test_long_text_is_cut() -> None:
    (line,) = written(LogConfig(), (Tag.NET, "x" * 100_000, LogLevel.INFO, {}))
    assert len(line) < 4200


def test_secrets_never_appear() -> None:
    log.hide({"hunter22", "x"})
    fields: dict[str, object] = {"url": "stratum+tcp://me:pw@pool:3333", "say": "hunter22"}
    text = "token hunter22, Authorization: Bearer abc123, x stays"
    (line,) = written(LogConfig(format=LogFormat.JSON), (Tag.NET, text, LogLevel.INFO, fields))
    assert "hunter22" not in line
    assert "abc123" not in line
    assert "me:pw" not in line
    assert "x stays" in line


def test_what_went_wrong_before_the_setup_is_told_too() -> None:
    log._early.records.clear()
    event(Tag.HOST, "a bad start", level=LogLevel.ERROR)
    (line,) = written(LogConfig())
    assert line.endswith("host   error: a bad start\n")
    assert written(LogConfig()) == []


def test_warnings_of_libraries_come_through_with_a_tag() -> None:
    lines: list[str] = []
    writer = log.setup(LogConfig(), sink=lines.append)
    try:
        logging.getLogger("uvicorn.test").warning("odd request")
        logging.getLogger("asyncio").info("not shown")
        logging.getLogger("asyncio").error("loop", exc_info=ValueError("v"))
    finally:
        log.teardown(writer)
    tails = [line.split("] ")[1] for line in lines]
    assert tails == ["net    warning: odd request\n", "host   error: loop (ValueError: v)\n"]


def test_a_full_disk_costs_lines_not_work_and_is_reported_when_over() -> None:
    full = [True, True, False]
    lines: list[str] = []

    def sink(line: str) -> None:
        if full and full.pop(0):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        lines.append(line)

    writer = log.Writer((sink,))
    writer.setFormatter(log.TextFormatter())
    for text in ("one", "two", "three"):
        writer.emit(logging.makeLogRecord({"msg": text, "levelno": logging.INFO}))
    writer.close()
    assert sum("could not be written" in line for line in lines) >= 1
    assert writer.lost == 0


def test_a_blocked_reader_blocks_nobody() -> None:
    import threading

    gate = threading.Event()

    def sink(_line: str) -> None:
        gate.wait(30)

    writer = log.Writer((sink,), limit=4)
    writer.setFormatter(log.TextFormatter())
    for _ in range(50):
        writer.emit(logging.makeLogRecord({"msg": "m", "levelno": logging.INFO}))
    assert writer.lost >= 45
    gate.set()
    writer.close()


def test_file_is_private_and_followed_through_a_rotation(tmp_path: Path) -> None:
    path = tmp_path / "switcher.log"
    sink = log.file_sink(path)
    sink("one\n")
    path.rename(tmp_path / "switcher.log.1")
    sink("two\n")
    assert path.read_text() == "two\n"
    assert (tmp_path / "switcher.log.1").read_text() == "one\n"
    assert path.stat().st_mode & 0o777 == 0o600
