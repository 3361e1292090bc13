"""OpenAI's error answers: which status, which words, and when to come again."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from switcher.inference.requests import Failed, Reason, RefusedError
from switcher.web.openai_front import GONE, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from fastapi import Request as HttpRequest

# Reason -> HTTP status, type, code.
_WORDS: dict[Reason, tuple[int, str, str | None]] = {
    Reason.INVALID: (400, "invalid_request_error", None),
    Reason.TOO_LONG: (400, "invalid_request_error", "context_length_exceeded"),
    Reason.NO_MODEL: (404, "invalid_request_error", "model_not_found"),
    Reason.QUEUE_FULL: (429, "rate_limit_error", "rate_limit_exceeded"),
    Reason.INFEASIBLE: (503, "server_error", "server_is_overloaded"),
    Reason.EXPIRED: (504, "server_error", "deadline_exceeded"),
    Reason.LOADING: (503, "server_error", "model_loading"),
    Reason.UNAVAILABLE: (503, "server_error", "server_is_overloaded"),
    # Nobody reads this one; the number is for logs and counters.
    Reason.CANCELLED: (499, "invalid_request_error", "client_closed_request"),
    Reason.FAILED: (500, "server_error", "model_failed"),
}


def error_form(failed: Failed) -> dict[str, object]:
    """Returns the body of an error answer."""
    _, kind, code = _WORDS[failed.reason]
    return {
        "error": {
            "message": failed.message,
            "type": kind,
            "param": failed.param,
            "code": code,
        }
    }


def error_answer(failed: Failed) -> JSONResponse:
    """Returns the whole answer, with Retry-After where coming again can help."""
    status = _WORDS[failed.reason][0]
    headers = {}
    if failed.retry_after_s is not None:
        headers["Retry-After"] = str(math.ceil(failed.retry_after_s))
    elif status >= 500 or status == 429:
        # OpenAI's client repeats such answers by itself unless it is told not to.
        headers["x-should-retry"] = "false"
    return JSONResponse(error_form(failed), status_code=status, headers=headers)


def _invalid(error: RequestValidationError) -> Failed:
    """Names the first wrong field, as OpenAI does."""
    first = error.errors()[0]
    where = [str(part) for part in first["loc"] if part != "body"]
    param = where[0] if where and first["type"] != "json_invalid" else None
    name = ".".join(where) or "body"
    return Failed(Reason.INVALID, f"{name}: {first['msg']}", param=param)


class OpenAIRoute(APIRoute):
    """A route whose errors have OpenAI's shape; a wrong body is 400, not 422."""

    def get_route_handler(self) -> Callable[[HttpRequest], Coroutine[Any, Any, Response]]:
        """Wraps the handler."""
        handle = super().get_route_handler()

        async def guarded(request: HttpRequest) -> Response:
            try:
                return await handle(request)
            except RequestValidationError as error:
                return error_answer(_invalid(error))
            except HTTPException as error:
                # FastAPI's own 400 for a body that is not JSON at all.
                return error_answer(Failed(Reason.INVALID, str(error.detail)))
            except (RefusedError, Refused) as error:
                return error_answer(error.failed)
            except ClientDisconnect:
                return error_answer(GONE)

        return guarded
