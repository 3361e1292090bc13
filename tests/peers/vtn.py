"""openleadr's own VTN as a process: commands as JSON lines on stdin, what happens on stdout.

python vtn.py PORT
{"add": {"kw": 12.0, "in_s": 1.0, "for_s": 4.0}}   → {"event": ID, "opt": "optIn"}
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from openleadr import OpenADRServer

VEN_ID = "ven-of-the-test"


def tell(**fields: object) -> None:
    print(json.dumps(fields), flush=True)


async def main(port: int) -> None:
    server = OpenADRServer(vtn_id="VTN", http_port=port, requested_poll_freq=timedelta(seconds=1))

    async def register(info: dict[str, Any]) -> tuple[str, str]:
        tell(registered=info["ven_name"])
        return VEN_ID, "registration-1"

    async def take_report(data: list[tuple[datetime, float]], name: str) -> None:
        tell(report=name, values=[value for _, value in data])

    async def offered(
        ven_id: str,
        resource_id: str,
        measurement: str,
        unit: str,
        scale: str,
        min_sampling_interval: timedelta,
        max_sampling_interval: timedelta,
    ) -> tuple[Any, timedelta]:
        tell(offered=measurement)
        return (lambda data: take_report(data, measurement)), min_sampling_interval

    async def opted(ven_id: str, event_id: str, opt_type: str) -> None:
        tell(event=event_id, opt=opt_type)

    server.add_handler("on_create_party_registration", register)
    server.add_handler("on_register_report", offered)
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    await server.run_async()
    tell(ready=port)
    while line := await reader.readline():
        wanted = json.loads(line)["add"]
        interval = {
            "dtstart": datetime.now(UTC) + timedelta(seconds=wanted["in_s"]),
            "duration": timedelta(seconds=wanted["for_s"]),
            "signal_payload": wanted["kw"],
        }
        server.add_event(
            ven_id=VEN_ID,
            event_id=wanted["id"],
            signal_name=wanted.get("name", "LOAD_DISPATCH"),
            signal_type=wanted.get("type", "setpoint"),
            intervals=[interval],
            callback=opted,
        )
    await server.stop()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
