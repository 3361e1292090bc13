"""What an operator may set: one frozen dataclass per area, safe defaults, checks that name a key.

A file's key is the field's name with dashes (`retry-pause`), or the `key` of its metadata; the
command line overrides single fields with `dataclasses.replace`. Files are read by
`cli/configfile`. Longer than other files on purpose: all but the sources of signals
(`config/signals.py`) stands in this one.
"""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from switcher.config.cards import (
    ForeignConfig,
    PowerConfig,
    SensorsConfig,
    ThermalConfig,
    WatchdogConfig,
)
from switcher.config.fields import (
    file_key,
    option,
    require,
    require_range,
    section,
)
from switcher.config.signals import SignalsConfig

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8474
POOL_FORM = "stratum+tcp://HOST:PORT"
NO_STRATUM2 = (
    "Stratum V2 is not spoken here; use the pool's Stratum V1 address, stratum+tcp://HOST:PORT or "
    "stratum+ssl://HOST:PORT"
)
POOL_SCHEMES = (
    *("stratum+tcp", "stratum+ssl", "stratum+tls", "stratum", "tcp", "ssl", "tls"),
    *("http", "https"),
)


class LogFormat(StrEnum):
    """How events are written."""

    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """The least severe event that is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolConfig:
    """One mining pool or node (`[[pools]]`); their order is the failover order."""

    url: str = option(
        "", "stratum+tcp://HOST:PORT (or just HOST:PORT), stratum+ssl://… or http://…"
    )
    user: str = option("", "Account or payout address, often ADDRESS.WORKER")
    password: str = option("x", "Password; many pools ignore it", key="pass", secret=True)
    worker: str = option("", "Worker name, appended to user after a dot")
    tls: bool = option(False, "Speak TLS, as stratum+ssl:// and https:// do")
    tls_fingerprint: str = option("", "SHA-256 of the server's certificate, in hex")
    ca_file: str = option("", "PEM file of the authorities to trust; empty = the system's")
    proxy: str = option("", "socks5://[USER:PASS@]HOST:PORT; names are resolved there", secret=True)
    cookie: str = option("", "Cookie file of a node, instead of user and pass")
    redirect_hosts: tuple[str, ...] = option(
        (), "Hosts a pool may send us to, besides its own", key="redirect-hosts"
    )
    suggest_difficulty: float = option(0.0, "Difficulty to ask for; 0 = the pool decides")
    keepalive: bool = option(True, "Have the system notice a peer that is gone (TCP keepalive)")
    enabled: bool = option(True, "false keeps the entry but does not use it")

    def __post_init__(self) -> None:
        """Checks what can be checked without the network."""
        scheme, split, rest = self.url.partition("://")
        if not split:
            scheme, rest = POOL_SCHEMES[0], self.url
        require(bool(rest) and bool(split or ":" in rest), "url", f"needs the form {POOL_FORM}")
        require(not scheme.startswith("stratum2"), "url", NO_STRATUM2)
        known = ", ".join(POOL_SCHEMES)
        require(scheme in POOL_SCHEMES, "url", f'unknown scheme "{scheme}"; use one of {known}')
        require("@" not in rest, "url", "holds a user or password; set user and pass instead")
        require_range("suggest_difficulty", self.suggest_difficulty, 0, 1e18)
        digits = self.tls_fingerprint.replace(":", "").lower()
        hexadecimal = not set(digits) - set("0123456789abcdef")
        require(
            not digits or (len(digits) == 64 and hexadecimal),
            "tls_fingerprint",
            "must be 64 hexadecimal digits (SHA-256 of the certificate)",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MiningConfig:
    """Hashing (`[mining]`)."""

    enabled: bool = option(True, "false leaves the cards idle between requests")
    practice: bool = option(False, "Hash for the built-in practice pool; shares are worth nothing")
    retries: int = option(5, "Tries on one pool before the next one")
    retry_pause_s: float = option(1.0, "First pause between tries, in seconds", key="retry-pause")
    main_return_s: float = option(
        600.0, "Seconds until the first pool is tried again", key="main-return"
    )
    shared_schedule: bool = option(False, "Share the message schedule over version bits")
    submit_stale: bool = option(False, "Send shares of a job that was replaced")
    protocol_dump: bool = option(False, "Write every line to and from pools to the log")
    coinbase_addr: str = option("", "Payout address when mining alone on a node (pools: http://…)")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("retries", self.retries, 1, 1000)
        require_range("retry_pause_s", self.retry_pause_s, 0.1, 3600)
        require_range("main_return_s", self.main_return_s, 1, 86400)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsConfig:
    """Which cards are managed (`[cards]`)."""

    devices: tuple[str, ...] = option((), "Card ids; empty = every NVIDIA card, else cpu:0")
    backend: str = option("", "Hash backend by name; empty = the fastest that passes its self-test")
    warps: int = option(
        0, "Hash warps per scheduler of a CUDA card, 1 to 8; 0 = found by trying, and kept"
    )
    share_permille: int = option(1000, "Hashing allowed on an open card, in 1/1000", key="share")

    def __post_init__(self) -> None:
        """Checks ids and the share."""
        for index, name in enumerate(self.devices):
            require(bool(name.strip()), "devices", "holds an empty card id")
            require(name not in self.devices[:index], "devices", f'names "{name}" twice')
        require_range("warps", self.warps, 0, 8)
        require_range("share_permille", self.share_permille, 0, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreemptConfig:
    """When a card changes hands (`[preempt]`)."""

    linger_ms: float = option(0.0, "Card kept after the last request, in ms, before hashing")
    drain_timeout_ms: float = option(5000.0, "Longest wait for hashing to leave, in ms")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("linger_ms", self.linger_ms, 0, 3_600_000)
        require_range("drain_timeout_ms", self.drain_timeout_ms, 1, 60_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackendConfig:
    """One server to forward to (`[[inference.backends]]`)."""

    url: str = option("", "Its address, with or without /v1: http://HOST:PORT/v1")
    key: str = option("", "Bearer token for it", secret=True)
    models: tuple[str, ...] = option((), "What it serves, if it lists no models; empty = ask it")
    timeout_s: float = option(600.0, "Longest wait for the next byte, in seconds", key="timeout")
    connect_timeout_s: float = option(
        5.0, "Longest wait for a connection, in seconds", key="connect-timeout"
    )
    retries: int = option(1, "Further tries to connect; a request that was sent is never repeated")

    def __post_init__(self) -> None:
        """Checks the address's form and the ranges."""
        scheme, _, rest = self.url.partition("://")
        plain = scheme in ("http", "https") and rest and not set(rest) & set(" ?#")
        require(bool(plain), "url", "needs the form http://HOST:PORT/v1")
        require("@" not in rest, "url", "holds a user or password; set key instead")
        require(all(self.models), "models", "holds an empty name")
        require_range("timeout_s", self.timeout_s, 0.1, 86_400)
        require_range("connect_timeout_s", self.connect_timeout_s, 0.01, 600)
        require_range("retries", self.retries, 0, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class InferenceConfig:
    """Tensor work (`[inference]`)."""

    models: tuple[str, ...] = option((), "Models to load: a catalogue name, a folder or pypi:NAME")
    cache_dir: str = option("", "Where models are kept; empty = XDG cache folder")
    max_queued_requests: int = option(512, "Requests that may wait per model; more get 429")
    max_queued_tokens: int = option(262_144, "Tokens that may wait per model; more get 429")
    max_model_len: int = option(0, "Tokens a decoder holds; 0 = as its files say")
    max_num_seqs: int = option(0, "Sequences a decoder runs at a time; 0 = 32")
    max_num_batched_tokens: int = option(
        0, "Prompt tokens of one step; 0 = 64 on CPU cards, 512 on CUDA cards"
    )
    gpu_memory_utilization: float = option(
        0.0, "Part of a CUDA card's memory for models, 0 to 1; 0 = 8 GiB of keys and values"
    )
    threads: int = option(0, "Threads of the array library on CPU cards; 0 = the card's cores")
    backend_urls: tuple[str, ...] = option((), "OpenAI-compatible servers to forward to")
    backend_key: str = option("", "Bearer token for those servers", secret=True)
    backends: tuple[BackendConfig, ...] = option((), "Servers with settings of their own")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        require_range("max_queued_requests", self.max_queued_requests, 1, 100_000)
        require_range("max_queued_tokens", self.max_queued_tokens, 1, 1 << 40)
        require_range("max_model_len", self.max_model_len, 0, 1 << 24)
        require(self.max_model_len != 1, "max_model_len", "1 leaves no room for an answer")
        require_range("max_num_seqs", self.max_num_seqs, 0, 4096)
        require_range("max_num_batched_tokens", self.max_num_batched_tokens, 0, 8192)
        require_range("gpu_memory_utilization", self.gpu_memory_utilization, 0, 1)
        require_range("threads", self.threads, 0, 4096)

    @property
    def forwards(self) -> bool:
        """Whether requests may go to other servers."""
        return bool(self.backend_urls or self.backends)


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpConfig:
    """The HTTP front (`[http]`)."""

    enabled: bool = option(True, "false starts no HTTP server")
    host: str = option(DEFAULT_HOST, "Address to listen on; anything but loopback needs a token")
    port: int = option(DEFAULT_PORT, "Port; 0 = any free one")
    access_token: str = option("", "Bearer token; needed off loopback", secret=True)
    access_token_file: str = option("", "File that holds the token instead")
    api_keys: tuple[str, ...] = option(
        (), "Bearer tokens for /v1 alone; without access-token, for everything", secret=True
    )
    restricted: bool = option(False, "true refuses pause, resume and other changes over HTTP")
    allowed_hosts: tuple[str, ...] = option((), "More Host header names that are accepted")
    allowed_origins: tuple[str, ...] = option((), "Web pages (Origin) that may call")
    max_body_bytes: int = option(8 << 20, "Largest request body", key="max-body")
    max_connections: int = option(512, "Open connections; more get 503")
    header_timeout_s: float = option(
        10.0, "Seconds for the whole request head", key="header-timeout"
    )
    body_timeout_s: float = option(60.0, "Seconds for the whole request body", key="body-timeout")
    idle_timeout_s: float = option(75.0, "Seconds an idle connection is kept", key="idle-timeout")

    def __post_init__(self) -> None:
        """Checks the ranges and that nothing listens to strangers without a token."""
        require_range("port", self.port, 0, 65535)
        require_range("max_body_bytes", self.max_body_bytes, 1024, 1 << 30)
        require_range("max_connections", self.max_connections, 1, 65536)
        require_range("header_timeout_s", self.header_timeout_s, 0.1, 600)
        require_range("body_timeout_s", self.body_timeout_s, 0.1, 3600)
        require_range("idle_timeout_s", self.idle_timeout_s, 0.1, 3600)
        require(bool(self.host), "host", f"is empty; use {DEFAULT_HOST}")
        token = self.access_token
        _require_token("access_token", token)
        for key in self.api_keys:
            require(bool(key), "api_keys", "holds an empty key")
            _require_token("api_keys", key)
        safe = is_loopback(self.host) or bool(token or self.access_token_file or self.api_keys)
        require(safe, "host", f"{self.host} is reachable by others: set access-token as well")


@dataclass(frozen=True, slots=True, kw_only=True)
class CgminerConfig:
    """The cgminer API on TCP (`[cgminer]`): for reading only."""

    enabled: bool = option(False, "true answers cgminer's commands that only read")
    host: str = option(DEFAULT_HOST, "Address to listen on; anything but loopback needs allow")
    port: int = option(4028, "Port; 0 = any free one")
    allow: tuple[str, ...] = option((), "Addresses or networks that may ask, besides loopback")

    def __post_init__(self) -> None:
        """Checks the range, and that nobody is let in by accident: the protocol has no token."""
        import ipaddress

        require_range("port", self.port, 0, 65535)
        for text in self.allow:
            try:
                ipaddress.ip_network(text, strict=False)
            except ValueError:
                require(False, "allow", f'"{text}" is no address or network like 10.0.0.0/24')
        safe = is_loopback(self.host) or bool(self.allow)
        require(safe, "host", f"{self.host} is reachable by others: say in allow who may ask")


@dataclass(frozen=True, slots=True, kw_only=True)
class HooksConfig:
    """Commands for when cards stop hashing for other work (`[hooks]`); argument lists, no shell."""

    hashing_off: tuple[tuple[str, ...], ...] = option(
        (), "Commands to run when cards do other work; {reason} is replaced", key="hashing-off"
    )
    hashing_on: tuple[tuple[str, ...], ...] = option(
        (), "Commands to run when all cards hash again, and at the end", key="hashing-on"
    )
    after_s: float = option(20.0, "Seconds that it must last before commands run", key="after")
    timeout_s: float = option(10.0, "Seconds until a command is killed", key="timeout")

    def __post_init__(self) -> None:
        """Checks that every command names its program by its whole path."""
        require_range("after_s", self.after_s, 1, 3600)
        require_range("timeout_s", self.timeout_s, 0.1, 300)
        for name in ("hashing_off", "hashing_on"):
            for command in getattr(self, name):
                whole = bool(command) and command[0].startswith("/")
                require(whole, name, 'needs commands like ["/hive/bin/wd", "stop"], whole paths')


@dataclass(frozen=True, slots=True, kw_only=True)
class LogConfig:
    """Events (`[log]`)."""

    format: LogFormat = option(LogFormat.TEXT, "text or json")
    level: LogLevel = option(LogLevel.INFO, "debug, info, warning or error")
    file: str = option("", "Also append to this file; it is reopened after a rotation")
    print_time_s: float = option(
        60.0, "Seconds between two lines with the hash rate; 0 = none", key="print-time"
    )

    def __post_init__(self) -> None:
        """Checks the range."""
        require_range("print_time_s", self.print_time_s, 0, 86_400)


@dataclass(frozen=True, slots=True, kw_only=True)
class GateConfig:
    """The gate segments (`[gate]`)."""

    dir: str = option("", "Folder of the segments; empty = $SWITCHER_GATE_DIR or /dev/shm")
    group: str = option("", "Group that may take cards too (segments become mode 0660)")


@dataclass(frozen=True, slots=True, kw_only=True)
class StateConfig:
    """What is kept over a restart (`[state]`)."""

    dir: str = option("", "Folder; empty = $SWITCHER_STATE_DIR or the XDG state folder")
    journal_days: int = option(90, "Days that slices are kept; 0 = for ever")

    def __post_init__(self) -> None:
        """Checks the range."""
        require_range("journal_days", self.journal_days, 0, 36_500)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnergyConfig:
    """What cards draw and what power costs (`[energy]`)."""

    hashing_w: float = option(0.0, "Watts of a card that hashes, where no meter says; 0 = unknown")
    serving_w: float = option(0.0, "Watts of a card that serves, where no meter says; 0 = unknown")
    idle_w: float = option(0.0, "Watts of an idle card, where no meter says; 0 = unknown")
    prices: tuple[str, ...] = option(
        (), "Power by hours, per kWh: `mon-fri 17:00-21:00 = 0.32`; the first that holds counts"
    )
    price_file: str = option("", "CSV of spot prices instead: interval start, then prices")
    price_column: str = option("", "Its column; empty = the last one")
    price_factor: float = option(0.001, "File's unit x this = per kWh (0.001 for USD/MWh)")
    timezone: str = option("UTC", "Whose clock the hours and the file mean")
    currency: str = option("USD", "Name of the currency of every price here")
    lease_price: float = option(0.0, "What a leased card-hour brings; 0 = nothing is charged")

    def __post_init__(self) -> None:
        """Checks the ranges."""
        for name in ("hashing_w", "serving_w", "idle_w"):
            require_range(name, getattr(self, name), 0, 100_000)
        require_range("lease_price", self.lease_price, 0, 1e6)
        require(0 < len(self.currency) <= 8, "currency", "is a short name such as USD")
        require_range("price_factor", self.price_factor, 1e-9, 1e9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that can be set; `Config()` is what runs without a file."""

    pools: tuple[PoolConfig, ...] = option((), "Mining pools in failover order")
    cards: CardsConfig = section(CardsConfig, "Which cards are managed")
    sensors: SensorsConfig = section(SensorsConfig, "How cards are read")
    power: PowerConfig = section(PowerConfig, "Power limits and clocks of NVIDIA cards")
    thermal: ThermalConfig = section(ThermalConfig, "Heat at which hashing stops")
    thermal_ai: ThermalConfig = section(ThermalConfig, "Heat at which tensor work stops too")
    watchdog: WatchdogConfig = section(WatchdogConfig, "Cards that hang or stay too hot")
    foreign: ForeignConfig = section(ForeignConfig, "Programs that use a card without its gate")
    mining: MiningConfig = section(MiningConfig, "Hashing")
    preempt: PreemptConfig = section(PreemptConfig, "When a card changes hands")
    inference: InferenceConfig = section(InferenceConfig, "Tensor work")
    energy: EnergyConfig = section(EnergyConfig, "What cards draw and what power costs")
    signals: SignalsConfig = section(
        SignalsConfig, "Grid, price and schedule, and how hashing returns"
    )
    http: HttpConfig = section(HttpConfig, "The HTTP front")
    cgminer: CgminerConfig = section(CgminerConfig, "The cgminer API on TCP, for reading only")
    hooks: HooksConfig = section(HooksConfig, "Commands for when cards stop hashing for other work")
    log: LogConfig = section(LogConfig, "Events")
    gate: GateConfig = section(GateConfig, "The gate segments")
    state: StateConfig = section(StateConfig, "What is kept over a restart")


def _require_token(field: str, token: str) -> None:
    readable = all(33 <= ord(c) <= 126 for c in token)
    require(readable, field, "may hold printable ASCII without spaces only")
    require(not token or len(token) >= 8, field, "is shorter than 8 characters")


def is_loopback(host: str) -> bool:
    """Whether an address to listen on can be reached from this host only."""
    import ipaddress

    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def public(value: object) -> object:
    """A config as plain values under file keys, with every secret that is set shown as "***"."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        shown: dict[str, object] = {}
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            hide = bool(field.metadata.get("secret")) and bool(item)
            shown[file_key(field)] = "***" if hide else public(item)
        return shown
    if isinstance(value, tuple):
        return [public(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value


def secrets(value: object) -> set[str]:
    """Every secret string in a config, for the log to hide."""
    found: set[str] = set()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            if field.metadata.get("secret"):
                # An address is no secret; what makes it one is the login inside.
                open_url = field.name == "proxy" and "@" not in item
                found |= set() if open_url else {item} if isinstance(item, str) else set(item)
            else:
                found |= secrets(item)
    elif isinstance(value, tuple):
        for item in value:
            found |= secrets(item)
    return found


def state_dir(config: StateConfig, environ: Mapping[str, str] | None = None) -> Path:
    """Folder of the database: the config, $SWITCHER_STATE_DIR, then $XDG_STATE_HOME/switcher."""
    env = os.environ if environ is None else environ
    explicit = config.dir or env.get("SWITCHER_STATE_DIR", "")
    if explicit:
        return Path(explicit).expanduser()
    base = env.get("XDG_STATE_HOME", "")
    return (Path(base) if base.startswith("/") else Path.home() / ".local/state") / "switcher"


def gate_dir(config: GateConfig, environ: Mapping[str, str] | None = None) -> Path:
    """Folder of the gate segments: the config, $SWITCHER_GATE_DIR, then /dev/shm/switcher-UID."""
    env = os.environ if environ is None else environ
    explicit = config.dir or env.get("SWITCHER_GATE_DIR", "")
    return Path(explicit) if explicit else Path(f"/dev/shm/switcher-{os.getuid()}")
