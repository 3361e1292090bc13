"""What the cgminer API answers, from the status. Pure.

A reply maps the name of a section to its entries; the first is always STATUS with S, W or E, a
time, a message number and a message. "MHS 5s" is our shortest window, 10 s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.status import Health

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.status import CardStatus, ShareCounts, Status, UpstreamStatus

Section = dict[str, object]
Reply = dict[str, list[Section]]

API_VERSION = "3.7"
SECOND_NS = 1_000_000_000
MEGA = 1e6
# What changes something, in any version of cgminer: refused whatever the caller may be.
_WRITES = frozenset(
    """
    addpool removepool switchpool enablepool disablepool poolpriority poolquota gpuenable
    gpudisable gpurestart gpuintensity gpumem gpuengine gpufan gpuvddc pgaenable pgadisable
    pgaidentify pgaset ascenable ascdisable ascidentify ascset save quit restart setconfig hotplug
    failover-only zero debug lockstats
    """.split()  # noqa: SIM905 - one list of words reads better than fifty quoted ones
)
_HEALTH = {
    Health.STARTING: "Initialising",
    Health.ALIVE: "Alive",
    Health.SICK: "Sick",
    Health.LOST: "Dead",
}


def failed(status: Status, code: int, message: str) -> Reply:
    """A refusal."""
    return {"STATUS": [_status(status, "E", code, message)]}


def reply(command: str, parameter: str, status: Status) -> Reply:
    """The answer to one command."""
    if command in _WRITES or command == "privileged":
        return failed(status, 45, f"Access denied to '{command}' command")
    if command == "check":
        return _check(parameter, status)
    make = _COMMANDS.get(command)
    if make is None:
        return failed(status, 14, "Invalid command")
    return make(status, parameter)


def _status(status: Status, kind: str, code: int, message: str) -> Section:
    return {
        "STATUS": kind,
        "When": status.now_unix_ns // SECOND_NS,
        "Code": code,
        "Msg": message,
        "Description": f"switcher {status.version}",
    }


def _good(status: Status, code: int, message: str, **sections: list[Section]) -> Reply:
    return {"STATUS": [_status(status, "S", code, message)], **sections}


def _version(status: Status, _parameter: str) -> Reply:
    held: Section = {"CGMiner": f"switcher {status.version}", "API": API_VERSION}
    held["Miner"] = f"switcher {status.version}"
    return _good(status, 22, "CGMiner versions", VERSION=[held])


def _config(status: Status, _parameter: str) -> Reply:
    held: Section = {
        "GPU Count": sum(card.kind == "cuda" for card in status.cards),
        "CPU Count": sum(card.kind != "cuda" for card in status.cards),
        "Pool Count": len(status.upstreams),
        "Strategy": "Failover",
        "Log Interval": 60,
        "Device Code": " ".join(sorted({card.kind.upper() for card in status.cards})),
        "OS": "Linux",
    }
    return _good(status, 33, "CGMiner config", CONFIG=[held])


def _summary(status: Status, _parameter: str) -> Reply:
    shares = status.shares
    minutes = max(status.uptime_ns / SECOND_NS / 60, 1e-9)
    work = sum(up.work for up in status.upstreams)
    best = [one for up in status.upstreams for one in up.best_shares]
    held: Section = {
        "Elapsed": status.uptime_ns // SECOND_NS,
        **_rates(status.cards, status),
        "Found Blocks": status.blocks,
        "Getworks": sum(up.jobs for up in status.upstreams),
        **_share_fields(shares),
        "Utility": round(shares.accepted / minutes, 4),
        "Difficulty Accepted": work,
        "Best Share": max(best, default=0.0),
        "Last getwork": status.now_unix_ns // SECOND_NS,
    }
    return _good(status, 11, "Summary", SUMMARY=[held])


def _pools(status: Status, _parameter: str) -> Reply:
    if not status.upstreams:
        return failed(status, 8, "No pools")
    held = [_pool(index, up, status) for index, up in enumerate(status.upstreams)]
    return _good(status, 7, f"{len(held)} Pool(s)", POOLS=held)


def _pool(index: int, up: UpstreamStatus, status: Status) -> Section:
    return {
        "POOL": index,
        "URL": up.url,
        "Status": "Alive" if up.connected else "Dead" if up.active else "Disabled",
        "Priority": index,
        "Quota": 1,
        "Long Poll": "Y" if up.kind.startswith("http") else "N",
        "Getworks": up.jobs,
        "Accepted": up.shares.accepted,
        "Rejected": up.shares.rejected,
        "Stale": up.shares.stale,
        "Discarded": 0,
        "Get Failures": up.failures,
        "Remote Failures": up.reconnects,
        "User": up.user or "",
        "Last Share Time": _wall_s(up.last_accepted_ns, status),
        "Difficulty Accepted": up.work,
        "Last Share Difficulty": up.difficulty or 0.0,
        "Has Stratum": up.kind.startswith("stratum") or up.practice,
        "Stratum Active": up.active and up.connected,
        "Stratum URL": up.url.partition("://")[2],
        "Best Share": max(up.best_shares, default=0.0),
    }


def _devs(status: Status, _parameter: str) -> Reply:
    if not status.cards:
        return failed(status, 10, "No GPUs or CPUs")
    gpus = sum(card.kind == "cuda" for card in status.cards)
    text = f"{gpus} GPU(s) - {len(status.cards) - gpus} CPU(s)"
    held = [_dev(label, index, card, status) for label, index, card in _numbered(status)]
    return _good(status, 9, text, DEVS=held)


def _dev(label: str, index: int, card: CardStatus, status: Status) -> Section:
    return {
        label: index,
        "Name": card.id,
        "ID": index,
        "Enabled": "Y" if card.health is Health.ALIVE else "N",
        "Status": _HEALTH[card.health],
        "Temperature": card.temperature_c or 0.0,
        "Fan Percent": round(100 * (card.sensors.fan or 0.0)),
        "Tenant": card.tenant.value,
        **_rates((card,), status),
        **_share_fields(card.shares),
        "Device Elapsed": status.uptime_ns // SECOND_NS,
    }


def _devdetails(status: Status, _parameter: str) -> Reply:
    held: list[Section] = [
        {
            "DEVDETAILS": position,
            "Name": label,
            "ID": index,
            "Driver": card.backend or "",
            "Kernel": card.backend or "",
            "Model": card.name,
            "Device Path": card.pci or card.id,
        }
        for position, (label, index, card) in enumerate(_numbered(status))
    ]
    return _good(status, 69, "Device Details", DEVDETAILS=held)


def _notify(status: Status, _parameter: str) -> Reply:
    held: list[Section] = [
        {
            "NOTIFY": position,
            "Name": label,
            "ID": index,
            "Last Well": status.now_unix_ns // SECOND_NS if card.health is Health.ALIVE else 0,
            "Last Not Well": 0 if card.health is Health.ALIVE else status.now_unix_ns // SECOND_NS,
            "Reason Not Well": card.health_reason or "None",
            "*Thread Fail Init": 0,
            "*Thread Zero Hash": 0,
            "*Dev Restarts": card.restarts,
        }
        for position, (label, index, card) in enumerate(_numbered(status))
    ]
    return _good(status, 60, "Notify", NOTIFY=held)


def _stats(status: Status, _parameter: str) -> Reply:
    held: list[Section] = [
        {
            "STATS": position,
            "ID": card.id,
            "Elapsed": status.uptime_ns // SECOND_NS,
            "Tenant": card.tenant.value,
            "Hand-over out p99 us": (card.hand_over_out.quantile_ns(0.99) or 0) / 1e3,
            "Hand-over back p99 us": (card.hand_over_back.quantile_ns(0.99) or 0) / 1e3,
        }
        for position, card in enumerate(status.cards)
    ]
    return _good(status, 70, "CGMiner stats", STATS=held)


def _coin(status: Status, _parameter: str) -> Reply:
    held: Section = {"Hash Method": "sha256", "LP": any(up.connected for up in status.upstreams)}
    return _good(status, 78, "CGMiner coin", COIN=[held])


def _check(parameter: str, status: Status) -> Reply:
    if not parameter:
        return failed(status, 71, "Missing check cmd")
    known = parameter in _COMMANDS or parameter == "check"
    held: Section = {"Exists": "Y" if known or parameter in _WRITES else "N"}
    held["Access"] = "Y" if known else "N"
    return _good(status, 72, "Check command", CHECK=[held])


def _numbered(status: Status) -> list[tuple[str, int, CardStatus]]:
    """Cards with cgminer's kind of name and their number among their kind."""
    counts = {"GPU": 0, "CPU": 0}
    found = []
    for card in status.cards:
        label = "GPU" if card.kind == "cuda" else "CPU"
        found.append((label, counts[label], card))
        counts[label] += 1
    return found


def _rates(cards: tuple[CardStatus, ...], status: Status) -> Section:
    rates = [card.hash_rate for card in cards]
    hashes = sum(card.hashes for card in cards)
    seconds = max(status.uptime_ns / SECOND_NS, 1e-9)
    return {
        "MHS av": round(hashes / seconds / MEGA, 3),
        "MHS 5s": round(sum(rate.s10_hz or 0.0 for rate in rates) / MEGA, 3),
        "MHS 1m": round(sum(rate.s60_hz or 0.0 for rate in rates) / MEGA, 3),
        "MHS 15m": round(sum(rate.m15_hz or 0.0 for rate in rates) / MEGA, 3),
        "Total MH": round(hashes / MEGA, 4),
    }


def _share_fields(shares: ShareCounts) -> Section:
    sent = shares.accepted + shares.rejected + shares.stale
    checked = sent + shares.invalid
    return {
        "Accepted": shares.accepted,
        "Rejected": shares.rejected,
        "Stale": shares.stale,
        "Hardware Errors": shares.invalid,
        "Device Hardware%": _percent(shares.invalid, checked),
        "Device Rejected%": _percent(shares.rejected, sent),
        "Pool Rejected%": _percent(shares.rejected, sent),
        "Pool Stale%": _percent(shares.stale, sent),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 4) if whole else 0.0


def _wall_s(at_ns: int | None, status: Status) -> int:
    return 0 if at_ns is None else (status.now_unix_ns - status.now_ns + at_ns) // SECOND_NS


_COMMANDS: dict[str, Callable[[Status, str], Reply]] = {
    "version": _version,
    "config": _config,
    "summary": _summary,
    "pools": _pools,
    "devs": _devs,
    "edevs": _devs,
    "devdetails": _devdetails,
    "notify": _notify,
    "stats": _stats,
    "coin": _coin,
}
