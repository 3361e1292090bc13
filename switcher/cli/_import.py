"""Configuration files of XMRig, ccminer and T-Rex as ours. Pure: text in, values and remarks out.

All three are JSON with much the same names, so one table serves: what is known is taken over, and
everything else is named in a remark, never dropped in silence. Names: the projects' documentation.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from switcher.cli._jsonlines import plain as plain_json
from switcher.errors import UsageError

ALGORITHMS = frozenset({"sha256", "sha256d", "sha-256", "bitcoin", "btc"})
MAX_CHARS = 1 << 20
Table = dict[str, object]


@dataclass
class Imported:
    """What became of a file.

    Attributes:
        data: Sections of our configuration, only what the file sets.
        remarks: What was not taken over and why, one line each.
    """

    data: dict[str, object] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def put(self, section: str, key: str, value: object) -> None:
        """Sets a key of a section."""
        table = self.data.setdefault(section, {})
        assert isinstance(table, dict)
        table[key] = value

    def skip(self, key: str, why: str) -> None:
        """Names something that is not taken over."""
        self.remarks.append(f"{key}: not taken over: {why}")


def read(text: str) -> Imported:
    """Turns the text of a file into our values.

    Raises:
        UsageError: It is no JSON object, or names no pool.
    """
    if len(text) > MAX_CHARS:
        raise UsageError("the file is larger than 1 MiB; is it the right one?")
    try:
        raw = json.loads(plain_json(text))
    except (ValueError, RecursionError) as error:
        raise UsageError(f"not the JSON of XMRig, ccminer or T-Rex: {error}") from None
    if not isinstance(raw, dict):
        raise UsageError("not the JSON of XMRig, ccminer or T-Rex: it holds no object")
    return take_over(raw)


def take_over(raw: Table) -> Imported:
    """Turns the values of a file into ours.

    Raises:
        UsageError: They name no pool.
    """
    found = Imported()
    _pools(raw, found)
    for key, value in raw.items():
        plain = key.replace("_", "-")
        if plain in _POOL_KEYS or plain in ("pools", "algo", "coin"):
            continue
        handler = _TOP.get(plain)
        if handler is not None:
            _guarded(handler, plain, value, found)
        elif isinstance(value, dict):
            _unknown_table(plain, value, found)
        else:
            found.skip(plain, _WHY.get(plain, "unknown here"))
    return found


def _guarded(handler: Handler, key: str, value: object, found: Imported) -> None:
    try:
        handler(value, found)
    except (TypeError, ValueError):
        found.skip(key, f"{json.dumps(value)[:60]} cannot be used")


def _unknown_table(key: str, table: Table, found: Imported) -> None:
    why = _WHY.get(key, "unknown here")
    for name in table or [""]:
        found.skip(f"{key}.{name}" if name else key, why)


# --- pools ------------------------------------------------------------------------------------

_POOL_KEYS = frozenset({"url", "user", "pass", "userpass", "worker"})
_POOL_QUIET = frozenset({"name", "sni", "removed", "disabled"})
_POOL_TAKEN = (
    _POOL_KEYS
    | _POOL_QUIET
    | {"rig-id", "tls", "tls-fingerprint", "socks5", "proxy", "keepalive"}
    | {"enabled", "algo", "coin"}
)
_POOL_OTHER = {"nicehash", "daemon", "self-select", "submit-to-origin", "spend-secret-key"}
POOL_KEYS = _POOL_TAKEN | _POOL_OTHER
"""Keys of a pool in these files."""


def _pools(raw: Table, found: Imported) -> None:
    listed = raw.get("pools")
    entries = listed if isinstance(listed, list) else []
    if not entries and "url" in raw:
        entries = [{key: raw[key] for key in _POOL_KEYS if key in raw}]
    pools = []
    for index, entry in enumerate(entries):
        where = f"pools[{index}]"
        if not isinstance(entry, dict) or not isinstance(entry.get("url"), str):
            found.skip(where, "it has no url")
            continue
        pools.append(_pool(where, entry, raw, found))
    if not pools:
        raise UsageError("the file names no pool; there is nothing to import")
    found.data["pools"] = pools


def _pool(where: str, entry: Table, raw: Table, found: Imported) -> Table:
    pool: Table = {"url": _url(str(entry["url"]), tls=entry.get("tls") is True)}
    user, _, password = str(entry.get("userpass") or "").partition(":")
    pool["user"] = str(entry.get("user") or user)
    pool["pass"] = str(entry.get("pass") or password or "x")
    worker = entry.get("rig-id") or entry.get("worker")
    if worker:
        pool["worker"] = str(worker)
    if entry.get("tls-fingerprint"):
        pool["tls-fingerprint"] = str(entry["tls-fingerprint"])
    proxy = entry.get("socks5") or entry.get("proxy") or raw.get("proxy")
    if proxy:
        pool["proxy"] = str(proxy) if "://" in str(proxy) else f"socks5://{proxy}"
    if entry.get("enabled") is False or entry.get("disabled") or entry.get("removed"):
        pool["enabled"] = False
    algorithm = entry.get("algo") or entry.get("coin") or raw.get("algo") or raw.get("coin")
    if algorithm and str(algorithm).lower() not in ALGORITHMS:
        pool["enabled"] = False
        found.remarks.append(f"{where}: switched off: it is for {algorithm}, not for sha256d")
    elif not algorithm:
        found.remarks.append(f"{where}: names no algorithm; make sure that it is a sha256d pool")
    for key, value in entry.items():
        if key not in _POOL_TAKEN and value not in (None, False, -1):
            found.skip(f"{where}.{key}", _WHY.get(key, "unknown here"))
    return pool


def _url(url: str, *, tls: bool) -> str:
    scheme, split, rest = url.strip().rpartition("://")
    if not split:
        return f"{'stratum+ssl' if tls else 'stratum+tcp'}://{rest}"
    if tls and scheme in ("stratum+tcp", "stratum", "tcp"):
        scheme = "stratum+ssl"
    known = {"stratum": "stratum+tcp", "tcp": "stratum+tcp", "ssl": "stratum+ssl"}
    plain = known.get(scheme, "stratum+ssl" if scheme in ("tls", "stratum+tls") else scheme)
    return f"{plain}://{rest}"


# --- everything else --------------------------------------------------------------------------

Handler = Callable[[object, Imported], None]


def _to(section: str, key: str, convert: Callable[[object], object]) -> Handler:
    """A key that is ours under another name; nothing (null, false, "") sets nothing."""

    def handle(value: object, found: Imported) -> None:
        if value not in (None, False, ""):
            found.put(section, key, convert(value))

    return handle


def _quiet(_value: object, _found: Imported) -> None:
    """Nothing to say: we do it anyway, or there is nothing to do."""


def _http(value: object, found: Imported) -> None:
    if not isinstance(value, dict):
        raise TypeError
    for key, item in value.items():
        if key in ("enabled", "restricted") and isinstance(item, bool):
            found.put("http", key, item)
        elif key == "host" and item:
            found.put("http", "host", str(item))
        elif key == "port":
            found.put("http", "port", int(item))
        elif key in ("access-token", "access_token"):
            _to("http", "access-token", str)(item, found)
        else:
            found.skip(f"http.{key}", "unknown here")


def _api_address(value: object, found: Imported) -> None:
    """T-Rex' `api-bind-http`: host:port, 0 = off."""
    host, split, port = str(value).rpartition(":")
    if not split or not int(port):
        found.put("http", "enabled", False)
        return
    found.put("http", "host", host)
    found.put("http", "port", int(port))


def _devices(value: object, found: Imported) -> None:
    listed = value if isinstance(value, list) else str(value).split(",")
    names = [str(name).strip() for name in listed if str(name).strip()]
    if names:
        found.put("cards", "devices", names)


def _donate(value: object, found: Imported) -> None:
    if value:
        found.remarks.append("donate-level: there is no fee")


def _backend(kind: str) -> Handler:
    def handle(value: object, found: Imported) -> None:
        table = value if isinstance(value, dict) else {"enabled": value}
        for key, item in table.items():
            if key == "enabled":
                continue
            if item not in (None, False) and key not in ("nvml", "adl"):
                found.skip(f"{kind}.{key}", "tuning for other algorithms")

    return handle


_TOP: dict[str, Handler] = {
    "retries": _to("mining", "retries", lambda v: max(1, int(v))),  # type: ignore[call-overload]
    "retry-pause": _to("mining", "retry-pause", float),  # type: ignore[arg-type]
    "back-to-main-pool-sec": _to("mining", "main-return", float),  # type: ignore[arg-type]
    "protocol": _to("mining", "protocol-dump", bool),
    "protocol-dump": _to("mining", "protocol-dump", bool),
    "coinbase-addr": _to("mining", "coinbase-addr", str),
    "log-file": _to("log", "file", str),
    "log-path": _to("log", "file", str),
    "print-time": _to("log", "print-time", float),  # type: ignore[arg-type]
    "quiet": _to("log", "level", lambda _: "warning"),
    "devices": _devices,
    "http": _http,
    "api-bind-http": _api_address,
    "api-key": _to("http", "access-token", str),
    "api-read-only": _to("http", "restricted", bool),
    "donate-level": _donate,
    "cpu": _backend("cpu"),
    "cuda": _backend("cuda"),
    "opencl": _backend("opencl"),
    "proxy": _quiet,
    "colors": _quiet,
    "autosave": _quiet,
    "watch": _quiet,
    "donate-over-proxy": _quiet,
}
_OTHER = "tuning for other algorithms"
_CARD = "limits of a card are set in [cards] or by the driver's tools"
_WHY = {
    "randomx": _OTHER,
    "intensity": "it counts otherwise there; see -i",
    "launch-config": _OTHER,
    "max-temp": _CARD,
    "temperature-limit": _CARD,
    "temperature-start": _CARD,
    "pl": _CARD,
    "plimit": _CARD,
    "background": "use the service unit (`switcher service`)",
    "syslog": "events go to standard output; journald takes them from there",
    "api-bind": "the text API is in [cgminer], for reading only",
    "api-bind-telnet": "the text API is in [cgminer], for reading only",
    "api-allow": "see [cgminer] allow",
    "pause-on-active": "use a lease or `switcher pause`",
    "pause-on-battery": "use `switcher pause`",
    "time-limit": "a flag here: --time-limit",
    "shares-limit": "a flag here: --shares-limit",
    "dns": "names are resolved by the system",
    "tls": "pools have tls of their own; the front speaks no TLS",
    "user-agent": "the program has its own name",
    "nicehash": "extranonces are followed anyway",
    "daemon": "for a node of one's own write its http:// address",
}
TOP_KEYS = frozenset({*_TOP, *_WHY, *_POOL_KEYS, "algo", "coin"})
"""Keys of these files besides their pools."""
