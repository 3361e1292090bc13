"""Who answers requests: takes the card for them, asks its worker, and tells what the gate says."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.inference.requests import Failed, Generated, ModelInfo, Reason, is_final
from switcher.preempt import WorkClass
from switcher.session.desk import describe

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from switcher.clock import Clock
    from switcher.inference.requests import Event, Request
    from switcher.preempt import Order
    from switcher.preempt.hold import Ticket
    from switcher.session.card import ManagedCard

LOADING_RETRY_S = 2.0
CAPPED_RETRY_S = 30.0
# What the first byte of the connection's present request has claimed. A request's task inherits it.
_first_byte: ContextVar[tuple[ManagedCard, Ticket] | None] = ContextVar("first_byte", default=None)


@dataclass(frozen=True, slots=True)
class RequestTrace:
    """One answered request, in the gate's own times.

    Attributes:
        id: The request's.
        card: Who answered.
        first_byte_ns: When its first byte closed the gate, or found it closed.
        claimed_ns: When the gate was closed for the stay that it was part of.
        granted_ns: When the worker saw the card drained; None if nothing was computed.
        last_hash_ns: End of the card's last hash, read when the answer was ready.
        closed: The gate's word at that moment; 0 = it was open.
        answered_ns: When that was.
        failed: Why it failed; None = it was answered.
        tokens: Read and written by a model that writes; 0 for others.
    """

    id: str
    card: str
    first_byte_ns: int
    claimed_ns: int
    granted_ns: int | None
    last_hash_ns: int
    closed: int
    answered_ns: int
    failed: str | None
    tokens: int = 0


class HouseFront:
    """Answers requests with the cards' models.

    Args:
        cards: The cards.
        clock: Where the time comes from.
        on_request: Called with each request that ended.
    """

    def __init__(
        self,
        cards: Sequence[ManagedCard],
        clock: Clock,
        on_request: Callable[[RequestTrace], None] = lambda _trace: None,
    ) -> None:
        self._cards = cards
        self._clock = clock
        self._on_request = on_request
        self._wanted: list[str] = []

    def expect(self, name: str) -> None:
        """Shows a model as loading before any worker has spoken of it."""
        self._wanted.append(name)

    def models(self) -> Sequence[ModelInfo]:
        """What is served, loading and failed models too."""
        names = list(self._wanted)
        names += [name for card in self._cards for name in card.models if name not in names]
        return tuple(self._info(name) for name in names)

    def first_byte(self, _data: bytes) -> Callable[[], None] | None:
        """Closes a gate at the first byte of a request; returns what ends that."""
        able = [card for card in self._cards if not card.lost and card.ready is not None]
        card = min(able, key=lambda card: card.desk.waiting, default=None)
        ticket = None if card is None else card.first_byte()
        if card is None or ticket is None:
            _first_byte.set(None)
            return None
        _first_byte.set((card, ticket))
        chosen = card
        return lambda: chosen.give_back(ticket)

    async def ask(self, request: Request) -> AsyncGenerator[Event]:
        """Yields the events of a request; closing this early cancels it."""
        chosen = self._choose(request.model, WorkClass(request.priority.value))
        if isinstance(chosen, Failed):
            yield chosen
            return
        ticket = self._claim(chosen, request)
        number = chosen.desk.last_number + 1
        try:
            async for event in chosen.desk.ask(request, ticket.claimed_ns):
                if is_final(event):
                    self._trace(chosen, request, ticket, number, event)
                yield event
        finally:
            chosen.give_back(ticket)

    def _claim(self, card: ManagedCard, request: Request) -> Ticket:
        """The ticket of the request's first byte if it has one on this card, else a new one."""
        early = _first_byte.get()
        _first_byte.set(None)
        if early is not None:
            its_card, ticket = early
            if its_card is card and card.demand.hold.keep(ticket):
                return ticket
            its_card.give_back(ticket)
        return card.take(describe(request))

    def _choose(self, model: str, work: WorkClass) -> ManagedCard | Failed:
        loaded = [
            card
            for card in self._cards
            if not card.lost and model in card.models and card.models[model].state == "loaded"
        ]
        admitting = [card for card in loaded if card.manager.refuses(work) is None]
        if admitting:
            return min(admitting, key=lambda card: card.desk.waiting)
        if loaded:
            return _capped(loaded[0].manager.refuses(work), work)
        info = self._info(model)
        if info.state == "failed":
            return Failed(Reason.UNAVAILABLE, f"the model {model!r} failed to load: {info.error}")
        if model in self._wanted or info.state != "unknown":
            text = f"the model {model!r} is not loaded yet"
            return Failed(Reason.LOADING, text, retry_after_s=LOADING_RETRY_S)
        return Failed(Reason.NO_MODEL, f"the model {model!r} is not served here", param="model")

    def _info(self, name: str) -> ModelInfo:
        states = [card.models[name] for card in self._cards if name in card.models]
        best = min(states, key=lambda m: _ORDER.get(m.state, 9), default=None)
        if best is None:
            return ModelInfo(name, "", "loading" if name in self._wanted else "unknown", 0, 0, "")
        state = best.state if best.state in ("loaded", "failed") else "loading"
        return ModelInfo(
            name,
            best.kind,
            state,
            best.max_tokens,
            best.weights_bytes,
            best.source,
            best.problem or None,
        )

    def _trace(
        self, card: ManagedCard, request: Request, ticket: Ticket, number: int, event: Event
    ) -> None:
        state = card.gate.read()
        self._on_request(
            RequestTrace(
                id=request.id,
                card=card.id,
                first_byte_ns=ticket.taken_ns,
                claimed_ns=ticket.claimed_ns,
                granted_ns=card.desk.granted_ns(number),
                last_hash_ns=state.last_hash_ns or 0,
                closed=state.closed,
                answered_ns=self._clock.now_ns(),
                failed=event.reason.value if isinstance(event, Failed) else None,
                tokens=(
                    event.prompt_tokens + event.completion_tokens
                    if isinstance(event, Generated)
                    else 0
                ),
            )
        )


def _capped(order: Order | None, work: WorkClass) -> Failed:
    """No card may begin work of that class: fault, heat or the grid allows too little load."""
    why = "a limit" if order is None else f"{order.cause.value}: {order.reason}"
    text = f"{work.value} requests are not admitted now ({why}); try again later"
    return Failed(Reason.UNAVAILABLE, text, retry_after_s=CAPPED_RETRY_S)


_ORDER = {"loaded": 0, "loading": 1, "pulling": 2, "failed": 3}
