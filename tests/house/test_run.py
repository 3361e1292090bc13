"""`switcher run` end to end: a pool's work in, AI requests in, one card between them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from switcher.gate import Gate
from switcher.testing.house import CARD, is_alive, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from switcher.testing.house import RunningHouse

    Run = Callable[..., RunningHouse]


def test_the_first_minute(run: Run, model: Path) -> None:
    house = run("run", "--practice", "--card", CARD, "--port", "0", "--model", str(model))
    house.wait(lambda s: s.shares.accepted >= 2, "shares are accepted")
    status = house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    assert status.upstreams[0].practice
    (card,) = status.cards
    assert (card.id, card.health.value, card.backend is not None) == (CARD, "alive", True)
    before = house.wait_hashing().cards[0].hashes
    code, body, _ = house.embed("hello world", "big red ball")
    assert code == 200
    assert [row["index"] for row in body["data"]] == [0, 1]
    (line,) = wait_until(lambda: house.events("switch"), "the hand-over is in the log")
    assert f"{CARD} hashing → inference" in line["text"]
    assert "(embeddings, 2 texts)" in line["text"]
    assert line["out_ns"] is not None
    assert line["back_ns"] is not None
    after = house.wait(lambda s: s.cards[0].hashes > before, "hashing is back").cards[0]
    assert after.requests.done == 1
    assert after.hand_over_out.count >= 1
    pid = after.pid
    assert pid is not None
    assert house.stop() == 0
    assert not is_alive(pid)
    assert house.errors == []


def test_pause_resume_and_their_signals(run: Run) -> None:
    house = run("mine", "--practice", "--card", CARD)
    house.wait_hashing()
    house.call("pause", who="tester", for_s=3600)
    paused = house.status()
    assert paused.paused is not None
    assert paused.paused.who == "tester"
    assert paused.cards[0].tenant.value == "idle"
    assert [claim.who for claim in paused.cards[0].claims] == ["tester"]
    still = house.status().cards[0].hashes
    assert house.status().cards[0].hashes == still, "the pause was answered while it still hashed"
    house.call("resume", who="tester")
    house.wait(lambda s: s.cards[0].hashes > still, "hashing is back")
    house.process.send_signal(signal.SIGUSR1)
    house.wait(lambda s: s.paused is not None, "USR1 pauses")
    house.process.send_signal(signal.SIGUSR2)
    house.wait(lambda s: s.paused is None, "USR2 resumes")
    house.call("pause", who="tester", for_s=2)
    house.wait(lambda s: s.paused is None, "a pause ends by itself")
    assert house.stop(signal.SIGINT) == 0
    assert house.errors == []


def test_a_throttle_is_seen_everywhere_and_ends(run: Run) -> None:
    house = run("mine", "--practice", "--card", CARD)
    house.wait_hashing()

    def command(*args: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "switcher", *args],
            capture_output=True,
            text=True,
            env=house.environment,
            cwd=house.folder,
            timeout=60,
            check=True,
        ).stdout

    shown = command("throttle", CARD, "30%", "--for", "1h")
    assert "throttled to 30 %" in shown
    told = command("why", CARD)
    assert "throttled to 30 % [operator by " in told
    assert "hashing may use 30 % of the card" in told
    assert "`switcher resume`, or its end" in told
    card = house.status().cards[0]
    assert (card.share_permille, card.tenant.value) == (300, "hashing")
    assert card.why_until_ns is not None
    # A pause replaces it, and a shorter one ends by itself.
    house.call("pause", who="tester")
    assert house.status().cards[0].tenant.value == "idle"
    house.call("throttle", who="tester", share=125, for_s=1)
    assert house.status().cards[0].share_permille == 125
    house.wait(lambda s: s.cards[0].share_permille == 1000, "the throttle ends")
    house.call("throttle", who="tester", share=0)
    assert house.status().cards[0].tenant.value == "idle"
    house.call("throttle", who="tester", share=1000)
    house.wait(lambda s: s.cards[0].tenant.value == "hashing", "all of it again")
    assert house.stop() == 0


def test_serve_does_not_hash_unless_told(run: Run, model: Path) -> None:
    house = run("serve", "--card", CARD, "--port", "0", "--model", str(model))
    status = house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    assert house.embed("hello")[0] == 200
    assert status.upstreams == ()
    card = house.wait(lambda s: not s.cards[0].claims[1:], "the request is over").cards[0]
    assert card.hashes == 0
    house.wait(lambda s: "switched off" in s.cards[0].why, "the reason is shown")
    assert house.stop() == 0


def test_others_take_the_card_and_status_names_them(run: Run, model: Path, take_card: Path) -> None:
    """`exec`, the C example and a foreign process, while requests and mining go on."""
    house = run("run", "--practice", "--model", str(model), "--card", CARD, "--port", "0")
    house.wait(lambda s: s.models and s.models[0].state == "ready", "the model is ready")
    house.wait_hashing()
    others = [
        [sys.executable, "-m", "switcher", "exec", "--", "sh", "-c", "read line; exit 7"],
        [str(take_card), CARD, "0"],
    ]
    children = [
        subprocess.Popen(c, stdin=-1, stdout=-1, text=True, env=house.environment) for c in others
    ]
    with Gate(CARD, folder=str(house.gates)) as gate:
        names = {"sh", "take_card"}
        house.wait(lambda s: names <= {c.who for c in s.cards[0].claims}, "both have the card")
        foreign = gate.register("foreign")
        foreign.claim(reason="my own engine")
        foreign.wait(10**10)
        status = house.status()
        assert {c.who for c in status.cards[0].claims} == {*names, "foreign"}
        assert status.cards[0].tenant.value == "foreign"
        hashes = house.status().cards[0].hashes
        assert house.embed("hello world", "big red ball")[0] == 200, "requests go on"
        for child, code in zip(children, (7, 0), strict=True):
            child.communicate("\n")
            assert child.returncode == code, "exec passes the exit code on"
        assert house.status().cards[0].hashes == hashes, "the last claim still stands"
        foreign.release()
        foreign.close()
    house.wait(lambda s: s.cards[0].hashes > hashes, "hashing is back after all of them")
    assert house.embed("hello world", "big red ball")[0] == 200
    assert house.stop() == 0


def test_exec_gives_the_card_back_whatever_happens(run: Run) -> None:
    house = run("mine", "--practice", "--card", CARD)
    house.wait_hashing()

    def start(*argv: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "switcher", "exec", "--", *argv]
        return subprocess.Popen(command, env=house.environment, stderr=subprocess.DEVNULL)

    assert start("sh", "-c", "kill -9 $$").wait(60) == 137
    assert start("no-such-command").wait(60) == 127
    assert start(str(house.folder)).wait(60) == 126
    child = start("sleep", "600")
    house.wait(lambda s: any(c.who == "sleep" for c in s.cards[0].claims), "exec has the card")
    child.send_signal(signal.SIGTERM)
    assert child.wait(60) in (143, -signal.SIGTERM), "before or after the command began"
    killed = start("sleep", "601")
    house.wait(lambda s: any(c.who == "sleep" for c in s.cards[0].claims), "exec has the card")
    killed.kill()
    killed.wait(60)
    house.wait(lambda s: s.cards[0].claims == (), "a killed exec's claim is reaped")
    house.wait_hashing()


def _exits(house: RunningHouse) -> tuple[int, str]:
    code = house.process.wait(60)
    wait_until(lambda: house.errors, "it said why")
    assert not any("Traceback" in line for line in house.errors)
    (line,) = house.errors
    return code, line


def test_bad_input_is_one_line_and_a_code(run: Run, tmp_path: Path) -> None:
    cases = [
        (2, "no mining pool is configured", ["mine"]),
        (2, "switcher devices", ["run", "--card", "tpu:7"]),
        (2, "wants 999 cores", ["run", "--card", "cpu:0:999cores"]),
        (2, "exclude each other", ["mine", "--practice", "-o", "stratum+tcp://h:1"]),
        (2, "lacks a port", ["mine", "-o", "stratum+tcp://pool.example"]),
        (2, "--url", ["mine", "-u", "somebody"]),
        (2, "not a duration", ["mine", "--practice", "--card", CARD, "--pool-timeout", "soon"]),
        (3, "no NVIDIA", ["run", "--card", "cuda:0"]),
        (2, "quantum", ["mine", "--practice", "--card", CARD, "--backend", "quantum"]),
    ]
    if os.path.exists("/dev/nvidiactl"):
        del cases[-2]
    for code, words, argv in cases:
        house = run(*argv)
        assert _exits(house) == (code, house.errors[0])
        assert words in house.errors[0], house.errors
        assert not list(house.gates.glob("*.gate")) or "quantum" in argv, "nothing half-started"


def test_a_taken_port_names_its_holder(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        house = run("run", "--practice", "--card", CARD, "--port", str(holder.getsockname()[1]))
        code, line = _exits(house)
    assert code == 1
    assert f"[{os.getpid()}]" in line or str(os.getpid()) in line


def test_an_end_as_soon_as_it_answers_is_a_clean_one(run: Run) -> None:
    for _ in range(5):
        house = run("run", "--practice", "--card", CARD, "--port", "0")
        house.status()
        assert house.stop() == 0


def test_a_second_house_on_the_same_cards_is_told_so(run: Run) -> None:
    first = run("mine", "--practice", "--card", CARD)
    first.wait_hashing()
    code, line = _exits(run("mine", "--practice", "--card", CARD))
    assert code == 1
    assert "already runs" in line
    first.wait_hashing()


def test_no_pool_in_time_and_refused_forever(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"stratum+tcp://127.0.0.1:{silent.getsockname()[1]}"
        argv = ("mine", "-o", url, "-u", "me", "--card", CARD, "--pool-timeout", "1s")
        code, line = _exits(run(*argv))
    assert code == 6
    assert "no pool gave work" in line


def test_a_dead_upstream_does_not_stop_requests_nor_a_failed_model_hashing(
    run: Run, model: Path
) -> None:
    house = run(
        "run", "-o", "stratum+tcp://127.0.0.1:9", "-u", "me", "--card", CARD, "--port", "0",
        "--model", str(model), "--model", "no-such-model",
    )  # fmt: skip
    status = house.wait(
        lambda s: {m.state for m in s.models} == {"ready", "failed"}, "both models are settled"
    )
    assert not status.upstreams[0].connected
    failed = next(m for m in status.models if m.state == "failed")
    assert failed.problem
    assert house.embed("hello")[0] == 200
    code, body, _ = house.embed("hello", model="no-such-model")
    assert code == 503
    assert "failed to load" in body["error"]["message"]
    assert house.embed("hello", model="another")[0] == 404
    assert house.stop() == 0


def test_hup_takes_signals_over(run: Run, tmp_path: Path) -> None:
    at_once = "[signals]\nmin-off = 0\nmin-on = 0\njitter = 0\nramp-percent = 0\n"
    words = tmp_path / "words"
    operator = f'[signals.operator]\nsource = "file:{words}"\n'
    closed = '[signals.schedule]\nwindows = ["00:00-24:00 = off"]\n'
    file = tmp_path / "switcher.toml"
    file.write_text(at_once + operator)
    house = run("mine", "--practice", "--card", CARD, "-c", str(file))
    house.wait_hashing()

    def reload(text: str, line: str) -> None:
        file.write_text(text)
        house.process.send_signal(signal.SIGHUP)
        said = lambda: any(line in event["text"] for event in house.events("host"))  # noqa: E731
        wait_until(said, f"the log says '{line}'")

    reload(at_once + operator + closed, "signals: schedule is read anew")
    status = house.wait(lambda s: s.cards[0].tenant.value == "idle", "the hours hold")
    assert {source.name for source in status.sources} == {"operator", "schedule"}
    reload(at_once + closed + "[signals.price]\nenabled = true\n", "needs prices")
    assert {source.name for source in house.status().sources} == {"operator", "schedule"}
    more = "[http]\nport = 1\n"
    reload(at_once + operator + more, "what else changed in [http] needs a restart")
    house.wait(lambda s: s.cards[0].tenant.value == "hashing", "it hashes again")
    # The source that did not change still listens.
    words.write_text("off # by hand\n")
    house.wait(lambda s: "by hand" in (s.cards[0].why or ""), "the operator's word holds")
    assert house.stop() == 0


@pytest.mark.parametrize("number", [signal.SIGHUP])
def test_hup_reads_the_configuration_again(
    run: Run, tmp_path: Path, number: signal.Signals
) -> None:
    file = tmp_path / "switcher.toml"
    file.write_text("[cards]\nshare = 800\n")
    house = run("mine", "--practice", "--card", CARD, "-c", str(file))
    assert house.wait_hashing().cards[0].share_permille == 800
    file.write_text("[cards]\nshare = 300\n")
    house.process.send_signal(number)
    house.wait(lambda s: s.cards[0].share_permille == 300, "the share is taken over")
    file.write_text("[cards]\nshare = 'much'\n")
    house.process.send_signal(number)
    wait_until(
        lambda: any("not reloaded" in line["text"] for line in house.events("host")),
        "a bad file is refused",
    )
    assert house.status().cards[0].share_permille == 300
    assert house.stop() == 0
