"""The terms a pool has set so far, and the jobs that follow from them.

Each change comes in through one method, which returns the job to hash from now on if it changes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from switcher.core.job import Job
from switcher.core.target import difficulty_to_target
from switcher.errors import UsageError
from switcher.hashing.upstream.stratum1.lines import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from switcher.core.share import Share
    from switcher.hashing.upstream.stratum1.messages import Extranonce, Notify

# Pools refuse times too far ahead of the job's; the strictest known limit is 7000 s.
NTIME_ROLL_S = 600
JOBS_KEPT = 32


class Terms:
    """Extranonce, difficulty, version mask and jobs of one connection.

    Attributes:
        job: the current job; None before the first.
        extranonce: None before the pool named it.
        mask: version bits that may be rolled; None = rolling was not granted.
    """

    def __init__(self, upstream: str, serials: Iterator[int], *, submit_stale: bool) -> None:
        self.job: Job | None = None
        self.extranonce: Extranonce | None = None
        self.mask: int | None = None
        self._upstream = upstream
        self._serials = serials
        self._submit_stale = submit_stale
        self._difficulty: float | None = None
        self._jobs: dict[str, Job] = {}
        self._early: Notify | None = None

    def notify(self, notify: Notify) -> Job | None:
        """A new job; before extranonce1 is known it is kept until then.

        Raises:
            ProtocolError: the parts do not make a job.
        """
        if self.extranonce is None:
            clean = notify.clean or (self._early is not None and self._early.clean)
            self._early = replace(notify, clean=clean)
            return None
        job = self._build(notify, self.extranonce)
        if notify.clean:
            self._jobs.clear()
        return self._issue(job)

    def set_extranonce(self, extranonce: Extranonce) -> Job | None:
        """Holds from the next job on; the first one releases a job that came too early.

        Raises:
            ProtocolError: the early job's parts do not make a job.
        """
        self.extranonce = extranonce
        if self._early is None:
            return None
        early, self._early = self._early, None
        return self.notify(early)

    def set_difficulty(self, difficulty: float) -> Job | None:
        """Holds from the next job on; the first one also for a job that got a guess."""
        first = self._difficulty is None
        self._difficulty = difficulty
        if not first or self.job is None:
            return None
        return self._reissue(difficulty=difficulty, share_target=difficulty_to_target(difficulty))

    def set_mask(self, mask: int) -> Job | None:
        """Holds at once, for the current job too."""
        changed = (self.mask or 0) != mask
        self.mask = mask
        return self._reissue(version_mask=mask) if changed and self.job is not None else None

    def why_not(self, share: Share) -> str:
        """Why a share must not be sent any more, or ""."""
        mine = share.job
        if self.job is None or self.extranonce is None:
            return "no job yet"
        if mine.prevhash != self.job.prevhash and not (self._submit_stale or share.is_block):
            return "a new block came first"
        known = self._jobs.get(mine.job_id)
        if known is None:
            if mine.extranonce1 != self.extranonce.extranonce1:
                return "the pool changed extranonce1"
        elif (known.coinbase1, known.ntime) != (mine.coinbase1, mine.ntime):
            return "the pool gave its job id to another job"
        if (share.candidate.version ^ mine.version) & ~(self.mask or 0):
            return "the pool took back the version bits"
        return ""

    def _build(self, notify: Notify, extranonce: Extranonce) -> Job:
        difficulty = 1.0 if self._difficulty is None else self._difficulty
        new_block = self.job is None or self.job.prevhash != notify.prevhash
        try:
            return Job(
                serial=next(self._serials),
                upstream=self._upstream,
                job_id=notify.job_id,
                version=notify.version,
                version_mask=self.mask or 0,
                prevhash=notify.prevhash,
                coinbase1=notify.coinbase1 + extranonce.extranonce1,
                extranonce2_size=extranonce.extranonce2_size,
                coinbase2=notify.coinbase2,
                branch=notify.branch,
                ntime=notify.ntime,
                ntime_max=min(notify.ntime + NTIME_ROLL_S, 0xFFFFFFFF),
                nbits=notify.nbits,
                share_target=difficulty_to_target(difficulty),
                difficulty=difficulty,
                clean=notify.clean or new_block,
                extranonce1=extranonce.extranonce1,
            )
        except UsageError as error:
            raise ProtocolError(f"mining.notify: {error}") from None

    def _issue(self, job: Job) -> Job:
        self._jobs.pop(job.job_id, None)
        self._jobs[job.job_id] = job
        while len(self._jobs) > JOBS_KEPT:
            del self._jobs[next(iter(self._jobs))]
        self.job = job
        return job

    def _reissue(self, **changes: object) -> Job:
        """The current job under other terms, without voiding what was found for it."""
        assert self.job is not None
        terms = {"serial": next(self._serials), "clean": False, **changes}
        return self._issue(replace(self.job, **terms))  # type: ignore[arg-type]
