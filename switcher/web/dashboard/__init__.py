"""The dashboard: one page without a build step that works offline. It holds no data itself."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from fastapi import APIRouter, Response

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

FILES = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/dashboard/app.js": ("app.js", "text/javascript; charset=utf-8"),
    "/dashboard/draw.js": ("draw.js", "text/javascript; charset=utf-8"),
    "/dashboard/style.css": ("style.css", "text/css; charset=utf-8"),
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def router() -> APIRouter:
    """The page and its parts."""
    api = APIRouter(include_in_schema=False)
    for path, (name, kind) in FILES.items():
        data = (resources.files(__package__) / name).read_bytes()
        api.add_api_route(path, _page(data, kind), methods=["GET"])
    return api


def _page(data: bytes, kind: str) -> Callable[[], Awaitable[Response]]:
    async def page() -> Response:
        return Response(data, media_type=kind, headers=_HEADERS)

    return page
