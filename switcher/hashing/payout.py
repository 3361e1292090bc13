"""Where a pool's coinbase sends the reward, and an alarm when that changes.

Hashing for somebody else's wallet looks like hashing for one's pool, except here: every job shows
the outputs of the block it would make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import UsageError
from switcher.hashing.address import parse_address

if TYPE_CHECKING:
    from switcher.core.job import Job

OUTPUTS_MAX = 10_000
_SEQUENCES = (b"\xff\xff\xff\xff", b"\xfe\xff\xff\xff", b"\xfd\xff\xff\xff", bytes(4))


@dataclass(frozen=True, slots=True)
class Output:
    """One output of a coinbase."""

    value_sat: int
    script: bytes


def outputs_of(job: Job) -> tuple[Output, ...] | None:
    """The outputs of a job's coinbase; None if they cannot be seen in its second part."""
    return _read(job.coinbase2)


def _read(data: bytes) -> tuple[Output, ...] | None:
    """Reads [rest of the input script] sequence, outputs, lock time.

    How much of the script is left before the sequence is not written down; the right length is the
    one at which the outputs end exactly four bytes before the end. Usual sequences are tried first.
    """
    starts = sorted(range(min(len(data), 101)), key=lambda i: data[i : i + 4] not in _SEQUENCES)
    for start in starts:
        outputs = _outputs_at(data, start + 4)
        if outputs is not None:
            return outputs
    return None


def _outputs_at(data: bytes, at: int) -> tuple[Output, ...] | None:
    count, at = _varint(data, at)
    if not 0 < count <= OUTPUTS_MAX:
        return None
    outputs = []
    for _ in range(count):
        value = int.from_bytes(data[at : at + 8], "little")
        size, at = _varint(data, at + 8)
        if at + size + 4 > len(data) or value > 21_000_000 * 100_000_000:
            return None
        outputs.append(Output(value, data[at : at + size]))
        at += size
    return tuple(outputs) if at + 4 == len(data) else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    if at >= len(data):
        return 0, at
    size = {0xFD: 2, 0xFE: 4, 0xFF: 8}.get(data[at], 0)
    if not size:
        return data[at], at + 1
    return int.from_bytes(data[at + 1 : at + 1 + size], "little"), at + 1 + size


class PayoutWatch:
    """Looks at each job of one upstream.

    Args:
        user: the account there; pools that pay directly use an address, perhaps with a worker.
    """

    def __init__(self, user: str) -> None:
        try:
            self._own: bytes | None = parse_address(user.partition(".")[0]).script
        except UsageError:
            self._own = None
        self._paid_us = False
        self._largest: bytes | None = None

    def look(self, job: Job) -> str:
        """What is wrong with the job's payout, in one line; "" if nothing is."""
        outputs = outputs_of(job)
        if not outputs:
            return ""
        ours = any(o.script == self._own and o.value_sat for o in outputs)
        largest = max(outputs, key=lambda o: o.value_sat).script
        before, self._largest = self._largest, largest
        if self._paid_us and not ours:
            self._paid_us = False
            return "its coinbase no longer pays the address that is mined for"
        self._paid_us = self._paid_us or ours
        if before is not None and before != largest and not ours:
            return "its coinbase pays somebody else than before"
        return ""
