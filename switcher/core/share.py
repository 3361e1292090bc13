"""From a hit on a card to the upstream's answer: candidate, share, verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from switcher.core.target import bits_to_target, hash_difficulty, meets

if TYPE_CHECKING:
    from switcher.core.header import Header
    from switcher.core.job import Job


@dataclass(frozen=True, slots=True)
class Candidate:
    """A hit that nobody has checked yet.

    Attributes:
        serial: `Job.serial` of its job.
        extranonce2: as many bytes as the job says.
        ntime: header time, seconds since 1970.
        nonce: 0 .. 2^32-1.
        version: the whole header version, rolled bits included.
    """

    serial: int
    extranonce2: bytes
    ntime: int
    nonce: int
    version: int


@dataclass(frozen=True, slots=True)
class Share:
    """A candidate that was hashed again on the CPU and meets its job's share target.

    Attributes:
        job: the job it was found for.
        candidate: the point of the search space.
        header: the 80 bytes.
        hash: SHA-256d of the header, internal order.
        card: id of the card that found it.
        found_ns: monotonic nanoseconds.
    """

    job: Job
    candidate: Candidate
    header: bytes
    hash: bytes
    card: str
    found_ns: int

    @property
    def key(self) -> tuple[str, bytes, bytes, int, int, int]:
        """What makes a share the same share: job, extranonces, time, nonce, version."""
        c = self.candidate
        job = self.job
        return job.job_id, job.extranonce1, c.extranonce2, c.ntime, c.nonce, c.version

    @property
    def difficulty(self) -> float:
        """The highest difficulty its hash meets."""
        return hash_difficulty(self.hash)

    @property
    def is_block(self) -> bool:
        """Whether it meets the network's target as well."""
        return meets(self.hash, bits_to_target(self.job.nbits))


class Outcome(Enum):
    """What became of a share."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    """Refused for a reason that has no name of its own here."""
    STALE = "stale"
    """Its job was over."""
    DUPLICATE = "duplicate"
    LOW_DIFFICULTY = "low difficulty"
    UNAUTHORIZED = "unauthorized"
    NOT_SUBSCRIBED = "not subscribed"
    INVALID = "invalid"
    """The CPU check failed: the card is wrong; it was never sent."""
    UNANSWERED = "unanswered"
    """Sent, but the connection ended before the answer."""
    UNSENT = "unsent"
    """No connection that could take it now; it may be sent later."""

    @property
    def bucket(self) -> str:
        """The account it counts in: accepted, rejected, stale, invalid or open."""
        return _BUCKETS.get(self, "rejected")


_BUCKETS = {
    Outcome.ACCEPTED: "accepted",
    Outcome.STALE: "stale",
    Outcome.INVALID: "invalid",
    Outcome.UNANSWERED: "open",
    Outcome.UNSENT: "open",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """An upstream's answer to a share.

    Attributes:
        outcome: what it means.
        code: the upstream's number, None if it gave none.
        reason: the upstream's words without control characters, "" if it gave none.
        latency_ns: from sending to the answer; None if nothing was sent.
    """

    outcome: Outcome
    code: int | None = None
    reason: str = ""
    latency_ns: int | None = None

    @property
    def accepted(self) -> bool:
        """Whether the share counts."""
        return self.outcome is Outcome.ACCEPTED


def check(job: Job, candidate: Candidate, card: str, found_ns: int) -> Share | None:
    """Hashes a candidate again with hashlib; None if it does not meet the job's share target.

    Raises:
        UsageError: the candidate is outside of the job's search space.
    """
    header: Header = job.header(
        extranonce2=candidate.extranonce2,
        ntime=candidate.ntime,
        nonce=candidate.nonce,
        version=candidate.version,
    )
    digest = header.hash()
    if not meets(digest, job.share_target):
        return None
    return Share(job, candidate, header.to_bytes(), digest, card, found_ns)
