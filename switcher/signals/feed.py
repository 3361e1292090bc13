"""Prices over HTTP as JSON: where the list is and how its entries are called is configuration."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from switcher.core.tariff import MAX_PRICE, MICRO, PriceSeries, series
from switcher.errors import SwitcherError, UsageError

if TYPE_CHECKING:
    from datetime import tzinfo
    from typing import IO

ANSWER_MAX_BYTES = 4 << 20
ROWS_MAX = 100_000
DEADLINE_S = 30.0
_CHUNK = 1 << 16


class _Connection(http.client.HTTPConnection):
    """A connection that is cut when the head of the answer takes too long, byte by byte too."""

    _timer: threading.Timer | None = None

    def connect(self) -> None:
        """Connects; the time runs from here."""
        super().connect()
        self._timer = threading.Timer(DEADLINE_S, self._cut)
        self._timer.daemon = True
        self._timer.start()

    def getresponse(self) -> http.client.HTTPResponse:
        """The head of the answer."""
        try:
            return super().getresponse()
        finally:
            if self._timer is not None:
                self._timer.cancel()

    def _cut(self) -> None:
        with contextlib.suppress(OSError, AttributeError):
            self.sock.shutdown(socket.SHUT_RDWR)


class _TlsConnection(http.client.HTTPSConnection, _Connection):
    """The same over TLS, whose handshake has a deadline of its own."""


class _Http(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Connection, request)


class _Https(urllib.request.HTTPSHandler):
    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_TlsConnection, request)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, never from TLS to something that nobody vouches for."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        secure = req.type == "https"
        if not newurl.startswith("https:" if secure else ("https:", "http:")):
            what = "TLS" if secure else "HTTP"
            fp.close()
            raise SwitcherError(f"{req.full_url} redirects to {newurl[:200]}, which is not {what}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@dataclass(frozen=True, slots=True)
class JsonFeed:
    """A price feed.

    Attributes:
        url: http:// or https://.
        items: Path of the list in the answer, keys joined by dots; "" = the answer itself.
        start: Key of the start of an entry: ISO 8601, or Unix time in s or ms.
        price: Key of its price.
        factor: Feed's unit x this = currency per kWh.
        zone: What a time without an offset means.
    """

    url: str
    items: str
    start: str
    price: str
    factor: float
    zone: tzinfo

    def fetch(self) -> PriceSeries:
        """Asks for the prices; blocks, at most `DEADLINE_S`.

        Raises:
            SwitcherError: No usable answer.
        """
        request = urllib.request.Request(self.url, headers={"Accept": "application/json"})
        ends_s = time.monotonic() + DEADLINE_S
        opener = urllib.request.build_opener(_Http, _Https, _Redirects)
        try:
            with opener.open(request, timeout=DEADLINE_S / 3) as answer:
                data = bytearray()
                while chunk := answer.read1(_CHUNK):
                    data += chunk
                    if len(data) > ANSWER_MAX_BYTES:
                        raise SwitcherError(
                            f"{self.url} answers more than {ANSWER_MAX_BYTES} bytes"
                        )
                    if time.monotonic() > ends_s:
                        raise SwitcherError(f"{self.url} takes longer than {DEADLINE_S:g} s")
        except (OSError, ValueError, http.client.HTTPException) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            reason = getattr(error, "reason", None) or error
            raise SwitcherError(f"{self.url} gives no answer: {reason}") from None
        return self.parse(bytes(data))

    def parse(self, data: bytes) -> PriceSeries:
        """Reads an answer.

        Raises:
            SwitcherError: It is not of the form that the configuration says.
        """
        try:
            # Decimals, so that a price keeps the digits it was written with.
            found: object = json.loads(data, parse_float=Decimal)
        except (ValueError, RecursionError):
            raise SwitcherError(f"{self.url} does not answer JSON") from None
        for key in self.items.split(".") if self.items else ():
            found = found.get(key) if isinstance(found, dict) else None
        if not isinstance(found, list) or not 2 <= len(found) <= ROWS_MAX:
            where = f"list of prices at '{self.items}'" if self.items else "list of prices"
            raise SwitcherError(f"{self.url} holds no {where}; correct signals.price.feed-items")
        rows = sorted(self._row(entry) for entry in found)
        try:
            return series([start for start, _ in rows], [price for _, price in rows])
        except UsageError as error:
            raise SwitcherError(f"{self.url}: {error}") from None

    def _row(self, entry: object) -> tuple[datetime, int]:
        if not isinstance(entry, dict) or not {self.start, self.price} <= entry.keys():
            text = f"{self.url}: an entry without '{self.start}' and '{self.price}'"
            raise SwitcherError(text)
        try:
            start = _instant(entry[self.start], self.zone)
            per_kwh = Decimal(str(entry[self.price])) * Decimal(str(self.factor))
            # Compared before it is made an integer: a short number may have a million digits.
            absurd = abs(per_kwh) > Decimal(MAX_PRICE) / (1000 * MICRO)
        except (ArithmeticError, ValueError, OSError):
            text = f"{self.url}: an entry with no usable time or price: {str(entry)[:80]}"
            raise SwitcherError(text) from None
        if absurd:
            raise SwitcherError(f"{self.url}: a price of {per_kwh:.6g} per kWh cannot be meant")
        return start, round(per_kwh * 1000 * MICRO)


def _instant(value: object, zone: tzinfo) -> datetime:
    """ISO 8601, or Unix time in seconds or milliseconds.

    Raises:
        ValueError: It is neither.
    """
    if isinstance(value, str):
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)
    seconds = float(str(value))
    return datetime.fromtimestamp(seconds / 1000 if abs(seconds) > 1e11 else seconds, UTC)
