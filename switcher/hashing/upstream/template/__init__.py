"""Mining alone on one's own node: getblocktemplate and submitblock."""

from __future__ import annotations

from switcher.hashing.upstream.template.client import TemplateClient

__all__ = ["TemplateClient"]
