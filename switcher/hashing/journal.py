"""What must outlive the process, so that a share found is sent once, whatever dies when."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from switcher.core.share import Outcome

if TYPE_CHECKING:
    from switcher.core.job import Job
    from switcher.core.share import Share, Verdict

JOBS_KEPT = 256
SHARES_KEPT = 100_000


class ShareJournal(Protocol):
    """Keeps jobs and shares. Every call is durable against the death of the process at return.

    A share goes found → sending → settled. After a restart `unsent` gives those that were found
    but never on their way; one that died while being sent is not sent again, because a second
    copy would be a duplicate, and counts as unanswered.
    """

    def add_job(self, job: Job) -> None:
        """Keeps a job, so that a share found for it can be sent by a later process."""

    def jobs(self) -> list[Job]:
        """The jobs kept, oldest first; the newest few hundred at most."""

    def found(self, share: Share) -> bool:
        """Keeps a share; False if the very same one is kept already."""

    def sending(self, share: Share) -> None:
        """The share leaves now."""

    def settled(self, share: Share, verdict: Verdict) -> None:
        """The share will not be sent (again)."""

    def unsent(self) -> list[Share]:
        """Shares found and not on their way yet, oldest first."""


class MemoryJournal:
    """A `ShareJournal` that forgets everything with the process: for tests and practice."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[int, Job] = OrderedDict()
        self._shares: OrderedDict[tuple[object, ...], Share] = OrderedDict()
        self._waiting: dict[tuple[object, ...], Share] = {}

    def add_job(self, job: Job) -> None:
        """Keeps a job."""
        self._jobs[job.serial] = job
        while len(self._jobs) > JOBS_KEPT:
            self._jobs.popitem(last=False)

    def jobs(self) -> list[Job]:
        """The jobs kept, oldest first."""
        return list(self._jobs.values())

    def found(self, share: Share) -> bool:
        """Keeps a share; False if the very same one is kept already."""
        key = (share.job.upstream, *share.key)
        if key in self._shares:
            return False
        self._shares[key] = share
        self._waiting[key] = share
        while len(self._shares) > SHARES_KEPT:
            self._shares.popitem(last=False)
        return True

    def sending(self, share: Share) -> None:
        """The share leaves now."""
        self._waiting.pop((share.job.upstream, *share.key), None)

    def settled(self, share: Share, verdict: Verdict) -> None:
        """The share will not be sent (again)."""
        assert verdict.outcome is not Outcome.UNSENT
        self._waiting.pop((share.job.upstream, *share.key), None)

    def unsent(self) -> list[Share]:
        """Shares found and not on their way yet, oldest first."""
        return list(self._waiting.values())
