from __future__ import annotations

import switcher
from switcher import _native, errors


def test_version_is_one_everywhere() -> None:
    assert _native.version() == switcher.__version__


def test_every_native_status_has_an_exception() -> None:
    for status, name in _native.STATUS_NAMES.items():
        if name != "SWITCHER_OK":
            assert status in errors._BY_STATUS, name
