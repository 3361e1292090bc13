"""Options of the HTTP front and of the API for cgminer's tools, and what they configure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from switcher.cli._pool_options import secret
from switcher.cli._sections import section

if TYPE_CHECKING:
    from switcher.cli._options import Asked
    from switcher.config import CgminerConfig, HttpConfig

_http_option = section("API")
API = (
    _http_option("--host", "--http-host", help="Address to listen on; default 127.0.0.1."),
    _http_option(
        "--port",
        "--http-port",
        type=click.IntRange(0, 65535),
        metavar="N",
        help="Port; default 8474, 0 = any free one.",
    ),
    _http_option(
        "--http-access-token",
        "access_token",
        metavar="TOKEN",
        help="Token that callers must have, or @FILE that holds it.",
    ),
    _http_option(
        "-b",
        "--api-bind",
        metavar="[HOST:]PORT",
        help="Answer cgminer's commands on this TCP port, for reading only; 0 = off.",
    ),
    _http_option(
        "--api-allow",
        multiple=True,
        metavar="NET[,NET]",
        help="Who may ask there besides this host: addresses or networks.",
    ),
)


def with_http(http: HttpConfig, asked: Asked, *, serves: bool) -> HttpConfig:
    """The HTTP front as the command line wants it."""
    enabled = http.enabled and (serves or asked.asks_for_http)
    token = http.access_token if asked.access_token is None else secret(asked.access_token)
    return replace(
        http,
        enabled=enabled,
        host=http.host if asked.host is None else asked.host,
        port=http.port if asked.port is None else asked.port,
        access_token=token,
        api_keys=tuple(secret(key) for key in asked.api_keys) or http.api_keys,
    )


def with_cgminer(cgminer: CgminerConfig, asked: Asked) -> CgminerConfig:
    """The API of `--api-bind`; an address of cgminer's own form (`R:10.0.0.0/8`) is taken too."""
    from switcher.config import DEFAULT_HOST
    from switcher.errors import UsageError

    texts = [text.strip() for item in asked.api_allow for text in item.split(",")]
    if any(text.upper().startswith("W:") for text in texts):
        raise UsageError("--api-allow W: is not offered: this API only reads; write R: or nothing")
    allow = tuple(text[2:] if text.upper().startswith("R:") else text for text in texts)
    if asked.api_bind is None:
        return replace(cgminer, allow=allow or cgminer.allow)
    host, split, port = asked.api_bind.rpartition(":")
    if not port.isdecimal() or (split and not host):
        raise UsageError("--api-bind takes PORT or HOST:PORT, such as 4028 or 127.0.0.1:4028")
    return replace(
        cgminer,
        enabled=int(port) != 0,
        host=host.strip("[]") or DEFAULT_HOST,
        port=int(port) or cgminer.port,
        allow=allow or cgminer.allow,
    )
