"""Views that tools made for other miners can read: XMRig, T-Rex, mmpOS.

They show what our own status shows, in the shapes those tools expect; a reading that we do not have
is null. Nothing can be set through them but pause and resume: a pool or a wallet never changes over
HTTP. Shapes: XMRig's and T-Rex's API documentation, and what `xmrig-api` reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from switcher.core.controls import Controls  # noqa: TC001 - seen in signatures at run time
from switcher.deploy.stats import mmpos
from switcher.errors import StateError
from switcher.web import xmrig
from switcher.web.trex import summary as trex_summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from switcher.config import Config

INVALID_METHOD = -32601
FORBIDDEN = -32000
_REFUSED: dict[int | str, dict[str, Any]] = {409: {"description": "Always"}}
_RPC: dict[int | str, dict[str, Any]] = {
    403: {"description": "JSON-RPC's error: changes are off", "content": {"application/json": {}}}
}


class Call(BaseModel):
    """Body of `POST /json_rpc`: JSON-RPC 2.0."""

    model_config = ConfigDict(extra="ignore")

    method: str = Field(max_length=64)
    id: int | str | None = Field(default=None)


def router(controls: Controls, config: Callable[[], Config]) -> APIRouter:
    """The routes.

    Args:
        controls: The session.
        config: The configuration that holds now; no secret of it is shown.
    """
    views = APIRouter(tags=["compatible views"])

    @views.get("/1/summary")
    @views.get("/2/summary")
    async def summary() -> dict[str, object]:
        """XMRig: hash rates, shares, connection, resources."""
        return xmrig.summary(controls.status(), config())

    @views.get("/2/backends")
    async def backends() -> list[dict[str, object]]:
        """XMRig: the CPU, OpenCL (never used here) and CUDA cards."""
        return xmrig.backends(controls.status())

    @views.get("/1/config")
    @views.get("/2/config")
    async def shown() -> dict[str, object]:
        """XMRig: the configuration under its names, every secret null."""
        return xmrig.config(config())

    # One by one: a route of several methods has one name for all of them in the description.
    @views.put("/1/config", responses=_REFUSED)
    @views.post("/1/config", responses=_REFUSED)
    @views.put("/2/config", responses=_REFUSED)
    @views.post("/2/config", responses=_REFUSED)
    async def refused() -> dict[str, object]:
        """XMRig: refused; pools and wallets are not changed over HTTP."""
        raise StateError("pools and wallets cannot be changed over HTTP; edit the file, then HUP")

    @views.post("/json_rpc", responses=_RPC)
    async def json_rpc(call: Call) -> JSONResponse:
        """XMRig: `pause` and `resume`; answers when it is so."""
        if config().http.restricted:
            text = "changes over HTTP are off (http.restricted); use `switcher pause`"
            return _failure(call, 403, FORBIDDEN, text)
        if call.method == "pause":
            await controls.pause((), None, "http")
        elif call.method == "resume":
            await controls.resume((), "http")
        else:
            return _failure(call, 200, INVALID_METHOD, "there is pause and resume")
        return JSONResponse({"jsonrpc": "2.0", "id": call.id, "result": {"status": "OK"}})

    @views.get("/summary")
    async def trex() -> dict[str, object]:
        """T-Rex: cards, shares, pool."""
        return trex_summary(controls.status())

    @views.get("/mmpos")
    async def mmpos_view() -> dict[str, object]:
        """mmpOS: what its agent reads."""
        return mmpos(controls.status())

    return views


def _failure(call: Call, status: int, code: int, text: str) -> JSONResponse:
    error = {"code": code, "message": text}
    return JSONResponse({"jsonrpc": "2.0", "id": call.id, "error": error}, status)
