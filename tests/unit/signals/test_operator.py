"""A person's word from a file: what counts, what does not, and files that go wrong."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import pytest
from desk import Notes

from switcher.core.signals import Kind
from switcher.core.units import SECOND
from switcher.signals import operator
from switcher.signals.operator import FILE_MAX_BYTES, OperatorSource, _read
from switcher.testing.clock import VirtualClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def obeyed(line: str) -> Notes:
    notes = Notes()
    OperatorSource("stdin:", VirtualClock()).obey(line, notes)
    return notes


@pytest.mark.parametrize(
    ("line", "key", "limit", "seconds", "reason"),
    [
        ("off", "word", 0, None, "off"),
        ("OFF for 2h # storm", "word", 0, 7200, "off: storm"),
        ("share 30%", "word", 300, None, "share 30%"),
        ("share 12.5 for 90s", "word", 125, 90, "share 12.5"),
        ("on for 1h", "word", 1000, 3600, "on"),
        ("  limit 60%\tfor 1h  ", "limit", 600, 3600, "limit 60%"),
        ("limit 0", "limit", 0, None, "limit 0"),
    ],
)
def test_words(line: str, key: str, limit: int, seconds: int | None, reason: str) -> None:
    (signal,) = obeyed(line).said
    assert (signal.key, signal.limit, signal.reason) == (key, limit, reason)
    assert signal.kind is (Kind.LIMIT if key == "limit" else Kind.OPERATOR)
    length_ns = None if signal.end_ns is None else signal.end_ns - signal.received_ns
    assert length_ns == (None if seconds is None else seconds * SECOND)


@pytest.mark.parametrize(
    "line",
    ["of", "off now", "share", "share 101%", "share -1", "share nan", "limit inf", "limit 60% 2h",
     "off for", "off for ever", "share 30% for -1h", "\ufffd\x00", "off " * 2000],
)  # fmt: skip
def test_what_says_nothing_usable_changes_nothing(line: str) -> None:
    assert obeyed(line).log == []


def test_on_and_limit_off_take_words_back() -> None:
    assert obeyed("on").log == [["word"]]
    assert obeyed("limit off").log == [["limit"]]
    assert obeyed("# only a comment").log == []
    assert obeyed("").log == []


class Followed:
    """A source that looks at a file whenever a test lets it."""

    def __init__(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.file = file
        self.looks = 0
        self.notes = Notes()
        self.source = OperatorSource(f"file:{file}", VirtualClock(), look_s=0.001)

        def read(path: Path) -> tuple[str, str]:
            self.looks += 1
            return _read(path)

        monkeypatch.setattr(operator, "_read", read)

    async def after(self, change: Callable[[], object]) -> list[object]:
        """What it says after a change: one look may be under way, the next sees it."""
        self.notes.log.clear()
        change()
        seen = self.looks + 3
        while self.looks < seen:
            await asyncio.sleep(0.001)
        return list(self.notes.log)


def test_a_file_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> None:
        it = Followed(tmp_path / "word", monkeypatch)
        task = asyncio.create_task(it.source.run(it.notes))
        both = [["word"], ["limit"]]
        assert await it.after(lambda: None) == []
        words = "off\nshare 30%\nlimit 60% # a\nnonsense\n"
        said = await it.after(lambda: it.file.write_text(words))
        assert said[-3:] == [("word", 0), ("word", 300), ("limit", 600)]
        # Too large, a folder, a pipe: what was said before holds, and nothing waits for ever.
        large = "on\n" * FILE_MAX_BYTES
        assert await it.after(lambda: replace(it.file, large)) == []
        assert await it.after(it.file.unlink) == both
        assert await it.after(it.file.mkdir) == []
        it.file.rmdir()
        assert await it.after(lambda: os.mkfifo(it.file)) == []
        it.file.unlink()
        assert await it.after(lambda: it.file.write_bytes(b"\xff\xfe\noff\n")) == [
            *both, ("word", 0),
        ]  # fmt: skip
        assert await it.after(it.file.unlink) == both
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())


def replace(file: Path, text: str) -> None:
    """As a careful editor does it: never half a file."""
    new = file.with_name("new")
    new.write_text(text)
    new.replace(file)


def test_a_file_that_cannot_be_read_takes_nothing_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "word"
    file.write_text("off\n")

    async def main() -> None:
        it = Followed(file, monkeypatch)
        task = asyncio.create_task(it.source.run(it.notes))
        assert ("word", 0) in await it.after(lambda: None)

        def broken(*_: object) -> None:
            raise OSError(5, "Input/output error")

        with monkeypatch.context() as patched:
            assert await it.after(lambda: patched.setattr(type(file), "open", broken)) == []
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())
