"""An upstream's address and the account used there, as the user gave them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from urllib.parse import unquote, urlsplit

from switcher.config import NO_STRATUM2
from switcher.errors import UsageError


class Scheme(Enum):
    """What is spoken at an address."""

    STRATUM1 = "stratum+tcp"
    STRATUM1_TLS = "stratum+ssl"
    NODE = "http"
    NODE_TLS = "https"

    @property
    def tls(self) -> bool:
        """Whether the connection is encrypted."""
        return self in (Scheme.STRATUM1_TLS, Scheme.NODE_TLS)

    @property
    def solo(self) -> bool:
        """Whether it is a node (getblocktemplate) rather than a pool."""
        return self in (Scheme.NODE, Scheme.NODE_TLS)


_SCHEMES = {
    "stratum+tcp": Scheme.STRATUM1,
    "stratum": Scheme.STRATUM1,
    "tcp": Scheme.STRATUM1,
    "stratum+ssl": Scheme.STRATUM1_TLS,
    "stratum+tls": Scheme.STRATUM1_TLS,
    "ssl": Scheme.STRATUM1_TLS,
    "tls": Scheme.STRATUM1_TLS,
    "http": Scheme.NODE,
    "https": Scheme.NODE_TLS,
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where an upstream listens. `str` gives the URL, which never holds a user or password."""

    scheme: Scheme
    host: str
    port: int
    path: str = ""

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme.value}://{host}:{self.port}{self.path}"

    def with_tls(self) -> Address:
        """The same place, spoken to over TLS."""
        scheme = Scheme.NODE_TLS if self.scheme.solo else Scheme.STRATUM1_TLS
        return replace(self, scheme=scheme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One `-o/-u/-p` group: an upstream and how to use it.

    Attributes:
        address: where it listens.
        user: account, usually `address.worker`.
        password: usually `x`; never shown.
        name: short name in accounts and logs; by default host:port.
        tls_fingerprint: SHA-256 of the server's certificate, 64 hex digits; when given, exactly
            that certificate is accepted and no authority is asked.
        cookie_file: file with `user:password` of a node, read anew for each request; "" = none.
        ca_file: PEM file of the authorities to trust instead of the system's; "" = the system's.
        proxy: `socks5://[user:password@]host:port`, or "" for none; names are resolved there.
        redirect_hosts: hosts that `client.reconnect` may lead to, besides the same host.
        silence_s: a connection without a new job for so long is dead.
        suggest_difficulty: difficulty to ask for; None = leave it to the pool.
        version_rolling: ask for version bits to roll.
        submit_stale: send shares of an old block too (some pools pay for them).
        dump: write every line of the conversation to the log, without the password.
        retry_pause_s: first wait between tries.
        keepalive: have the system notice a peer that is gone.
    """

    address: Address
    user: str = ""
    password: str = field(default="x", repr=False)
    name: str = ""
    tls_fingerprint: str = ""
    cookie_file: str = ""
    ca_file: str = ""
    proxy: str = field(default="", repr=False)
    redirect_hosts: tuple[str, ...] = ()
    silence_s: float = 120.0
    suggest_difficulty: float | None = None
    version_rolling: bool = True
    submit_stale: bool = False
    dump: bool = False
    retry_pause_s: float = 1.0
    keepalive: bool = True

    @property
    def label(self) -> str:
        """The short name."""
        return self.name or f"{self.address.host}:{self.address.port}"


def parse_url(text: str) -> tuple[Address, str, str | None]:
    """Reads `[scheme://][user[:password]@]host:port[/path]`; without scheme it is stratum+tcp.

    Returns:
        The address, the user ("" if none) and the password (None if none).

    Raises:
        UsageError: unknown scheme, or host or port missing or out of range.
    """
    text = text.strip()
    parts = urlsplit(text if "://" in text else f"stratum+tcp://{text}")
    scheme = _SCHEMES.get(parts.scheme.lower())
    shown = text.rpartition("@")[2][:100]
    if parts.scheme.lower().startswith("stratum2"):
        raise UsageError(NO_STRATUM2)
    if scheme is None:
        known = ", ".join(sorted(_SCHEMES))
        raise UsageError(f"{parts.scheme}:// is not a known upstream; use one of {known}")
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise UsageError(f"'{shown}' is not an upstream address: {error}") from None
    if not host:
        raise UsageError(f"'{shown}' lacks a host; write it like stratum+tcp://pool.example:3333")
    if not port:
        raise UsageError(f"'{shown}' lacks a port; write it like stratum+tcp://{host}:3333")
    path = parts.path if scheme.solo and parts.path != "/" else ""
    password = None if parts.password is None else unquote(parts.password)
    return Address(scheme, host, port, path), unquote(parts.username or ""), password


def parse_fingerprint(text: str) -> str:
    """A SHA-256 fingerprint as 64 lower-case hex digits; colons between bytes are taken too.

    Raises:
        UsageError: it is something else.
    """
    digits = text.replace(":", "").strip().lower()
    if len(digits) != 64 or any(c not in "0123456789abcdef" for c in digits):
        raise UsageError(
            "a TLS fingerprint is the SHA-256 of the certificate, 64 hex digits; "
            "openssl x509 -in cert.pem -noout -fingerprint -sha256 prints it"
        )
    return digits
