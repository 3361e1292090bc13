"""The OpenAPI description, completed: answers that the guard and the error handlers give anywhere.

FastAPI describes a 422 that this front never gives (a wrong request is 400) and knows nothing of
what middleware answers. tests/contract/test_api.py holds the description against the answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

if TYPE_CHECKING:
    from fastapi import FastAPI

ERROR_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "type", "param", "code"],
            "properties": {
                "message": {"type": "string"},
                "type": {"type": "string"},
                "param": {"type": ["string", "null"]},
                "code": {"type": ["string", "null"]},
            },
        }
    },
}
_EVERYWHERE = {
    "400": "The request is wrong; `param` names the field",
    "401": "A token is needed",
    "403": "A web page of another site, or changes are off",
    "408": "The body took too long",
    "413": "The body is too large",
    "421": "The Host header names another host",
    "500": "A defect; the log has the reason",
    "503": "Too many connections, or not ready; `Retry-After` says when to come again",
}
_UNUSED = ("HTTPValidationError", "ValidationError")


def describe(app: FastAPI) -> None:
    """Makes `app.openapi` give the completed description. Call it after the last route."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            form = get_openapi(title=app.title, version=app.version, routes=app.routes)
            for methods in form["paths"].values():
                for operation in methods.values():
                    _complete(operation["responses"])
            schemas = form.setdefault("components", {}).setdefault("schemas", {})
            for name in _UNUSED:
                schemas.pop(name, None)
            schemas["Error"] = ERROR_SCHEMA
            app.openapi_schema = form
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(responses: dict[str, Any]) -> None:
    responses.pop("422", None)
    for status, text in _EVERYWHERE.items():
        responses.setdefault(status, {"description": text})
    for status, response in responses.items():
        if status.startswith(("4", "5")) and "content" not in response:
            reference = {"$ref": "#/components/schemas/Error"}
            response["content"] = {"application/json": {"schema": reference}}
