"""An unmodified llama.cpp server behind the gateway of a hashing house: who was on the card when.

    python benchmarks/gateway_hashing.py --count 1000 [--model FILE.gguf] [--card cpu:0:1core]

Between the house and llama.cpp stands a recording relay: the kernel stamps the moment in which each
request's first byte left for the backend, and the gate is read there and at every piece of the
answer. Every request meets a card that hashes; every fourth round is two requests at a time. Then
llama.cpp is killed in the middle of a stream, and started again. Prints one JSON object; exit code
1 if a line does not hold. Needs the extra `peers`.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from switcher.gate import Gate, Way
from switcher.hasher import card_cores
from switcher.inference.models.store import ModelStore
from switcher.session.cores import Cores, keep_to
from switcher.testing.house import CARD, ROOT, RunningHouse, wait_until
from switcher.testing.relay import RecordingRelay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from switcher.testing.relay import Exchange

PROGRAM = ROOT / "tests" / "peers" / "llamacpp_server.py"
PROMPTS = ("Once upon", "The capital", "Two and two", "A card", "Rain is", "He said", "In 1969")
TOKENS = 2
PAIR_EVERY = 5
GUARD_S = 120.0


@dataclass
class Backend:
    """llama.cpp's own server as a process."""

    file: Path
    process: subprocess.Popen[str] = field(init=False)
    url: str = field(init=False)

    def __post_init__(self) -> None:
        """Starts it and waits until its model is loaded."""
        self.process = subprocess.Popen(
            [sys.executable, PROGRAM, self.file],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        wait_until(lambda: httpx.get(f"{self.url}/v1/models").is_success, "it is loaded", GUARD_S)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.url.rpartition(":")[2])

    def kill(self) -> None:
        """SIGKILL."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(GUARD_S)


def ask(client: httpx.Client, base: str, number: int) -> str:
    """Asks for one answer at temperature 0, as a stream if the number is odd; returns its text."""
    form = {"model": "llama", "prompt": PROMPTS[number % len(PROMPTS)], "max_tokens": TOKENS}
    form |= {"temperature": 0, "cache_prompt": False, "stream": bool(number % 2)}
    answer = client.post(f"{base}/v1/completions", json=form)
    answer.raise_for_status()
    if not number % 2:
        return str(answer.json()["choices"][0]["text"])
    events = answer.text.split("\n\n")
    assert events[-2:] == ["data: [DONE]", ""], events
    forms = [json.loads(event.removeprefix("data: ")) for event in events[:-2]]
    return "".join(form["choices"][0]["text"] or "" for form in forms if form["choices"])


@dataclass
class Measured:
    """What the rounds showed."""

    unequal: int = 0
    opened_early: int = 0
    back_ns: list[int] = field(default_factory=list)
    released_ns: list[int] = field(default_factory=list)


def hashes(gate: Gate) -> bool:
    """Whether the card hashes now."""
    state = gate.read()
    return not state.closed and not state.drained


def play(
    house: str, direct: Sequence[str], gate: Gate, relay: RecordingRelay, count: int
) -> Measured:
    """Asks `count` times through the gateway, each time from a card that hashes."""
    measured, asked = Measured(), 0
    with httpx.Client(timeout=GUARD_S) as client, ThreadPoolExecutor(2) as threads:
        while asked < count:
            size = 2 if asked % PAIR_EVERY == 0 and asked + 2 <= count else 1
            numbers = [asked + i for i in range(size)]
            answers = list(threads.map(lambda n: ask(client, house, n), numbers))
            wait_until(lambda: hashes(gate), "hashing is back", GUARD_S, 0.0005)
            back_ns = time.monotonic_ns()
            last_ns = max(exchange.last_ns for exchange in relay.posts()[-size:])
            opened_ns = gate.read().opened_ns or 0
            measured.unequal += sum(
                answer != direct[n % len(direct)]
                for answer, n in zip(answers, numbers, strict=True)
            )
            measured.opened_early += opened_ns < last_ns
            measured.released_ns.append(opened_ns - last_ns)
            measured.back_ns.append(back_ns - last_ns)
            asked += size
            time.sleep(0.002)
    return measured


def kill_in_a_stream(house: str, gate: Gate, backend: Backend) -> dict[str, Any]:
    """Kills the backend after a few events; returns what the caller and the gate saw."""
    form = {"model": "llama", "prompt": "Once", "max_tokens": 900, "ignore_eos": True}
    with httpx.Client(timeout=GUARD_S) as client:
        body = ""
        with client.stream(
            "POST", f"{house}/v1/completions", json=form | {"stream": True}
        ) as answer:
            for text in answer.iter_text():
                if not body:
                    closed = bool(gate.read().closed) and gate.read().drained
                    backend.kill()
                    killed_ns = time.monotonic_ns()
                body += text
        ended_ns = time.monotonic_ns()
        events = body.split("\n\n")
        errors = [json.loads(e.removeprefix("data: ")).get("error") for e in events[:-1]]
        wait_until(lambda: hashes(gate), "hashing is back", GUARD_S, 0.0005)
        back_ns = time.monotonic_ns()
        later = client.post(f"{house}/v1/completions", json=form)
        wait_until(lambda: hashes(gate), "hashing is back again", GUARD_S, 0.0005)
    error = errors[-1] or {}
    clean = answer.status_code == 200 and events[-1] == "" and not any(errors[:-1])
    return {
        "held_before": closed,
        "events_before": len(errors) - 1,
        "ended_with_one_error_event": clean and error.get("code") == "server_is_overloaded",
        "message": error.get("message"),
        "kill_to_end_ms": (ended_ns - killed_ns) / 1e6,
        "kill_to_hashing_ms": (back_ns - killed_ns) / 1e6,
        "claims_left": len(gate.claims()),
        "next_request": [later.status_code, later.headers.get("retry-after")],
    }


def comes_back(house: str, direct: Sequence[str]) -> bool:
    """Whether the restarted backend is used again, with the same answers."""
    with httpx.Client(timeout=GUARD_S) as client:

        def answers() -> bool:
            try:
                return ask(client, house, 0) == direct[0]
            except httpx.HTTPStatusError:
                return False

        return wait_until(answers, "the restarted backend answers", GUARD_S, 0.2)


def quantiles(values_ns: Sequence[int]) -> dict[str, float]:
    """Smallest, p50, p99 and largest in microseconds."""
    ordered = sorted(values_ns)
    last = len(ordered) - 1
    picks = {"min": 0, "p50": last // 2, "p99": last * 99 // 100, "max": last}
    return {f"{name}_us": round(ordered[place] / 1000, 1) for name, place in picks.items()}


def verdict(
    posts: Sequence[Exchange], measured: Measured, killed: dict[str, Any]
) -> dict[str, Any]:
    """Every line with whether it holds, and the figures."""
    early = [p for p in posts if not p.before.closed or not p.before.drained]
    margins = [p.sent_ns - (p.before.last_hash_ns or 0) for p in posts]
    moved = [p for p in posts if p.after and p.after.last_hash_ns != p.before.last_hash_ns]
    lines = {
        "drained before the first byte": not early and min(margins) > 0,
        "no hash until the last byte": not moved and not any(p.hashing_chunks for p in posts),
        "given back only after the last byte": not measured.opened_early,
        "direct answer = answer through the gateway": not measured.unequal,
        "killed mid-stream: clean error": killed["ended_with_one_error_event"],
        "killed mid-stream: claim released, hashing back": killed["claims_left"] == 0,
        "killed: the next request is 503 with Retry-After": killed["next_request"][0] == 503
        and killed["next_request"][1] is not None,
        "restarted: used again": killed["used_again"],
    }
    return {
        "held": all(lines.values()),
        "lines": lines,
        "requests": len(posts),
        "pieces_of_answers": sum(p.chunks for p in posts),
        "last_hash_to_first_byte": quantiles(margins),
        "last_byte_to_release": quantiles(measured.released_ns),
        "last_byte_to_hashing_seen": quantiles(measured.back_ns),
        "killed": killed,
    }


def measure(folder: Path, card: str, file: Path, count: int) -> dict[str, Any]:
    """Starts llama.cpp and a house before it, and measures."""
    with contextlib.ExitStack() as stack:
        backend = Backend(file)
        stack.callback(lambda: backend.kill())
        gates = folder / "gates"
        gate: list[Gate] = []
        relay = RecordingRelay(backend.port, lambda: gate[0].read())
        stack.callback(relay.close)
        url = f"http://127.0.0.1:{relay.port}/v1"
        argv = ("run", "--practice", "--card", card, "--port", "0", "--backend-url", url)
        # The gate file is made by the house; its first look at the models comes later than that.
        house = stack.enter_context(RunningHouse(folder, *argv))
        opened = wait_until(lambda: open_gate(card, gates), "the gate is there")
        assert opened is not None
        gate.append(opened)
        stack.enter_context(gate[0])
        front = house.wait_hashing().http_url
        assert front is not None
        keep_to(Cores.around(card_cores(card)).house)
        # llama.cpp closes kept connections without a word.
        fresh = httpx.Limits(max_keepalive_connections=0)
        with httpx.Client(timeout=GUARD_S, limits=fresh) as client:
            direct = [ask(client, backend.url, n) for n in range(2 * len(PROMPTS))]
            for number in range(3):  # connections; not counted
                ask(client, front, number)
        wait_until(lambda: hashes(gate[0]), "it hashes", GUARD_S)
        skip = len(relay.posts())
        measured = play(front, direct, gate[0], relay, count)
        posts = relay.posts()[skip:]
        out = gate[0].latency(Way.OUT)
        killed = kill_in_a_stream(front, gate[0], backend)
        backend = Backend(file)
        relay.target = backend.port
        killed["used_again"] = comes_back(front, direct)
        found = verdict(posts, measured, killed)
        found["switch_out"] = {"count": out.count, "p50_ns": out.p50_ns, "p99_ns": out.p99_ns}
    return {"card": card, "backend": "llama.cpp (xllamacpp)", "model": file.name, **found}


def open_gate(card: str, folder: Path) -> Gate | None:
    """The card's gate, once the house has made it."""
    from switcher.errors import SwitcherError

    try:
        return Gate(card, folder=str(folder))
    except SwitcherError:
        return None


def main() -> int:
    """Parses, measures, prints."""
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--card", default=CARD)
    parser.add_argument("--model", type=Path, help="A GGUF file; default: smollm2.")
    asked = parser.parse_args()
    file = asked.model or next(ModelStore().pull("smollm2").path.glob("*.gguf"))
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), asked.card, file, asked.count)
    print(json.dumps(found, indent=2))
    return 0 if found["held"] else 1


if __name__ == "__main__":
    sys.exit(main())
