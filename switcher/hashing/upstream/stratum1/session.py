"""One connection's conversation with a pool, without any input or output of its own.

Lines go in through `receive`; lines to send collect in `out` and consequences in `effects`, which
the owner empties. Nothing here waits or reads a clock, so every order of messages can be tested.

Order of the opening: mining.configure, its reply or a short silence, mining.subscribe, its reply,
mining.authorize, its reply, then what is optional. Jobs and difficulties may arrive at any moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from switcher.core.share import Outcome, Verdict
from switcher.hashing.upstream.stratum1 import messages
from switcher.hashing.upstream.stratum1.answers import AGENT, ANSWERS
from switcher.hashing.upstream.stratum1.effects import (
    Answered,
    Effect,
    Memory,
    Ready,
    Redirect,
    Refused,
    Say,
    Work,
)
from switcher.hashing.upstream.stratum1.lines import ProtocolError, clean, decode, encode
from switcher.hashing.upstream.stratum1.terms import Terms
from switcher.hashing.upstream.stratum1.verdicts import error_of, verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from switcher.core.job import Job
    from switcher.core.share import Share
    from switcher.hashing.upstream.account import Account

ASKED_MASK = 0x1FFFFFE0
STRIKES_MAX = 8
OPTIONAL = frozenset(
    {"mining.configure", "mining.extranonce.subscribe", "mining.suggest_difficulty"}
)


class Session:
    """The client's side of one connection.

    Attributes:
        out: lines to send, in order.
        effects: consequences, in order.
        ready: the login succeeded.
        last_asked: the method of the last request.
    """

    def __init__(self, account: Account, memory: Memory, serials: Iterator[int]) -> None:
        self.out: list[bytes] = []
        self.effects: list[Effect] = []
        self.ready = False
        self.last_asked = ""
        self._account = account
        self._memory = memory
        self._terms = Terms(account.label, serials, submit_stale=account.submit_stale)
        self._ids = 0
        self._asked: dict[int, str] = {}
        self._submits: dict[int, int] = {}
        self._extranonce_told = False
        self._subscribing = False
        self._strikes = 0
        self._handlers: dict[str, Callable[[object], None]] = {
            "mining.notify": self._on_notify,
            "mining.set_difficulty": self._on_difficulty,
            "mining.set_extranonce": self._on_extranonce,
            "mining.set_version_mask": self._on_mask,
            "client.show_message": self._on_show,
            "client.reconnect": self._on_reconnect,
        }

    @property
    def job(self) -> Job | None:
        """The current job; None before the first."""
        return self._terms.job

    def start(self) -> None:
        """Queues the first request."""
        if self._account.version_rolling and "mining.configure" not in self._memory.unknown:
            self._configure()
        else:
            self._subscribe()

    def configure_silent(self) -> None:
        """Tells that mining.configure got no reply in time: go on without it, and remember."""
        if not self._subscribing:
            self._memory.unknown.add("mining.configure")
            self._subscribe()

    def blamed(self) -> str:
        """The optional method that was the last thing asked and has no reply, or ""."""
        method = self.last_asked
        return method if method in OPTIONAL and self._is_asked(method) else ""

    def receive(self, line: bytes, now_ns: int) -> None:
        """Takes one line from the pool.

        Raises:
            ProtocolError: the line is unusable, or too many messages were.
        """
        message = decode(line)
        try:
            if isinstance(message.get("method"), str):
                self._on_call(message)
            else:
                self._on_reply(message, now_ns)
        except ProtocolError as error:
            self._strikes += 1
            if self._strikes > STRIKES_MAX:
                raise
            self._say(f"ignored {error}", warning=True)

    def submit(self, share: Share, now_ns: int) -> int | Verdict | None:
        """Queues a share.

        Returns:
            The request id its answer will carry; a verdict if it must not be sent; None if it
            cannot be judged or sent before the login is done.
        """
        if not self.ready or self.job is None:
            return None
        why = self._terms.why_not(share)
        if why:
            return Verdict(Outcome.STALE, reason=why)
        c = share.candidate
        params = [
            self._account.user,
            share.job.job_id,
            c.extranonce2.hex(),
            f"{c.ntime:08x}",
            f"{c.nonce:08x}",
        ]
        mask = self._terms.mask
        if mask is not None:  # a server that granted rolling may insist on the sixth
            params.append(f"{c.version & mask:08x}")
        request_id = self._ask("mining.submit", params)
        self._submits[request_id] = now_ns
        return request_id

    def forget(self, request_id: int) -> None:
        """Stops waiting for the answer to a share."""
        self._submits.pop(request_id, None)
        self._asked.pop(request_id, None)

    # ---- requests

    def _ask(self, method: str, params: Sequence[object]) -> int:
        self._ids += 1
        self._asked[self._ids] = method
        self.last_asked = method
        self.out.append(encode({"id": self._ids, "method": method, "params": list(params)}))
        return self._ids

    def _is_asked(self, method: str) -> bool:
        return method in self._asked.values()

    def _configure(self) -> None:
        wanted: list[object] = ["version-rolling", "subscribe-extranonce"]
        options: dict[str, object] = {
            "version-rolling.mask": f"{ASKED_MASK:08x}",
            "version-rolling.min-bit-count": 2,
        }
        if self._account.suggest_difficulty is not None:
            wanted.append("minimum-difficulty")
            options["minimum-difficulty.value"] = self._account.suggest_difficulty
        self._ask("mining.configure", [wanted, options])

    def _subscribe(self) -> None:
        self._subscribing = True
        session_id = self._memory.session_id
        self._ask("mining.subscribe", [AGENT, session_id] if session_id else [AGENT])

    def _ask_options(self) -> None:
        unknown = self._memory.unknown
        if not self._extranonce_told and "mining.extranonce.subscribe" not in unknown:
            self._ask("mining.extranonce.subscribe", [])
        wish = self._account.suggest_difficulty
        if wish is not None and "mining.suggest_difficulty" not in unknown:
            self._ask("mining.suggest_difficulty", [wish])

    # ---- replies

    def _on_reply(self, message: dict[str, object], now_ns: int) -> None:
        number = message.get("id")
        if isinstance(number, str) and number.isascii() and number.isdigit() and len(number) < 19:
            number = int(number)
        if isinstance(number, bool) or not isinstance(number, int):
            self._on_loose_error(message)
            return
        method = self._asked.pop(number, "")
        if method == "mining.submit":
            sent_ns = self._submits.pop(number, now_ns)
            self.effects.append(Answered(number, verdict_of(message, now_ns - sent_ns)))
        elif method == "mining.configure":
            self._on_configured(message)
        elif method == "mining.subscribe":
            self._on_subscribed(message)
        elif method == "mining.authorize":
            self._on_authorized(message)
        elif method and error_of(message) is not None:
            self._memory.unknown.add(method)

    def _on_loose_error(self, message: dict[str, object]) -> None:
        error = error_of(message)
        if error is not None:
            self._say(f"the pool says: {error[1] or error[0]}", warning=True)

    def _on_configured(self, message: dict[str, object]) -> None:
        if error_of(message) is not None:
            self._memory.unknown.add("mining.configure")
        else:
            result = message.get("result")
            mask = messages.parse_configured(result)
            # A mask may have been set before this reply; the later word of the two is that one.
            if mask is not None and self._terms.mask is None:
                self._give(self._terms.set_mask(mask & ASKED_MASK))
            if isinstance(result, dict):
                self._extranonce_told = result.get("subscribe-extranonce") is True
        if not self._subscribing:
            self._subscribe()

    def _on_subscribed(self, message: dict[str, object]) -> None:
        error = error_of(message)
        if error is not None:
            if not self._memory.session_id:
                self.effects.append(Refused(f"subscription: {error[1] or error[0]}"))
                return
            self._memory.session_id = ""
            self._subscribe()
            return
        subscribed = messages.parse_subscribed(message.get("result"))
        self._memory.session_id = subscribed.session_id
        self._ask("mining.authorize", [self._account.user, self._account.password])
        if self._terms.extranonce is None:  # set_extranonce may have come first, and is newer
            self._give(self._terms.set_extranonce(subscribed.extranonce))

    def _on_authorized(self, message: dict[str, object]) -> None:
        error = error_of(message)
        if error is None and message.get("result") is True:
            self.ready = True
            self.effects.append(Ready())
            self._ask_options()
            return
        text = str(error[1] or error[0]) if error else "the pool does not say why"
        self.effects.append(Refused(text))

    # ---- calls from the pool

    def _on_call(self, message: dict[str, object]) -> None:
        method = message["method"]
        assert isinstance(method, str)
        number = message.get("id")
        handler = self._handlers.get(method)
        if handler is not None:
            handler(message.get("params"))
        elif isinstance(number, int | str):
            answer = ANSWERS.get(method)
            error = [20, "unknown method", None] if answer is None else None
            self.out.append(encode({"id": number, "result": answer, "error": error}))

    def _on_notify(self, params: object) -> None:
        self._give(self._terms.notify(messages.parse_notify(params)))

    def _on_difficulty(self, params: object) -> None:
        self._give(self._terms.set_difficulty(messages.parse_difficulty(params)))

    def _on_extranonce(self, params: object) -> None:
        extranonce = messages.parse_extranonce(params)
        before = self._terms.extranonce
        if before is not None and before.extranonce1 != extranonce.extranonce1:
            was, now = before.extranonce1.hex(), extranonce.extranonce1.hex()
            self._say(f"the pool changes extranonce1 from {was} to {now} with the next job")
        self._give(self._terms.set_extranonce(extranonce))

    def _on_mask(self, params: object) -> None:
        # Bits outside of what was asked for are not given away: rolled, they void a block.
        self._give(self._terms.set_mask(messages.parse_mask(params) & ASKED_MASK))

    def _give(self, job: Job | None) -> None:
        if job is not None:
            self.effects.append(Work(job))

    def _on_show(self, params: object) -> None:
        text = params[0] if isinstance(params, list) and params else ""
        if isinstance(text, str) and clean(text):
            self.effects.append(Say(clean(text), shown=True))

    def _on_reconnect(self, params: object) -> None:
        self.effects.append(Redirect(*messages.parse_redirect(params)))

    def _say(self, text: str, *, warning: bool = False) -> None:
        self.effects.append(Say(text, warning))
