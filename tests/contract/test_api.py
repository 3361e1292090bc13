"""schemathesis finds nothing: no defect, no answer that the description does not have."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from api_cases import ask_all, served

EXAMPLES = 100


def test_every_route_answers_as_described() -> None:
    with served() as app:
        counts = ask_all(app, EXAMPLES)
    # It has really got through: models answered, and wrong requests were refused.
    for path in ("/v1/embeddings", "/v1/completions", "/v1/chat/completions"):
        assert counts.get(f"POST {path} 200", 0) > 0, counts
        assert counts.get(f"POST {path} 400", 0) > 0, counts
    assert counts["GET /v1/models 200"] > 0
    assert counts["POST /api/pause 200"] > 0
