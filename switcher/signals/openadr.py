"""OpenADR 2.0b: a VEN (openleadr) that turns events into limits and delivers telemetry.

Every answer of the VTN is a sign of life; without one for twice the poll interval the source is not
known, and what is not known sheds. It then registers anew until the VTN is back.

Events: SIMPLE levels 0 to 3; LOAD_DISPATCH setpoint and delta in the power that `rated_kw` is
given in; ELECTRICITY_PRICE. What cannot be obeyed is opted out of.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from switcher.core.signals import HASHING_OFF, WHOLE_LOAD, Authenticity, Kind, Signal
from switcher.core.units import SECOND
from switcher.errors import SwitcherError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import aiohttp

    from switcher.clock import Clock
    from switcher.core.signals import Outlet

ANSWER_MAX_BYTES = 2 << 20
SIMPLE_LIMITS = {0: WHOLE_LOAD, 1: HASHING_OFF, 2: 500, 3: 0}
"""SIMPLE levels: all; no hashing; background work off too; everything off."""
_SCALES = {"none": 1.0, "k": 1e3, "M": 1e6}


class _Client(Protocol):
    """What is used of openleadr's client, which has no types of its own."""

    client_session: aiohttp.ClientSession
    poll_frequency: timedelta
    registration_id: str | None

    async def run(self) -> None: ...

    async def stop(self) -> None: ...

    def add_hook(self, name: str, handler: Callable[..., None]) -> None: ...

    def add_handler(self, name: str, handler: Callable[..., str]) -> None: ...

    def add_report(self, callback: Callable[[], float], **terms: object) -> None: ...


class OpenAdrSource:
    """Yields the limits of a VTN's events. Implements `core.signals.Source`.

    Args:
        url: Of the VTN, up to and with "/OpenADR2/Simple/2.0b".
        ven_name: What this VEN is called.
        clock: Monotonic time.
        poll_s: Seconds between polls; the VTN may ask for another interval.
        rated_kw: Load of the site without any limit; 0 = unknown, power setpoints are refused.
        telemetry: Current readings by name, for the report; none = no report.
        report_s: Seconds between two samples of it.
        tls: Paths of certificate, key and authority; `fingerprint` of the VTN's signature.
        unix_ns: Wall time.
    """

    name = "openadr"
    kind = Kind.LIMIT

    def __init__(
        self,
        url: str,
        ven_name: str,
        clock: Clock,
        *,
        poll_s: float = 10.0,
        rated_kw: float = 0.0,
        telemetry: Callable[[], Mapping[str, float]] = dict,
        report_s: float = 10.0,
        tls: Mapping[str, str] | None = None,
        unix_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        self._url = url
        self._ven_name = ven_name
        self._clock = clock
        self._poll_s = poll_s
        self._rated_kw = rated_kw
        self._telemetry = telemetry
        self._report_s = report_s
        self._tls = dict(tls or {})
        self._unix_ns = unix_ns
        self._keys: dict[str, list[str]] = {}
        self._heard_ns = 0
        self.cadence_ns: int | None = round(poll_s * SECOND)
        self.opted_in = 0
        self.opted_out = 0

    async def run(self, outlet: Outlet) -> None:
        """See `Source`."""
        try:
            import openleadr  # noqa: F401 - only whether it is there
        except ImportError:
            text = "OpenADR needs the extra: pip install 'gpu-switcher[openadr]'"
            raise SwitcherError(text) from None
        for noisy in ("openleadr", "apscheduler"):
            logging.getLogger(noisy).setLevel(logging.CRITICAL)
        while True:
            client = self._client(outlet)
            try:
                await self._talk(client)
            finally:
                with contextlib.suppress(Exception):
                    await client.stop()
            await asyncio.sleep(self._poll_s)

    async def _talk(self, client: _Client) -> None:
        """Registers and polls until the VTN has been silent for twice the interval."""
        try:
            await client.run()
        except Exception:  # openleadr trips over answers that are none; it is tried again
            return
        if client.registration_id is None:
            return
        while self._clock.now_ns() - self._heard_ns < 2 * round(self._poll_s * SECOND):
            await asyncio.sleep(self._poll_s / 4)

    def _client(self, outlet: Outlet) -> _Client:
        from openleadr import OpenADRClient

        client: _Client = OpenADRClient(
            ven_name=self._ven_name,
            vtn_url=self._url,
            cert=self._tls.get("cert"),
            key=self._tls.get("key"),
            ca_file=self._tls.get("ca"),
            vtn_fingerprint=self._tls.get("fingerprint"),
            show_fingerprint=False,
            allow_jitter=False,
        )
        client.client_session = _session(self._tls)

        def heard(_kind: object, _payload: object) -> None:
            self._heard_ns = self._clock.now_ns()
            outlet.heard(self.name)
            # The VTN may ask for any interval; ours is what staleness is counted by.
            client.poll_frequency = timedelta(seconds=self._poll_s)

        client.add_hook("after_parse_xml", heard)
        client.add_handler("on_event", lambda event: self.take(event, outlet))
        client.add_handler("on_update_event", lambda event: self.take(event, outlet))
        for name in self._telemetry():
            client.add_report(
                callback=partial(self._reading, name),
                resource_id=self._ven_name,
                measurement=name,
                unit=name.rpartition("_")[2],
                report_specifier_id=f"{self._ven_name}-{name}",
                r_id=name,
                sampling_rate=timedelta(seconds=self._report_s),
                report_duration=timedelta(hours=1),
            )
        return client

    def _reading(self, name: str) -> float:
        return float(self._telemetry()[name])

    # --- events ---

    def take(self, event: Mapping[str, Any], outlet: Outlet) -> str:
        """Obeys an event, or its changed or cancelled form; returns "optIn" or "optOut"."""
        descriptor = event["event_descriptor"]
        event_id = str(descriptor["event_id"])[:128]
        for key in self._keys.pop(event_id, []):
            outlet.withdraw(self.name, key)
        if descriptor.get("event_status") in ("cancelled", "completed"):
            return "optIn"
        signals = [
            signal
            for index, spoken in enumerate(event["event_signals"])
            for signal in self._of(spoken, f"{event_id}/{index}")
        ]
        if not signals:
            self.opted_out += 1
            return "optOut"
        self._keys[event_id] = [signal.key for signal in signals]
        for signal in signals:
            outlet.put(signal)
        self.opted_in += 1
        return "optIn"

    def _of(self, spoken: Mapping[str, Any], key: str) -> list[Signal]:
        """One signal of ours per interval; none if it cannot be obeyed."""
        now_ns, unix_ns = self._clock.now_ns(), self._unix_ns()
        name, kind_of = spoken["signal_name"], spoken["signal_type"]
        found = []
        for number, interval in enumerate(spoken["intervals"][:1000]):
            value = float(interval["signal_payload"])
            meaning = self._meaning(name, kind_of, value, spoken.get("measurement"))
            if meaning is None:
                return []
            kind, limit, unit = meaning
            start_ns = now_ns + round(interval["dtstart"].timestamp() * SECOND) - unix_ns
            length: timedelta = interval["duration"]
            end_ns = start_ns + round(length.total_seconds() * SECOND)
            left = "" if limit is None else f", {limit / 10:g} % of the load is left"
            found.append(
                Signal(
                    source=self.name,
                    kind=kind,
                    value=value,
                    unit=unit,
                    limit=limit,
                    received_ns=now_ns,
                    start_ns=start_ns,
                    # OpenADR: a duration of zero has no end.
                    end_ns=end_ns if length.total_seconds() > 0 else None,
                    authenticity=self._authenticity,
                    reason=f"event {key}: {name} {kind_of} {value:g} {unit}{left}",
                    key=f"{key}/{number}",
                )
            )
        return found

    def _meaning(
        self, name: str, kind_of: str, value: float, measurement: Mapping[str, Any] | None
    ) -> tuple[Kind, int | None, str] | None:
        """Kind, limit and unit of a payload; None = it cannot be obeyed."""
        if name == "SIMPLE" and value in SIMPLE_LIMITS:
            return Kind.EMERGENCY, SIMPLE_LIMITS[int(value)], "level"
        if name == "ELECTRICITY_PRICE" and kind_of == "price":
            return Kind.PRICE, None, "per kWh"
        if name == "LOAD_DISPATCH" and self._rated_kw > 0:
            scale = "k"
            if measurement:
                scale = str(measurement.get("scale") or "none")
            if scale not in _SCALES or kind_of not in ("setpoint", "delta"):
                return None
            kw = value * _SCALES[scale] / 1000
            kw += self._rated_kw if kind_of == "delta" else 0.0
            limit = round(WHOLE_LOAD * min(1.0, max(0.0, kw / self._rated_kw)))
            return Kind.SETPOINT, limit, "kW" if scale == "k" else "W"
        return None

    @property
    def _authenticity(self) -> Authenticity:
        if "fingerprint" in self._tls:
            return Authenticity.SIGNED
        return Authenticity.TLS if self._url.startswith("https:") else Authenticity.UNVERIFIED


def _session(tls: Mapping[str, str]) -> aiohttp.ClientSession:
    """An HTTP session whose answers have a size limit and a deadline."""
    import ssl

    import aiohttp

    class Capped(aiohttp.ClientResponse):
        async def read(self) -> bytes:
            data = bytearray()
            async for chunk in self.content.iter_chunked(1 << 16):
                data += chunk
                if len(data) > ANSWER_MAX_BYTES:
                    self.close()
                    raise aiohttp.ClientPayloadError(f"more than {ANSWER_MAX_BYTES} bytes")
            return bytes(data)

    context = ssl.create_default_context(cafile=tls.get("ca"))
    if "cert" in tls:
        context.load_cert_chain(tls["cert"], tls.get("key"))
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=context),
        headers={"content-type": "application/xml"},
        timeout=aiohttp.ClientTimeout(total=30, sock_connect=5, sock_read=10),
        response_class=Capped,
    )
