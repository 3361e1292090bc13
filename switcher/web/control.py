"""Our own API under `/api`: status, lease, pause, throttle, resume."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from switcher.control.commands import MAX_PAUSE_S
from switcher.core.codec import encode
from switcher.core.controls import Controls  # noqa: TC001 - seen in signatures at run time
from switcher.core.status import to_json
from switcher.errors import StateError

_CHANGES: dict[int | str, dict[str, Any]] = {
    404: {"description": "No such card"},
    409: {"description": "Refused; the message says why"},
}


class Pause(BaseModel):
    """Body of `POST /api/pause`; `{}` pauses every card until resumed."""

    model_config = ConfigDict(extra="forbid", strict=True)

    for_s: float | None = Field(
        default=None, gt=0, le=MAX_PAUSE_S, allow_inf_nan=False, description="Seconds"
    )
    cards: list[str] = Field(default=[], max_length=256, description="Card ids; empty = all")


class Throttle(Pause):
    """Body of `POST /api/throttle`; without cards it means every card."""

    share: int = Field(ge=0, le=1000, description="Hashing allowed, in 1/1000 of each card")


class Resume(BaseModel):
    """Body of `POST /api/resume`; `for_s` overrules rules and foreign programs for so long."""

    model_config = ConfigDict(extra="forbid", strict=True)

    for_s: float | None = Field(
        default=None, gt=0, le=MAX_PAUSE_S, allow_inf_nan=False, description="Seconds"
    )
    cards: list[str] = Field(default=[], max_length=256, description="Card ids; empty = all")


def router(controls: Controls, *, restricted: bool) -> APIRouter:
    """The routes; `restricted` refuses those that change something."""
    api = APIRouter(prefix="/api", tags=["control"])

    def require_changes_allowed() -> None:
        if restricted:
            raise StateError("changes over HTTP are off (http.restricted); use `switcher pause`")

    @api.get("/status")
    async def status() -> dict[str, object]:
        """Cards, tenants, claims, rates, shares, requests and hand-over histograms."""
        return to_json(controls.status())

    @api.get("/lease")
    async def lease() -> dict[str, object]:
        """Who has each card and why, with every claim that keeps hashing off it."""
        status = controls.status()
        return {
            "now_ns": status.now_ns,
            "cards": [
                {
                    "card": card.id,
                    "tenant": card.tenant.value,
                    "since_ns": card.tenant_since_ns,
                    "why": card.why,
                    "claims": encode(card.claims),
                    "requests": encode(card.requests),
                }
                for card in status.cards
            ],
        }

    @api.post("/pause", responses=_CHANGES)
    async def pause(body: Pause) -> dict[str, object]:
        """Holds hashing off; answers when it is off, with the status."""
        require_changes_allowed()
        duration_ns = None if body.for_s is None else round(body.for_s * 1e9)
        await controls.pause(tuple(body.cards), duration_ns, "http")
        return to_json(controls.status())

    @api.post("/throttle", responses=_CHANGES)
    async def throttle(body: Throttle) -> dict[str, object]:
        """Lets hashing have a part of the cards, and answers with the status."""
        require_changes_allowed()
        duration_ns = None if body.for_s is None else round(body.for_s * 1e9)
        await controls.throttle(tuple(body.cards), body.share, duration_ns, "http")
        return to_json(controls.status())

    @api.post("/resume", responses=_CHANGES)
    async def resume(body: Resume) -> dict[str, object]:
        """Ends the operator's hold, and answers with the status."""
        require_changes_allowed()
        duration_ns = None if body.for_s is None else round(body.for_s * 1e9)
        await controls.resume(tuple(body.cards), "http", duration_ns)
        return to_json(controls.status())

    return api
