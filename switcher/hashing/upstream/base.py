"""What every source of hashing work looks like to the rest of the house."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from switcher.core.status import UpstreamStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.core.job import Job
    from switcher.core.share import Share, Verdict
    from switcher.hashing.accounts import Books


class Link(Enum):
    """How an upstream's connection stands."""

    CONNECTING = "connecting"
    LOGIN = "logging in"
    READY = "ready"
    """Logged in; jobs come and shares are taken."""
    WAITING = "waiting"
    """Not connected; another try follows."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """A snapshot of one upstream, safe to show: no password is in it.

    Attributes:
        name: short name, for accounts.
        url: address without user and password.
        user: account or payout address given to it.
        link: state of the connection.
        since_ns: monotonic time of the last change of `link`.
        difficulty: of the current job; None before the first.
        job_id: the upstream's name of the current job; None before the first.
        version_mask: version bits it lets us roll; 0 = none.
        jobs: jobs handed out so far.
        connects: connections made so far.
        failures: connections that failed or ended since one lasted for a minute.
        latency_ns: of the last answered share; None before the first.
        last_error: why the last connection ended; "" if none did.
        message: the last text the upstream asked to show; "" if none.
        tls: protocol and SHA-256 fingerprint of its certificate; "" without TLS.
        worthless: a practice pool: its shares are worth nothing.
    """

    name: str
    url: str
    user: str
    link: Link
    since_ns: int
    difficulty: float | None = None
    job_id: str | None = None
    version_mask: int = 0
    jobs: int = 0
    connects: int = 0
    failures: int = 0
    latency_ns: int | None = None
    last_error: str = ""
    message: str = ""
    tls: str = ""
    worthless: bool = False


def describe(link: LinkStatus, *, active: bool, books: Books) -> UpstreamStatus:
    """The form of a link's status that `switcher status` and the web show."""
    return UpstreamStatus(
        url=link.url,
        kind="practice" if link.worthless else link.url.partition("://")[0],
        connected=link.link is Link.READY,
        active=active,
        practice=link.worthless,
        user=link.user or None,
        since_ns=link.since_ns,
        difficulty=link.difficulty,
        ping_ns=link.latency_ns,
        jobs=link.jobs,
        reconnects=max(link.connects - 1, 0),
        failures=link.failures,
        tls=link.tls or None,
        shares=books.shares,
        work=books.work,
        best_shares=books.best,
        last_accepted_ns=books.last_accepted_ns,
        problem=link.last_error or None,
    )


class Upstream(Protocol):
    """A source of jobs that takes shares back."""

    @property
    def name(self) -> str:
        """Short name, for accounts."""

    async def run(self, on_job: Callable[[Job | None], None]) -> None:
        """Connects, stays connected and reports jobs until `aclose`.

        Args:
            on_job: called in the event loop with each new job; None = there is no work now.

        Raises:
            SwitcherError: it can never succeed, for example the login was refused for good.
        """

    async def submit(self, share: Share, on_send: Callable[[], None] | None = None) -> Verdict:
        """Sends one share and waits for the answer; always ends in bounded time.

        Args:
            share: checked already.
            on_send: called just before the bytes leave; not at all if they never do.
        """

    def status(self) -> LinkStatus:
        """A snapshot, without waiting."""

    async def aclose(self) -> None:
        """Ends `run` and every waiting `submit`. May be called more than once."""
