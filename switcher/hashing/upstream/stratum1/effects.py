"""What a conversation with a pool asks its owner to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from switcher.core.job import Job
    from switcher.core.share import Verdict


@dataclass(frozen=True, slots=True)
class Work:
    """Hash this job from now on."""

    job: Job


@dataclass(frozen=True, slots=True)
class Answered:
    """The pool's verdict on the share that was sent under this request id."""

    request_id: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Ready:
    """Logged in: shares are taken from now on."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The login was refused."""

    reason: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """The pool asks to reconnect elsewhere; host "" and port None mean the same as now."""

    host: str
    port: int | None
    wait_s: float


@dataclass(frozen=True, slots=True)
class Say:
    """One line for the log; `shown` if the pool itself asked for it."""

    text: str
    warning: bool = False
    shown: bool = False


Effect = Work | Answered | Ready | Refused | Redirect | Say


@dataclass(slots=True)
class Memory:
    """What is remembered about one server from connection to connection.

    Attributes:
        session_id: sent with the next subscribe, to keep extranonce1; "" = none.
        unknown: optional methods that this server does not take.
    """

    session_id: str = ""
    unknown: set[str] = field(default_factory=set)
