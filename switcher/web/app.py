"""The one FastAPI app: guard, error shape, metrics, health; areas add routers."""

from __future__ import annotations

import traceback
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from switcher import __version__, errors
from switcher.config import LogLevel
from switcher.log import Tag, clean, event
from switcher.web import control, dashboard, events
from switcher.web.description import describe
from switcher.web.guard import Guard, error_body
from switcher.web.metrics import Metrics

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fastapi import APIRouter

    from switcher.config import HttpConfig
    from switcher.core.controls import Controls
    from switcher.web.guard import App, Message, Receive, Scope, Send

# The first entry that fits counts.
_STATUS: tuple[tuple[type[errors.SwitcherError], int], ...] = (
    (errors.NotFoundError, 404),
    (errors.UsageError, 400),
    (errors.GateBusyError, 503),
    (errors.NoDeviceError, 503),
    (errors.DeviceLostError, 503),
    (errors.LeaseTimeoutError, 503),
    (errors.StateError, 409),
)


def create_app(
    config: HttpConfig, controls: Controls, *, routers: Sequence[APIRouter] = ()
) -> FastAPI:
    """Builds the app.

    Args:
        config: Names, token and limits.
        controls: The session.
        routers: More routes, such as the OpenAI front.

    Returns:
        The app; `app.state.metrics` is the registry, for areas that add collectors.
    """
    app = FastAPI(
        title="switcher",
        version=__version__,
        openapi_url="/api/openapi.json",
        # The interactive pages load scripts from elsewhere; this works offline or not at all.
        docs_url=None,
        redoc_url=None,
    )
    metrics = Metrics(controls.status)
    app.state.metrics = metrics
    app.state.controls = controls
    _add_errors(app)
    _add_own_routes(app, controls, metrics)
    app.include_router(control.router(controls, restricted=config.restricted))
    app.state.hub = events.EventHub(controls.status)
    app.include_router(events.router(app.state.hub))
    app.include_router(dashboard.router())
    for router in routers:
        app.include_router(router)
    describe(app)
    app.add_middleware(_Defects)
    app.add_middleware(_Count, metrics=metrics)
    if config.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(config.allowed_origins),
            allow_methods=["GET", "POST"],
            allow_headers=["*"],
        )
    app.add_middleware(Guard, config=config)
    return app


def _add_own_routes(app: FastAPI, controls: Controls, metrics: Metrics) -> None:
    @app.get("/health", tags=["health"])
    async def health() -> dict[str, str]:
        """Whether the process answers."""
        return {"status": "ok"}

    @app.get("/health/ready", tags=["health"])
    async def ready() -> Response:
        """200 when every model is ready, else 503 with the states."""
        models = {model.id: model.state for model in controls.status().models}
        is_ready = all(state == "ready" for state in models.values())
        # Whoever waits for a model that failed waits for somebody to mend it.
        word = "failed" if "failed" in models.values() else "loading"
        body = {"status": "ready" if is_ready else word, "models": models}
        headers = None if is_ready else {"Retry-After": "1"}
        return JSONResponse(body, 200 if is_ready else 503, headers)

    @app.get("/metrics", tags=["health"], response_class=PlainTextResponse)
    async def scrape() -> Response:
        """Prometheus text."""
        return Response(metrics.render(), media_type=CONTENT_TYPE_LATEST)


def _add_errors(app: FastAPI) -> None:
    @app.exception_handler(errors.SwitcherError)
    async def on_ours(_request: Request, error: Exception) -> Response:
        status = next((code for kind, code in _STATUS if isinstance(error, kind)), 500)
        headers = {"Retry-After": "1"} if status == 503 else None
        return _error(status, clean(str(error)), headers=headers)

    @app.exception_handler(HTTPException)
    async def on_http(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        detail = error.detail if isinstance(error.detail, str) else "refused"
        return _error(error.status_code, detail, headers=error.headers)

    @app.exception_handler(RequestValidationError)
    async def on_invalid(_request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"] if part != "body")
        message = f"{where}: {first['msg']}" if where else str(first["msg"])
        return _error(400, clean(message), param=where or None)


def _error(
    status: int,
    message: str,
    *,
    param: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    kind = "invalid_request_error" if status < 500 else "server_error"
    code = HTTPStatus(status).phrase.lower().replace(" ", "_").replace("-", "_")
    body = error_body(message, kind, code)
    inner = body["error"]
    assert isinstance(inner, dict)
    inner["param"] = param
    return JSONResponse(body, status, headers)


class _Defects:
    """Turns a defect into one line in the log and an answer that tells nothing."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except ClientDisconnect:
            raise
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            text = f"{scope['method']} {scope['path']} failed at {where}"
            text += f": {type(error).__name__}: {error}"
            event(Tag.NET, text, level=LogLevel.ERROR)
            if started:
                raise
            answer = _error(500, "a defect in switcher; its log has the reason")
            await answer(scope, receive, send)


class _Count:
    """Counts answers by route; a path that is no route counts as "other", so labels stay few."""

    def __init__(self, app: App, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", "other")
                method = scope["method"] if scope["method"] in ("GET", "POST") else "other"
                labels = (str(method), str(route), str(message["status"]))
                self._metrics.http_requests.labels(*labels).inc()
            await send(message)

        await self._app(scope, receive, counted if scope["type"] == "http" else send)
