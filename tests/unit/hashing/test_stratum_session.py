"""The conversation with a pool, line by line: every order and shape that real pools use."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from switcher.core.header import display
from switcher.core.share import Candidate, Outcome, Share, Verdict, check
from switcher.core.target import difficulty_to_target
from switcher.errors import UsageError
from switcher.hashing.upstream.account import Account, parse_url
from switcher.hashing.upstream.stratum1.effects import (
    Answered,
    Memory,
    Ready,
    Redirect,
    Refused,
    Say,
    Work,
)
from switcher.hashing.upstream.stratum1.lines import ProtocolError
from switcher.hashing.upstream.stratum1.session import AGENT, Session
from switcher.testing.mining import shares_of

if TYPE_CHECKING:
    from pathlib import Path

    from switcher.core.job import Job

USER = "bc1qexample.rig"
COINB1, COINB2 = "01000000" + "00" * 40, "ffffffff00000000"
PREV_A, PREV_B = "aa" * 32, "bb" * 32


class Pool:
    """Plays the pool to a session."""

    def __init__(self, *, memory: Memory | None = None, **options: Any) -> None:
        address, _, _ = parse_url("pool.example:3333")
        self.memory = memory or Memory()
        account = Account(address=address, user=USER, **options)
        self.session = Session(account, self.memory, itertools.count(1))
        self.session.start()
        self.seen: list[Any] = []

    def asked(self) -> list[dict[str, Any]]:
        """Requests sent since the last look."""
        out, self.session.out = self.session.out, []
        return [json.loads(line) for line in out]

    def say(self, **message: Any) -> list[Any]:
        return self.line(json.dumps(message).encode())

    def line(self, line: bytes) -> list[Any]:
        self.session.receive(line + b"\n", now_ns=5_000)
        effects, self.session.effects = self.session.effects, []
        self.seen += effects
        return effects

    def call(self, method: str, *params: Any) -> list[Any]:
        return self.say(id=None, method=method, params=list(params))

    def notify(
        self, job_id: str = "1", *, prev: str = PREV_A, clean: bool = True, ntime: str = "64000000"
    ) -> list[Any]:
        return self.call(
            "mining.notify",
            job_id,
            prev,
            COINB1,
            COINB2,
            [],
            "20000000",
            "1d00ffff",
            ntime,
            clean,
        )

    def answer(self, method: str, result: Any, error: Any = None) -> list[Any]:
        for request in reversed(self.requests):
            if request["method"] == method:
                return self.say(id=request["id"], result=result, error=error)
        raise AssertionError(f"{method} was not asked")

    @property
    def requests(self) -> list[dict[str, Any]]:
        self._all = [*getattr(self, "_all", []), *self.asked()]
        return self._all

    def open(self, *, mask: str | None = "1fffe000", difficulty: float = 1e-7) -> Job:
        """The usual opening up to the first job."""
        granted = {"version-rolling": mask is not None, "version-rolling.mask": mask}
        self.answer("mining.configure", granted)
        self.answer("mining.subscribe", [[["mining.notify", "sid"]], "0a0b0c0d", 4])
        self.answer("mining.authorize", True)
        self.call("mining.set_difficulty", difficulty)
        self.notify()
        return self.job

    @property
    def job(self) -> Job:
        assert self.session.job is not None
        return self.session.job

    def submit(self, share: Share) -> int | Verdict | None:
        return self.session.submit(share, now_ns=1_000)


def jobs_of(effects: list[Any]) -> list[Job]:
    return [e.job for e in effects if isinstance(e, Work)]


def share_of(job: Job, **where: int) -> Share:
    return next(shares_of(job, **where))


# ---- opening


def test_the_opening_asks_one_thing_after_the_other() -> None:
    pool = Pool(suggest_difficulty=0.5)
    (configure,) = pool.asked()
    assert configure["method"] == "mining.configure"
    wanted, options = configure["params"]
    assert set(wanted) == {"version-rolling", "subscribe-extranonce", "minimum-difficulty"}
    assert options["version-rolling.mask"] == "1fffffe0"
    assert options["minimum-difficulty.value"] == 0.5

    pool.say(id=configure["id"], result={"version-rolling": False}, error=None)
    (subscribe,) = pool.asked()
    assert (subscribe["method"], subscribe["params"]) == ("mining.subscribe", [AGENT])

    pool.say(id=subscribe["id"], result=[[["mining.notify", "s1"]], "00", 4], error=None)
    (authorize,) = pool.asked()
    assert (authorize["method"], authorize["params"]) == ("mining.authorize", [USER, "x"])

    assert [type(e) for e in pool.say(id=authorize["id"], result=True, error=None)] == [Ready]
    assert [r["method"] for r in pool.asked()] == [
        "mining.extranonce.subscribe",
        "mining.suggest_difficulty",
    ]
    assert pool.memory.session_id == "s1"


def test_silence_after_configure_is_remembered() -> None:
    pool = Pool()
    pool.session.configure_silent()
    pool.session.configure_silent()
    assert [r["method"] for r in pool.requests] == ["mining.configure", "mining.subscribe"]
    again = Pool(memory=pool.memory)
    assert [r["method"] for r in again.asked()] == ["mining.subscribe"]


def test_a_late_reply_to_configure_still_counts() -> None:
    pool = Pool()
    pool.session.configure_silent()
    pool.answer("mining.configure", {"version-rolling": True, "version-rolling.mask": "00ff0000"})
    assert [r["method"] for r in pool.requests].count("mining.subscribe") == 1
    pool.answer("mining.subscribe", [[], "00", 4])
    (job,) = jobs_of(pool.notify())
    assert job.version_mask == 0x00FF0000


def test_a_kept_session_is_resumed_and_a_forgotten_one_is_opened_anew() -> None:
    pool = Pool(memory=Memory(session_id="old"), version_rolling=False)
    (first,) = pool.asked()
    assert first["params"] == [AGENT, "old"]
    pool.say(id=first["id"], result=None, error=[20, "unknown session", None])
    (second,) = pool.asked()
    assert second["params"] == [AGENT]
    effects = pool.say(id=second["id"], result=None, error=[20, "no more room", None])
    assert effects == [Refused("subscription: no more room")]


def test_a_refused_login_says_why() -> None:
    for error, text in (
        ([24, "Unauthorized worker", None], "Unauthorized worker"),
        (None, "the pool does not say why"),
        ("bad address", "bad address"),
    ):
        pool = Pool(version_rolling=False)
        pool.answer("mining.subscribe", [[], "00", 4])
        assert pool.answer("mining.authorize", False, error) == [Refused(text)]


def test_the_method_that_made_a_server_hang_up_is_named() -> None:
    pool = Pool()
    assert pool.session.blamed() == "mining.configure"
    pool.answer("mining.configure", {})
    assert pool.session.blamed() == ""
    pool.answer("mining.subscribe", [[], "00", 4])
    pool.answer("mining.authorize", True)
    assert pool.session.blamed() == "mining.extranonce.subscribe"


def test_a_method_answered_with_an_error_is_not_asked_again() -> None:
    pool = Pool()
    pool.answer("mining.configure", None, [-3, "Method not found", None])
    pool.answer("mining.subscribe", [[], "00", 4])
    pool.answer("mining.authorize", True)
    pool.answer("mining.extranonce.subscribe", None, [20, "Not supported.", None])
    assert pool.memory.unknown == {"mining.configure", "mining.extranonce.subscribe"}


# ---- jobs and terms, in any order


def test_difficulty_and_job_before_the_reply_to_subscribe_are_kept() -> None:
    pool = Pool(version_rolling=False)
    assert pool.call("mining.set_difficulty", 0.25) == []
    assert pool.notify("early", clean=False) == []
    assert pool.notify("early2", clean=False) == []
    (job,) = jobs_of(pool.answer("mining.subscribe", [[], "ab" * 28, 4]))
    assert (job.job_id, job.difficulty) == ("early2", 0.25)
    assert job.extranonce1 == bytes.fromhex("ab" * 28)
    assert job.clean  # the first job is clean in any case


def test_a_job_before_the_reply_to_authorize_is_hashed_but_its_shares_wait() -> None:
    pool = Pool(version_rolling=False)
    pool.answer("mining.subscribe", [[], "00", 4])
    pool.call("mining.set_difficulty", 1e-7)
    (job,) = jobs_of(pool.notify())
    share = share_of(job)
    assert pool.submit(share) is None
    pool.answer("mining.authorize", True)
    assert isinstance(pool.submit(share), int)


def test_header_times_stay_within_what_pools_take() -> None:
    pool = Pool()
    job = pool.open()
    assert (job.ntime, job.ntime_max) == (0x64000000, 0x64000000 + 600)
    for ntime in (job.ntime - 1, job.ntime_max + 1):
        with pytest.raises(UsageError, match="is outside of"):
            check(job, Candidate(job.serial, bytes(4), ntime, 0, job.version), "cpu:0", 0)
    (last,) = jobs_of(pool.notify("2", clean=False, ntime="fffffff0"))
    assert last.ntime_max == 0xFFFFFFFF


def test_difficulty_holds_from_the_next_job_on() -> None:
    pool = Pool()
    job = pool.open()
    assert pool.call("mining.set_difficulty", 8) == []
    assert pool.job is job
    (following,) = jobs_of(pool.notify("2", clean=False))
    assert following.difficulty == 8.0
    assert following.share_target == difficulty_to_target(8)


def test_the_first_difficulty_also_holds_for_a_job_that_came_before_it() -> None:
    pool = Pool(version_rolling=False)
    pool.answer("mining.subscribe", [[], "00", 4])
    (guess,) = jobs_of(pool.notify())
    assert guess.difficulty == 1.0
    (told,) = jobs_of(pool.call("mining.set_difficulty", 0.001))
    assert (told.difficulty, told.clean, told.job_id) == (0.001, False, guess.job_id)
    assert told.serial > guess.serial


def test_extranonce_holds_from_the_next_job_on_and_old_shares_stay_good() -> None:
    pool = Pool()
    job = pool.open()
    (said,) = pool.call("mining.set_extranonce", "ee" * 32, 2)
    assert said == Say(
        f"the pool changes extranonce1 from 0a0b0c0d to {'ee' * 32} with the next job"
    )
    assert pool.call("mining.set_extranonce", "ee" * 32, 2) == []
    assert pool.job is job
    (following,) = jobs_of(pool.notify("2", clean=False))
    assert following.extranonce1 == b"\xee" * 32
    assert following.extranonce2_size == 2
    pool.asked()
    assert isinstance(pool.submit(share_of(job)), int)
    assert len(pool.asked()[-1]["params"][2]) == 8  # of the size that its own job had
    pool.submit(share_of(following))
    assert len(pool.asked()[-1]["params"][2]) == 4


def test_the_version_mask_holds_at_once() -> None:
    pool = Pool()
    job = pool.open()
    rolled = share_of(job, version_bits=0x1FFFE000)
    kept = share_of(job, version_bits=0x00002000)
    (narrowed,) = jobs_of(pool.call("mining.set_version_mask", "00006000"))
    assert (narrowed.version_mask, narrowed.clean) == (0x6000, False)
    assert pool.submit(rolled) == Verdict(
        Outcome.STALE, reason="the pool took back the version bits"
    )
    assert isinstance(pool.submit(kept), int)
    assert pool.asked()[-1]["params"][5] == "00002000"
    assert pool.call("mining.set_version_mask", "00006000") == []


def test_bits_that_were_not_asked_for_are_never_rolled() -> None:
    pool = Pool()
    assert pool.open(mask="ffffffff").version_mask == 0x1FFFFFE0
    assert pool.call("mining.set_version_mask", "ffffffff") == []
    (none,) = jobs_of(pool.call("mining.set_version_mask", "e000001f"))
    assert none.version_mask == 0


def test_a_mask_that_comes_before_the_reply_to_configure_is_the_newer_one() -> None:
    pool = Pool()
    pool.call("mining.set_version_mask", "00006000")
    pool.answer("mining.configure", {"version-rolling": True, "version-rolling.mask": "1fffe000"})
    pool.answer("mining.subscribe", [[], "00", 4])
    (job,) = jobs_of(pool.notify())
    assert job.version_mask == 0x6000


def test_an_unusable_reply_to_configure_does_not_hold_up_the_login() -> None:
    for reply in ({"version-rolling": True}, {"version-rolling": True, "version-rolling.mask": 7}):
        pool = Pool()
        (said,) = pool.answer("mining.configure", reply)
        assert "version mask" in said.text
        pool.session.configure_silent()
        pool.answer("mining.subscribe", [[], "00", 4])
        assert pool.answer("mining.authorize", True) == [Ready()]


def test_rolling_that_is_granted_but_unused_still_sends_the_sixth_parameter() -> None:
    pool = Pool()
    job = pool.open()
    pool.asked()
    pool.submit(share_of(job))
    assert pool.asked()[-1]["params"][5] == "00000000"
    plain = Pool()
    job = plain.open(mask=None)
    plain.asked()
    plain.submit(share_of(job))
    assert len(plain.asked()[-1]["params"]) == 5


def test_a_share_looks_on_the_wire_as_pools_expect() -> None:
    pool = Pool()
    job = pool.open()
    pool.asked()
    share = share_of(job, extranonce2=0xA1, ntime=3)
    number = pool.submit(share)
    (request,) = pool.asked()
    nonce = share.candidate.nonce
    assert request == {
        "id": number,
        "method": "mining.submit",
        "params": [USER, "1", "000000a1", "64000003", f"{nonce:08x}", "00000000"],
    }
    assert share.header[76:] == nonce.to_bytes(4, "little")


# ---- stale or not


def test_shares_of_an_older_job_on_the_same_block_are_sent() -> None:
    pool = Pool()
    job = pool.open()
    pool.notify("2", clean=False)
    pool.notify("3", clean=True)
    assert isinstance(pool.submit(share_of(job)), int)


def test_shares_of_an_older_block_are_not_sent_unless_wanted() -> None:
    pool = Pool()
    job = pool.open()
    (following,) = jobs_of(pool.notify("2", prev=PREV_B, clean=False))
    assert following.clean  # a new block voids the old jobs even if the pool does not say so
    assert pool.submit(share_of(job)) == Verdict(Outcome.STALE, reason="a new block came first")
    eager = Pool(submit_stale=True)
    job = eager.open()
    eager.notify("2", prev=PREV_B)
    assert isinstance(eager.submit(share_of(job)), int)


def test_a_block_is_sent_even_when_late() -> None:
    pool = Pool()
    job = pool.open()
    easy = replace(job, nbits=0x207FFFFF)
    pool.notify("2", prev=PREV_B)
    assert isinstance(pool.submit(share_of(easy)), int)


def test_a_share_from_before_a_reconnect_needs_the_same_extranonce() -> None:
    job = Pool().open()
    share = share_of(job)
    same = Pool()
    same.open()
    same.notify("9", clean=True)
    assert isinstance(same.submit(share), int)
    other = Pool(version_rolling=False)
    other.answer("mining.subscribe", [[], "deadbeef", 4])
    other.answer("mining.authorize", True)
    assert other.submit(share) is None  # no job yet: it cannot be judged
    other.notify("9")
    assert other.submit(share) == Verdict(Outcome.STALE, reason="the pool changed extranonce1")


def test_a_job_id_used_again_is_noticed() -> None:
    pool = Pool()
    job = pool.open()
    pool.notify("1", clean=False, ntime="64000063")
    verdict = pool.submit(share_of(job))
    assert isinstance(verdict, Verdict)
    assert "another job" in verdict.reason


# ---- answers


@pytest.mark.parametrize(
    ("reply", "outcome", "code"),
    [
        ({"result": True, "error": None}, Outcome.ACCEPTED, None),
        ({"result": True}, Outcome.ACCEPTED, None),
        ({"result": True, "error": []}, Outcome.ACCEPTED, None),
        ({"result": None, "error": [21, "Job not found", None]}, Outcome.STALE, 21),
        ({"result": False, "error": [21, "Stale", None]}, Outcome.STALE, 21),
        ({"result": False, "error": [22, "Duplicate", ""]}, Outcome.DUPLICATE, 22),
        ({"result": None, "error": [23, "Above target"]}, Outcome.LOW_DIFFICULTY, 23),
        (
            {"result": None, "error": [20, "low difficulty share"]},
            Outcome.LOW_DIFFICULTY,
            20,
        ),
        ({"result": None, "error": [24, "Unauthorized worker", None]}, Outcome.UNAUTHORIZED, 24),
        ({"result": None, "error": [25, "Not subscribed", None]}, Outcome.NOT_SUBSCRIBED, 25),
        ({"result": None, "error": [20, "Ntime out of range", None]}, Outcome.REJECTED, 20),
        ({"result": None, "error": [-2, "odd", None]}, Outcome.REJECTED, -2),
        ({"result": None, "error": {"code": 22, "message": "dup"}}, Outcome.DUPLICATE, 22),
        ({"result": None, "error": {"code": 22}}, Outcome.DUPLICATE, 22),
        ({"result": None, "error": "stale-prevblk"}, Outcome.STALE, None),
        ({"result": None, "error": 23}, Outcome.LOW_DIFFICULTY, 23),
        ({"result": False, "error": None}, Outcome.REJECTED, None),
        ({"result": None, "error": None}, Outcome.REJECTED, None),
        ({"result": False, "reject-reason": "high-hash"}, Outcome.LOW_DIFFICULTY, None),
        ({"result": False, "error": [[], {}]}, Outcome.REJECTED, None),
        ({"result": False, "error": [10**30, "x" * 9999]}, Outcome.REJECTED, None),
    ],
)
def test_every_shape_of_answer_is_understood(
    reply: dict[str, Any], outcome: Outcome, code: int | None
) -> None:
    pool = Pool()
    number = pool.submit(share_of(pool.open()))
    (answered,) = pool.say(id=number, **reply)
    assert isinstance(answered, Answered)
    verdict = answered.verdict
    assert (answered.request_id, verdict.outcome, verdict.code) == (number, outcome, code)
    assert verdict.latency_ns == 4_000
    assert len(verdict.reason) <= 200


def test_an_id_may_come_back_as_a_string_and_a_strange_one_is_ignored() -> None:
    pool = Pool()
    number = pool.submit(share_of(pool.open()))
    for odd in ("x", 10**12, None, True, 1.5, [1], "9" * 30):
        assert pool.say(id=odd, result=True, error=None) == []
    (answered,) = pool.say(id=str(number), result=True, error=None)
    assert answered.verdict.accepted


def test_a_new_clean_job_may_come_before_the_answer_to_the_share_that_caused_it() -> None:
    pool = Pool()
    number = pool.submit(share_of(pool.open()))
    pool.notify("2", prev=PREV_B)
    (answered,) = pool.say(id=number, result=True, error=None)
    assert answered.verdict.accepted


# ---- calls from the pool


def test_questions_are_answered() -> None:
    pool = Pool()
    pool.asked()
    pool.say(id=7, method="mining.ping", params=[])
    pool.say(id="v", method="client.get_version", params=[])
    pool.say(id=8, method="client.get_algo", params=None)
    pool.say(id=9, method="client.rm_rf", params=["/"])
    pool.say(id=None, method="mining.ping", params=[])  # a notification wants no answer
    answers = {r["id"]: (r["result"], r["error"]) for r in pool.asked()}
    assert answers == {
        7: ("pong", None),
        "v": (AGENT, None),
        8: ("sha256d", None),
        9: (None, [20, "unknown method", None]),
    }


def test_a_message_is_shown_without_its_control_characters() -> None:
    pool = Pool()
    (say,) = pool.call("client.show_message", "hello\x1b[31m\r\n\u202eworld" + "x" * 500)
    assert isinstance(say, Say)
    assert say.shown
    assert say.text.startswith("hello [31m world")
    assert say.text.isprintable()
    assert len(say.text) == 200
    assert pool.call("client.show_message") == []
    assert pool.call("client.show_message", {"a": 1}) == []


def test_redirections_are_passed_on_for_judgement() -> None:
    pool = Pool()
    assert pool.call("client.reconnect") == [Redirect("", None, 0.0)]
    assert pool.call("client.reconnect", "b.example", 3334, 5) == [Redirect("b.example", 3334, 5.0)]
    assert pool.call("client.reconnect", "b.example", "3334", "900") == [
        Redirect("b.example", 3334, 60.0)
    ]
    (said,) = pool.call("client.reconnect", "b.example", 99999)
    assert isinstance(said, Say)


# ---- what is wrong


@pytest.mark.parametrize(
    "line",
    [
        b"Invalid JSON, disconnecting",
        b"[]",
        b"null",
        b"{",
        b'{"id":1,"result":NaN}',
        b'{"id":1,"result":' + b"[" * 1000 + b"]" * 1000 + b"}",
        b'{"id":1,"result":' + b"9" * 5000 + b"}",
        b'{"method":"x","params":["' + b"a" * 70_000 + b'"]}',
        b"\xff\xfe\x00",
    ],
)
def test_an_unusable_line_ends_the_conversation_with_one_clear_error(line: bytes) -> None:
    pool = Pool()
    with pytest.raises(ProtocolError) as caught:
        pool.line(line)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_deep_strings_are_not_deep_json() -> None:
    pool = Pool()
    (say,) = pool.call("client.show_message", '[[[[[[[[[[[[[[[ {{{{{{{{{{ \\" ]')
    assert isinstance(say, Say)


GOOD = ["1", PREV_A, COINB1, COINB2, [], "20000000", "1d00ffff", "64000000", True]


@pytest.mark.parametrize(
    ("position", "value"),
    [
        (0, None),
        (0, "j" * 300),
        (1, "aa" * 31),
        (1, "zz" * 32),
        (2, "abc"),
        (2, 12),
        (3, "0g"),
        (4, ["aa" * 32] * 33),
        (4, ["aa" * 31]),
        (4, {"0": "aa"}),
        (5, "120000000"),
        (5, ""),
        (6, "1d80ffff"),
        (6, "00000000"),
        (7, "-1"),
    ],
)
def test_a_bad_job_changes_nothing_and_is_said(position: int, value: Any) -> None:
    pool = Pool()
    job = pool.open()
    bad = list(GOOD)
    bad[position] = value
    (said,) = pool.call("mining.notify", *bad)
    assert isinstance(said, Say)
    assert said.warning
    assert pool.job is job


@pytest.mark.parametrize("value", [0, -1, -0.0, 1e400, "8", None, True, [], 10**80])
def test_a_senseless_difficulty_changes_nothing(value: Any) -> None:
    pool = Pool()
    pool.open()
    line = json.dumps({"id": None, "method": "mining.set_difficulty", "params": [value]})
    if "Infinity" in line:
        line = line.replace("Infinity", "1e400")
    (said,) = pool.line(line.encode())
    assert isinstance(said, Say)
    (job,) = jobs_of(pool.notify("2"))
    assert job.difficulty == 1e-7


@pytest.mark.parametrize(
    "params", [["ee" * 33, 4], ["ee", 0], ["ee", 17], ["ee", "4"], ["e", 4], ["ee"], None, [7, 4]]
)
def test_a_bad_extranonce_changes_nothing(params: Any) -> None:
    pool = Pool()
    job = pool.open()
    (said,) = pool.say(id=None, method="mining.set_extranonce", params=params)
    assert isinstance(said, Say)
    (following,) = jobs_of(pool.notify("2"))
    assert following.extranonce1 == job.extranonce1


def test_too_much_nonsense_ends_the_conversation() -> None:
    pool = Pool()
    pool.open()
    for _ in range(8):
        pool.call("mining.set_difficulty", -1)
    with pytest.raises(ProtocolError):
        pool.call("mining.set_difficulty", -1)


# ---- what was recorded from real pools


def load(shared_data: Path, name: str) -> list[dict[str, Any]]:
    sessions = json.loads((shared_data / "mining" / name).read_text())["sessions"]
    assert isinstance(sessions, list)
    return sessions


def test_captured_jobs_come_out_of_the_wire_form_exactly(shared_data: Path) -> None:
    for recorded in load(shared_data, "stratum_v1_sessions.json"):
        pool = Pool()
        submit, size = recorded["submit"], len(recorded["extranonce2"]) // 2
        rolled = "version_bits" in submit
        pool.answer(
            "mining.configure",
            {"version-rolling": rolled, "version-rolling.mask": "1fffe000"},
        )
        pool.answer("mining.subscribe", [[], recorded["extranonce1"], size])
        pool.answer("mining.authorize", True)
        pool.call("mining.set_difficulty", recorded.get("pool_difficulty", 1))
        (job,) = jobs_of(pool.call("mining.notify", *recorded["notify"]))
        bits = int(submit.get("version_bits", "0"), 16)
        candidate = Candidate(
            serial=job.serial,
            extranonce2=bytes.fromhex(submit["extranonce2"]),
            ntime=int(submit["ntime"], 16),
            nonce=int(submit["nonce"], 16),
            version=job.version & ~job.version_mask | bits if rolled else job.version,
        )
        share = check(job, candidate, "cpu:0", 0)
        assert share is not None, recorded["name"]
        assert share.header.hex() == recorded["expected"]["header"]
        assert display(share.hash) == recorded["expected"]["hash"]
        pool.asked()
        pool.submit(share)
        sent = pool.asked()[-1]["params"][1:]
        wanted = [submit[k] for k in ("job_id", "extranonce2", "ntime", "nonce")]
        assert sent == wanted + ([submit["version_bits"]] if rolled else [])


@pytest.mark.parametrize("index", [0, 1])
def test_recorded_conversations_replay(shared_data: Path, index: int) -> None:
    """The real pool's lines, in their order, with our requests in the real miner's places."""
    recorded = load(shared_data, "stratum_v1_transcripts.json")[index]
    user = json.loads(recorded["lines"][2]["line"])["params"][0]
    pool = Pool(version_rolling=False)
    pool.session = Session(
        replace(pool.session._account, user=user), pool.memory, itertools.count(1)
    )
    pool.session.start()
    expected = iter(recorded["shares"])
    numbers: dict[int, list[int]] = {}
    verdicts = []
    for entry in recorded["lines"]:
        message = json.loads(entry["line"])
        if entry["dir"] == "<":
            if message.get("id") in numbers:
                message["id"] = numbers[message["id"]].pop(0)
            effects = pool.say(**message)
            verdicts += [e.verdict for e in effects if isinstance(e, Answered)]
            continue
        if message["method"] == "mining.submit":
            share = _share_of(pool.job, message["params"])
            wanted = next(expected)
            assert share.header.hex() == wanted["header"]
            assert share.difficulty == pytest.approx(wanted["share_difficulty"])
            pool.submit(share)
        ours = next(r for r in pool.asked() if r["method"] == message["method"])
        if message["method"] != "mining.subscribe":
            assert ours["params"] == message["params"]
        numbers.setdefault(message["id"], []).append(ours["id"])
    assert len(verdicts) == len(recorded["shares"]) == 4
    assert all(v.accepted for v in verdicts)
    assert next(expected, None) is None


def _share_of(job: Job, params: list[str]) -> Share:
    _, job_id, extranonce2, ntime, nonce = params
    assert job_id == job.job_id
    candidate = Candidate(
        job.serial, bytes.fromhex(extranonce2), int(ntime, 16), int(nonce, 16), job.version
    )
    share = check(job, candidate, "cpu:0", 0)
    assert share is not None
    return share
