"""Takes passwords out of what `ps` shows of this process.

Arguments are readable by every user of a host (/proc/PID/cmdline). The kernel reads them from this
process' own memory, so they are overwritten there as soon as the command line is read. Until then,
some tenths of a second, they can be seen; `-p @FILE` or the configuration file has no such moment.
"""

from __future__ import annotations

import contextlib
import ctypes
import re
import sys
from pathlib import Path

MASK = b"*"
_VALUE_FLAGS = frozenset({b"-p", b"--pass", b"--http-access-token", b"--api-key"})
_URL_FLAGS = frozenset({b"-o", b"--url", b"-x", b"--proxy"})
_USERINFO = re.compile(rb"(?:^|//)[^/@:]*:([^/@]+)@")
# Fields of /proc/self/stat, counted from 1 (proc(5)).
_ARG_START, _ARG_END = 48, 49


def hide_secrets() -> bool:
    """Overwrites every secret of this process' arguments; False where that cannot be done."""
    if not sys.platform.startswith("linux"):
        return False
    with contextlib.suppress(OSError, ValueError, IndexError):
        # The name, in brackets, may hold blanks; what follows it starts with field 3.
        fields = Path("/proc/self/stat").read_bytes().rpartition(b")")[2].split()
        start, end = int(fields[_ARG_START - 3]), int(fields[_ARG_END - 3])
        shown = Path("/proc/self/cmdline").read_bytes()
        if not 0 < end - start == len(shown):
            return False
        for at, size in secret_spans(shown):
            ctypes.memset(start + at, MASK[0], size)
        return True
    return False


def secret_spans(shown: bytes) -> list[tuple[int, int]]:
    """Where secrets stand in a command line (arguments ended by NUL): offset and length."""
    spans: list[tuple[int, int]] = []
    at, flag = 0, b""
    for argument in shown.split(b"\0"):
        name, joined, value = argument.partition(b"=")
        if flag in _VALUE_FLAGS:
            spans += _value(argument, at)
        elif flag in _URL_FLAGS:
            spans += _userinfo(argument, at)
        elif joined and name in _VALUE_FLAGS and name.startswith(b"--"):
            spans += _value(value, at + len(name) + 1)
        elif joined and name in _URL_FLAGS and name.startswith(b"--"):
            spans += _userinfo(value, at + len(name) + 1)
        elif argument[:2] == b"-p" and len(argument) > 2:
            spans += _value(argument[2:], at + 2)
        elif argument[:2] in _URL_FLAGS and len(argument) > 2:
            spans += _userinfo(argument[2:], at + 2)
        flag = (
            argument if argument in _VALUE_FLAGS | _URL_FLAGS and flag not in _VALUE_FLAGS else b""
        )
        at += len(argument) + 1
    return spans


def _value(value: bytes, at: int) -> list[tuple[int, int]]:
    """A whole value; a file's name or the customary "x" is no secret."""
    is_file = value.startswith(b"@") and not value.startswith(b"@@")
    return [] if value in (b"", b"x") or is_file else [(at, len(value))]


def _userinfo(value: bytes, at: int) -> list[tuple[int, int]]:
    """The password of a URL."""
    return [(at + m.start(1), len(m[1])) for m in _USERINFO.finditer(value)]
