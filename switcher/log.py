"""Events: one line each, with a tag, local time in ms, and fields for machines.

`event()` may be called from any thread and never blocks on the reader: lines go through a bounded
queue to one writer thread. A reader that stops (a full disk, a stopped terminal) costs lines, which
are counted and reported when it is back, never work.
"""

from __future__ import annotations

import atexit
import collections
import json
import logging
import os
import queue
import re
import sys
import threading
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from switcher.config import LogConfig, LogFormat, LogLevel

Sink = Callable[[str], None]
QUEUE_LINES = 8192
MAX_LINE_CHARS = 4096
_LOGGER = logging.getLogger("switcher")
_RESERVED = ("time", "tag", "level", "text")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_USERINFO = re.compile(r"(://)[^/@\s]*@")
_BEARER = re.compile(r"(?i)(bearer\s+)\S+")
_hidden: set[str] = set()


class _Early(logging.Handler):
    """Keeps the last warnings from before `setup`, so that a bad start is told too."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: collections.deque[logging.LogRecord] = collections.deque(maxlen=100)

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


_early = _Early()
_LOGGER.addHandler(_early)


class Tag(StrEnum):
    """What part of the house an event is about."""

    NET = "net"
    CPU = "cpu"
    CUDA = "cuda"
    MINER = "miner"
    SWITCH = "switch"
    GRID = "grid"
    MODEL = "model"
    HOST = "host"


def event(tag: Tag, text: str, /, *, level: LogLevel = LogLevel.INFO, **fields: object) -> None:
    """Writes one event.

    Args:
        tag: What it is about.
        text: One line for people. Text from outside may be in it: control characters, secrets and
            anything beyond 4,096 characters are removed here.
        level: How severe it is.
        fields: The same facts for machines, with units in the names (`out_ns=21000`); they appear
            in the JSON format only.
    """
    number = logging.getLevelNamesMapping()[level.value.upper()]
    if _LOGGER.isEnabledFor(number):
        _LOGGER.log(number, "%s", text, extra={"tag": tag, "fields": fields})


def hide(secrets: set[str]) -> None:
    """Makes sure that these strings never reach a log; strings under 4 characters are no secret."""
    _hidden.update(text for text in secrets if len(text) >= 4)


def clean(text: str) -> str:
    """Text from outside as one harmless line: no control characters, no secrets, bounded."""
    for secret in _hidden:
        text = text.replace(secret, "***")
    text = _BEARER.sub(r"\1***", _USERINFO.sub(r"\1***@", text))
    text = _CONTROL.sub(_escape, text)
    return text if len(text) <= MAX_LINE_CHARS else text[: MAX_LINE_CHARS - 1] + "…"


def _escape(match: re.Match[str]) -> str:
    return " " if match[0] in "\n\r\t" else f"\\x{ord(match[0]):02x}"


def _text_of(record: logging.LogRecord) -> str:
    text = record.getMessage()
    if record.exc_info and record.exc_info[1] is not None:
        error = record.exc_info[1]
        text += f" ({type(error).__name__}: {error})"
    return clean(text)


def _tag_of(record: logging.LogRecord) -> str:
    tag = getattr(record, "tag", None)
    if isinstance(tag, Tag):
        return tag.value
    return Tag.NET.value if (record.name or "").startswith("uvicorn") else Tag.HOST.value


class TextFormatter(logging.Formatter):
    """`[12:00:03.123] miner  accepted (1/0) diff 0.002 (1 ms)`."""

    def format(self, record: logging.LogRecord) -> str:
        """One line without its end."""
        moment = time.strftime("%H:%M:%S", time.localtime(record.created))
        severe = f"{record.levelname.lower()}: " if record.levelno >= logging.WARNING else ""
        stamp = f"[{moment}.{int(record.msecs):03d}]"
        return f"{stamp} {_tag_of(record):<6} {severe}{_text_of(record)}"


class JsonFormatter(logging.Formatter):
    """One JSON object per line: time with offset, tag, level, text, then the event's fields."""

    def format(self, record: logging.LogRecord) -> str:
        """One line without its end."""
        local = time.localtime(record.created)
        offset = time.strftime("%z", local)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", local)
        shown: dict[str, object] = {
            "time": f"{moment}.{int(record.msecs):03d}{offset[:3]}:{offset[3:]}",
            "tag": _tag_of(record),
            "level": record.levelname.lower(),
            "text": _text_of(record),
        }
        fields = getattr(record, "fields", {})
        shown |= {key: _field(value) for key, value in fields.items() if key not in _RESERVED}
        return json.dumps(shown, ensure_ascii=False)


def _field(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_field(item) for item in value]
    if isinstance(value, dict):
        return {clean(str(key)): _field(item) for key, item in value.items()}
    return clean(str(value))


class Writer(logging.Handler):
    """Formats in the caller's thread, writes in its own; `close` writes what is left."""

    def __init__(self, sinks: tuple[Sink, ...], limit: int = QUEUE_LINES) -> None:
        super().__init__()
        self._sinks = sinks
        self._lines: queue.Queue[str | None] = queue.Queue(maxsize=limit)
        # One writer per counter, so that none needs a lock.
        self._dropped = 0
        self._failed = 0
        self._reported = 0
        self._thread = threading.Thread(target=self._run, name="switcher-log", daemon=True)
        self._thread.start()

    @property
    def lost(self) -> int:
        """Lines that could not be written and have not been reported yet."""
        return self._dropped + self._failed - self._reported

    def emit(self, record: logging.LogRecord) -> None:
        """Queues one line; never waits."""
        try:
            self._lines.put_nowait(self.format(record))
        except queue.Full:
            self._dropped += 1

    def close(self) -> None:
        """Writes what is queued (for at most 2 s) and ends the thread. Idempotent."""
        if self._thread.is_alive():
            try:
                self._lines.put(None, timeout=2)
            except queue.Full:
                return
            self._thread.join(timeout=2)
        super().close()

    def _run(self) -> None:
        while (line := self._lines.get()) is not None:
            for sink in self._sinks:
                try:
                    sink(line + "\n")
                except (OSError, ValueError):
                    # ValueError is a closed stream. There is nobody to tell; count it.
                    self._failed += 1
            if self.lost and self._lines.empty():
                self._report()
        if self.lost:
            self._report()

    def _report(self) -> None:
        lost = self.lost
        record = logging.makeLogRecord(
            {
                "name": "switcher",
                "levelno": logging.WARNING,
                "levelname": "WARNING",
                "msg": f"{lost} log lines could not be written",
                "tag": Tag.HOST,
                "fields": {"lost": lost},
            }
        )
        line = self.format(record) + "\n"
        try:
            for sink in self._sinks:
                sink(line)
        except (OSError, ValueError):
            return
        self._reported += lost


def stream_sink(stream: TextIO) -> Sink:
    """A sink on an open text stream, flushed after every line."""

    def write(line: str) -> None:
        stream.write(line)
        stream.flush()

    return write


def file_sink(path: Path) -> Sink:
    """A sink that appends to a file, made with mode 0600, and follows it through a rotation."""
    open_file: list[int] = []

    def write(line: str) -> None:
        if open_file and not _is_same(open_file[0], path):
            os.close(open_file.pop())
        if not open_file:
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
            open_file.append(os.open(path, flags, 0o600))
        data = line.encode(errors="replace")
        if os.write(open_file[0], data) != len(data):
            raise OSError("disk full: only a part of the line was written")

    return write


def _is_same(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def setup(config: LogConfig, *, sink: Sink | None = None) -> Writer:
    """Sends the events of this process, and warnings of libraries, to their places.

    Args:
        config: Format, level and file.
        sink: Where lines go instead of standard output; the live view prints them above itself.

    Returns:
        The writer; close it (or let the interpreter's exit do so) to write what is queued.
    """
    sinks: tuple[Sink, ...] = (sink if sink is not None else stream_sink(sys.stdout),)
    if config.file:
        sinks = (*sinks, file_sink(Path(config.file).expanduser()))
    writer = Writer(sinks)
    is_json = config.format is LogFormat.JSON
    writer.setFormatter(JsonFormatter() if is_json else TextFormatter())
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if isinstance(handler, Writer)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(writer)
    _LOGGER.removeHandler(_early)
    while _early.records:
        writer.handle(_early.records.popleft())
    root.setLevel(logging.WARNING)
    _LOGGER.setLevel(config.level.value.upper())
    atexit.register(writer.close)
    return writer


def teardown(writer: Writer) -> None:
    """Takes a writer of `setup` out again; for tests and embedders."""
    logging.getLogger().removeHandler(writer)
    _LOGGER.addHandler(_early)
    writer.close()
    atexit.unregister(writer.close)
