"""One request to an OpenAI server and the times of its answer, as a client sees them."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switcher.errors import SwitcherError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

SHED_STATUS = frozenset({429, 503, 504})
_TEXT = "the little red ball was big and the girl had a small toy in the park with her mom "


@dataclass(slots=True)
class Outcome:
    """What became of one request. Times are CLOCK_MONOTONIC nanoseconds of the client.

    Attributes:
        due_ns: When the trace wanted it sent.
        sent_ns: When it was.
        first_ns: When the first token's text came; None if none did.
        last_ns: When the answer ended, however it did.
        tokens: Tokens made, by the server's count.
        end: "done", "shed" (429, 503 or 504) or "lost" (anything else).
        detail: Why it was shed or lost.
    """

    due_ns: int
    sent_ns: int
    first_ns: int | None = None
    last_ns: int = 0
    tokens: int = 0
    end: str = "lost"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked.

    Attributes:
        base: Address without `/v1`.
        model: Its name there.
        kind: "encoder" or "decoder".
        window: Tokens it holds.
        takes_ids: Prompts go as token ids; else as text of about that many tokens.
        words_per_token: For prompts as text.
        headers: Sent with every request.
        timeout_s: Longest silence of an answer.
        deadline_ms: Sent as X-Request-Timeout-Ms; None = none.
    """

    base: str
    model: str
    kind: str
    window: int
    takes_ids: bool
    words_per_token: float = 1.0
    headers: Mapping[str, str] | None = None
    timeout_s: float = 60.0
    deadline_ms: int | None = None

    def prompt(self, tokens: int) -> str | list[int]:
        """Returns a prompt of that many tokens (about as many, where it goes as text)."""
        if self.takes_ids:
            # Any ids do: what they say changes neither the work nor its time.
            return [3 + (7 * place) % 400 for place in range(tokens)]
        words = _TEXT.split()
        count = max(1, round(tokens * self.words_per_token))
        return " ".join(words[place % len(words)] for place in range(count))


class Asker:
    """Sends requests over one pool of connections."""

    def __init__(self, client: httpx.AsyncClient, target: Target) -> None:
        self._client = client
        self._target = target

    async def ask(self, prompt_tokens: int, output_tokens: int, due_ns: int) -> Outcome:
        """Sends one request and reads its answer to the end. Never raises for a failed one."""
        import httpx

        outcome = Outcome(due_ns, time.monotonic_ns())
        try:
            async with asyncio.timeout(10 * self._target.timeout_s):
                if self._target.kind == "encoder":
                    await self._embed(prompt_tokens, outcome)
                else:
                    await self._complete(prompt_tokens, output_tokens, outcome)
        except (httpx.HTTPError, TimeoutError, ValueError) as error:
            outcome.detail = f"{type(error).__name__}: {error}"[:200]
        outcome.last_ns = outcome.last_ns or time.monotonic_ns()
        return outcome

    async def _embed(self, prompt_tokens: int, outcome: Outcome) -> None:
        target = self._target
        body = {"model": target.model, "input": target.prompt(prompt_tokens)}
        answer = await self._client.post(
            f"{target.base}/v1/embeddings", json=body, headers=self._headers()
        )
        outcome.first_ns = outcome.last_ns = time.monotonic_ns()
        if not _is_refused(answer.status_code, answer.content, outcome):
            outcome.tokens = int(answer.json()["usage"]["prompt_tokens"])
            outcome.end = "done"

    async def _complete(self, prompt_tokens: int, output_tokens: int, outcome: Outcome) -> None:
        target = self._target
        body = {
            "model": target.model,
            "prompt": target.prompt(prompt_tokens),
            "max_tokens": output_tokens,
            "temperature": 0,
            "ignore_eos": True,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        stream = self._client.stream(
            "POST", f"{target.base}/v1/completions", json=body, headers=self._headers()
        )
        async with stream as answer:
            if answer.status_code != 200:
                content = await answer.aread()
                outcome.last_ns = time.monotonic_ns()
                _is_refused(answer.status_code, content, outcome)
                return
            rest = b""
            async for chunk in answer.aiter_raw():
                now_ns = time.monotonic_ns()
                *events, rest = (rest + chunk).split(b"\n\n")
                for event in events:
                    _take_event(event, now_ns, outcome)
            outcome.last_ns = time.monotonic_ns()

    def _headers(self) -> dict[str, str]:
        headers = dict(self._target.headers or {})
        if self._target.deadline_ms is not None:
            headers["X-Request-Timeout-Ms"] = str(self._target.deadline_ms)
        return headers


def _is_refused(status: int, content: bytes, outcome: Outcome) -> bool:
    if status == 200:
        return False
    outcome.end = "shed" if status in SHED_STATUS else "lost"
    outcome.detail = f"{status} {content[:160].decode('utf-8', 'replace')}"
    return True


def _take_event(event: bytes, now_ns: int, outcome: Outcome) -> None:
    """Reads one server-sent event."""
    data = event.removeprefix(b"data: ")
    if not event.startswith(b"data: "):
        return  # a comment that keeps the connection open
    if data == b"[DONE]":
        outcome.end = "done"
        return
    form = json.loads(data)
    if "error" in form:
        code = form["error"].get("code")
        outcome.end = "shed" if code in ("deadline_exceeded", "server_is_overloaded") else "lost"
        outcome.detail = str(form["error"].get("message"))[:160]
        return
    if form.get("choices"):
        outcome.first_ns = outcome.first_ns or now_ns
        outcome.tokens += 1
    if form.get("usage"):
        outcome.tokens = int(form["usage"].get("completion_tokens", outcome.tokens))


async def find_target(
    client: httpx.AsyncClient,
    base: str,
    model: str | None,
    *,
    window: int | None = None,
    headers: Mapping[str, str] | None = None,
    deadline_ms: int | None = None,
) -> Target:
    """Asks a server what it serves.

    Args:
        client: Where to ask.
        base: Address without `/v1`.
        model: A name of its list; None = the first that is loaded.
        window: Tokens it holds, where the server does not tell.
        headers: Sent with every request.
        deadline_ms: For `Target`.

    Raises:
        SwitcherError: it cannot be reached or serves no such model.
    """
    import httpx

    try:
        answer = await client.get(f"{base}/v1/models", headers=headers)
        rows = answer.raise_for_status().json()["data"]
        names = [str(row["id"]) for row in rows]
    except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
        text = f"{base}/v1/models gave no list of models ({error}); is --url right?"
        raise SwitcherError(text) from None
    if not names or (model is not None and model not in names):
        raise UsageError(f"{base} serves {', '.join(names) or 'nothing'}; choose one by --model")
    row = rows[names.index(model) if model is not None else 0]
    size = window or row.get("max_model_len") or (row.get("meta") or {}).get("n_ctx_train")
    if not size:
        raise UsageError(f"{base} does not tell the window of {row['id']}; give --window")
    target = Target(
        base=base,
        model=str(row["id"]),
        kind=str(row.get("kind") or "decoder"),
        window=int(size),
        takes_ids=row.get("owned_by") == "switcher" or "max_model_len" in row,
        headers=headers,
        deadline_ms=deadline_ms,
    )
    return target if target.takes_ids else await _with_words(client, target)


async def _with_words(client: httpx.AsyncClient, target: Target) -> Target:
    """Learns from the server's own count how many words make a token."""
    import dataclasses

    import httpx

    words = min(64, target.window // 4)
    path = "embeddings" if target.kind == "encoder" else "completions"
    text = dataclasses.replace(target, takes_ids=False).prompt(words)
    body = {"model": target.model, "prompt": text, "input": text, "max_tokens": 1}
    try:
        answer = await client.post(
            f"{target.base}/v1/{path}", json=body, headers=dict(target.headers or {})
        )
        tokens = int(answer.raise_for_status().json()["usage"]["prompt_tokens"])
    except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
        raise SwitcherError(f"{target.base} did not answer a first request: {error}") from None
    return dataclasses.replace(target, words_per_token=words / max(1, tokens))
