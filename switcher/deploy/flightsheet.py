"""A HiveOS flight sheet as a configuration. Pure: the environment in, plain values out."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from switcher.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

ALGORITHMS = frozenset({"", "sha256", "sha256d", "sha-256", "sha256-bitcoin"})


def configuration(
    environ: Mapping[str, str], wd: str | None, message: str | None
) -> dict[str, object]:
    """What a flight sheet asks for, under the keys of the configuration file.

    Args:
        environ: HiveOS' variables: CUSTOM_URL (several, split by blanks or commas, are the
            failover order), CUSTOM_TEMPLATE (the account), CUSTOM_PASS, CUSTOM_ALGO, and
            CUSTOM_USER_CONFIG, TOML that is laid over the rest.
        wd: Whole path of HiveOS' watchdog control; None = there is none.
        message: Whole path of HiveOS' message command; None = there is none.

    Raises:
        UsageError: The flight sheet names no pool, another algorithm, or TOML that is none.
    """
    algorithm = environ.get("CUSTOM_ALGO", "").strip().lower()
    if algorithm not in ALGORITHMS:
        raise UsageError(f"the flight sheet asks for '{algorithm}'; switcher hashes sha256d only")
    own = _user_config(environ.get("CUSTOM_USER_CONFIG", ""))
    urls = [url for url in re.split(r"[\s,]+", environ.get("CUSTOM_URL", "")) if url]
    if not urls and "pools" not in own:
        raise UsageError("the flight sheet names no pool; set its Pool URL")
    user = environ.get("CUSTOM_TEMPLATE", "").strip()
    made: dict[str, object] = {
        "pools": [
            {
                "url": url if "://" in url else f"stratum+tcp://{url}",
                "user": user,
                "pass": environ.get("CUSTOM_PASS", "").strip() or "x",
            }
            for url in urls
        ]
    }
    hooks = _truce(wd, message)
    if hooks:
        made["hooks"] = hooks
    return _laid_over(made, own)


def _user_config(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = f"the flight sheet's extra configuration is not TOML: {error}"
        raise UsageError(reason) from None


def _truce(wd: str | None, message: str | None) -> dict[str, object]:
    """HiveOS' watchdog rests while cards do other work, and the operator reads why."""
    off = [[wd, "stop"]] if wd else []
    on = [[wd, "start"]] if wd else []
    if message:
        off.append([message, "info", "switcher: cards do other work ({reason})"])
        on.append([message, "info", "switcher: {reason}"])
    return {"hashing-off": off, "hashing-on": on} if off else {}


def _laid_over(below: dict[str, object], above: Mapping[str, object]) -> dict[str, object]:
    """Tables are merged key by key; whatever else stands above counts."""
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        both = isinstance(under, dict) and isinstance(value, dict)
        merged[key] = {**under, **value} if both else value  # type: ignore[dict-item]
    return merged
