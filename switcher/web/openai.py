"""OpenAI's routes: models, embeddings, completions and chat. The app adds this router."""

from __future__ import annotations

import base64
import uuid
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Header, Request
from fastapi.responses import JSONResponse, Response
from pydantic.json_schema import SkipJsonSchema

from switcher.inference.requests import (
    Embeddings,
    Failed,
    Priority,
    Reason,
    RefusedError,
)
from switcher.inference.requests import Request as ModelRequest
from switcher.web.openai_errors import OpenAIRoute
from switcher.web.openai_front import Front, Refused, events

# FastAPI reads the handlers' annotations at run time.
from switcher.web.openai_shapes import (  # noqa: TC001
    ChatBody,
    CompletionBody,
    EmbeddingsBody,
)
from switcher.web.openai_text import ChatWords, CompletionWords, EventStream, whole_answer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Coroutine

    import numpy as np

    from switcher.clock import Clock
    from switcher.inference.gateway import Gateway
    from switcher.inference.requests import Body, Event, ModelInfo
    from switcher.web.metrics_serving import ServingMetrics

PING_S = 5.0
# A header may be missing but is never null, and is described so.
_TimeoutMs = Annotated[
    int | SkipJsonSchema[None], Header(alias="X-Request-Timeout-Ms", ge=1, le=86_400_000)
]
_Class = Annotated[str | SkipJsonSchema[None], Header(alias="X-Switcher-Priority", max_length=32)]
_ERROR: dict[str, Any] = {"description": "OpenAI's error shape"}
_STREAMED: dict[str, Any] = {
    "description": "The whole answer, or server-sent events where `stream` is true",
    "content": {"application/json": {}, "text/event-stream": {}},
}
_RESPONSES: dict[int | str, dict[str, Any]] = dict.fromkeys(
    (400, 404, 429, 499, 500, 503, 504), _ERROR
)


def openai_router(
    front: Front,
    clock: Clock,
    gateway: Gateway | None = None,
    metrics: ServingMetrics | None = None,
) -> APIRouter:
    """Returns the routes below `/v1`.

    Args:
        front: Who answers.
        clock: Monotonic, the one deadlines are kept on.
        gateway: Gets the requests for its backends' models before they are even parsed.
        metrics: Counts the requests.
    """
    routes = _Routes(front, clock, gateway, metrics)
    kind = OpenAIRoute if gateway is None else _gateway_route(gateway, clock, metrics)
    router = APIRouter(prefix="/v1", route_class=kind, tags=["openai"])
    add = router.add_api_route
    add("/models", routes.list_models, methods=["GET"])
    # A model's name may hold slashes (pypi packages do not, folders and organisations do).
    add("/models/{name:path}", routes.get_model, methods=["GET"], responses={404: _ERROR})
    add("/embeddings", routes.embed, methods=["POST"], responses=_RESPONSES)
    streamed = {**_RESPONSES, 200: _STREAMED}
    add("/completions", routes.complete, methods=["POST"], responses=streamed)
    add("/chat/completions", routes.chat, methods=["POST"], responses=streamed)
    return router


class _Routes:
    """The handlers."""

    def __init__(
        self, front: Front, clock: Clock, gateway: Gateway | None, metrics: ServingMetrics | None
    ) -> None:
        self._metrics = metrics
        self._front = front
        self._clock = clock
        self._gateway = gateway

    async def list_models(self) -> dict[str, object]:
        """Lists the served models."""
        return {"object": "list", "data": [_model_form(info) for info in self._models()]}

    def _models(self) -> list[ModelInfo]:
        behind = () if self._gateway is None else self._gateway.models()
        return [*self._front.models(), *behind]

    async def get_model(self, name: str) -> dict[str, object]:
        """Describes one served model."""
        for info in self._models():
            if info.name == name:
                return _model_form(info)
        raise RefusedError(Reason.NO_MODEL, f"the model {name!r} is not served here")

    async def embed(
        self,
        body: EmbeddingsBody,
        http: Request,
        timeout_ms: _TimeoutMs = None,
        priority: _Class = None,
    ) -> Response:
        """Turns texts into vectors of length 1."""
        request = self._request(body.model, body.to_embed(), timeout_ms, priority)
        async for event in self._events(request, http, pings=False):
            if isinstance(event, Failed):
                raise Refused(event)
            if isinstance(event, Embeddings):
                return _embeddings_answer(body, event)
        raise Refused(Failed(Reason.FAILED, "the model gave no embeddings"))

    async def complete(
        self,
        body: CompletionBody,
        http: Request,
        timeout_ms: _TimeoutMs = None,
        priority: _Class = None,
    ) -> Response:
        """Continues a prompt."""
        request = self._request(body.model, body.to_generate(), timeout_ms, priority)
        words = CompletionWords(request)
        source = self._events(request, http, pings=bool(body.stream))
        if body.stream:
            return await EventStream.start(source, words, with_usage=body.wants_usage)
        return await whole_answer(source, words)

    async def chat(
        self,
        body: ChatBody,
        http: Request,
        timeout_ms: _TimeoutMs = None,
        priority: _Class = None,
    ) -> Response:
        """Answers a conversation."""
        request = self._request(body.model, body.to_generate(), timeout_ms, priority)
        words = ChatWords(request)
        source = self._events(request, http, pings=bool(body.stream))
        if body.stream:
            return await EventStream.start(source, words, with_usage=body.wants_usage)
        return await whole_answer(source, words)

    def _events(
        self, request: ModelRequest, http: Request, *, pings: bool
    ) -> AsyncGenerator[Event | None]:
        ping_s = PING_S if pings else None
        return events(self._front, request, http.receive, ping_s, self._metrics)

    def _request(
        self, model: str, body: Body, timeout_ms: int | None, priority: str | None
    ) -> ModelRequest:
        now_ns = self._clock.now_ns()
        try:
            # A class that nobody knows is the default one, never an error.
            rank = Priority(priority) if priority else Priority.INTERACTIVE
        except ValueError:
            rank = Priority.INTERACTIVE
        return ModelRequest(
            id=uuid.uuid4().hex,
            model=model,
            body=body,
            arrived_ns=now_ns,
            priority=rank,
            deadline_ns=None if timeout_ms is None else now_ns + timeout_ms * 1_000_000,
        )


def _gateway_route(
    gateway: Gateway, clock: Clock, metrics: ServingMetrics | None
) -> type[OpenAIRoute]:
    from switcher.web.openai_gateway import Forwarded, model_of

    class GatewayRoute(OpenAIRoute):
        """Passes a request on if a backend serves its model."""

        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def passed(request: Request) -> Response:
                model = await model_of(request)
                if model is not None and gateway.serves(model):
                    body = await request.body()
                    return Forwarded(gateway, model, request, body, clock, metrics)
                return await handle(request)

            return passed

    return GatewayRoute


def _model_form(info: ModelInfo) -> dict[str, object]:
    return {
        "id": info.name,
        "object": "model",
        "created": 0,
        "owned_by": "switcher",
        "kind": info.kind,
        "state": info.state,
        "max_model_len": info.max_tokens,
        "weights_bytes": info.weights_bytes,
        "error": info.error,
    }


def _embeddings_answer(body: EmbeddingsBody, event: Embeddings) -> JSONResponse:
    width = event.vectors.shape[1]
    if body.dimensions not in (None, width):
        message = f"{body.model} makes {width} dimensions; leave dimensions out"
        raise RefusedError(Reason.INVALID, message, param="dimensions")
    data = [
        {"object": "embedding", "index": index, "embedding": _vector(row, body.encoding_format)}
        for index, row in enumerate(event.vectors)
    ]
    usage = {"prompt_tokens": event.prompt_tokens, "total_tokens": event.prompt_tokens}
    return JSONResponse({"object": "list", "data": data, "model": body.model, "usage": usage})


def _vector(row: np.ndarray[tuple[int], np.dtype[np.float32]], form: str) -> str | list[float]:
    if form == "base64":
        return base64.b64encode(row.astype("<f4").tobytes()).decode("ascii")
    return [float(value) for value in row]
