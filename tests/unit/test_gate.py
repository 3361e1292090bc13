"""The gate through its Python face: claims, leases, refusals. No hasher runs here."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from switcher.errors import (
    GateBusyError,
    GateCorruptError,
    GatePermissionError,
    GateVersionError,
    NotFoundError,
    StateError,
    SwitcherError,
    UsageError,
)
from switcher.gate import SLOTS, Closed, Gate, Way
from switcher.pool import Claimant, take

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CARD = "cpu:0"


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return Gate(CARD, folder=str(tmp_path), create=True)


def _in_child(body: Callable[[], None]) -> int:
    """Runs `body` in a forked child; its exit code is 0 if nothing was raised."""
    pid = os.fork()
    if pid == 0:
        try:
            body()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _die_holding(gate: Gate) -> None:
    holder = gate.register("child")
    holder.claim()
    os._exit(0)


def test_a_new_gate_is_open_private_and_has_no_controller(gate: Gate) -> None:
    state = gate.read()
    assert (state.closed, state.drained, state.share) == (0, True, 1000)
    assert (state.controller, state.hasher, state.beating) == (False, False, False)
    assert state.heartbeat_ns is None
    info = os.stat(gate.path)
    assert info.st_mode & 0o777 == 0o600
    assert info.st_size == 16384
    assert gate.latency(Way.OUT).count == 0


def test_a_lease_closes_the_gate_and_gives_it_back(gate: Gate) -> None:
    with Claimant(gate, "engine") as claimant:
        with claimant.lease("batch 17", rank=4, until_ns=1 << 62) as lease:
            assert lease.granted
            assert lease.held
            assert gate.read().closed == 1 << (claimant.slot + 8)
            (claim,) = gate.claims()
            assert (claim.who, claim.reason, claim.rank) == ("engine", "batch 17", 4)
            assert (claim.pid, claim.living, claim.generation) == (os.getpid(), True, 1)
            assert claim.until_ns == 1 << 62
        assert gate.read().closed == 0
        assert not lease.held
        with claimant.lease() as again:
            assert again.generation == 2


def test_two_leases_open_the_gate_only_when_both_are_gone(gate: Gate, tmp_path: Path) -> None:
    with Claimant(gate, "one") as one, take(CARD, who="two", folder=str(tmp_path)):
        lease = one.lease()
        lease.claim()
        assert len(gate.claims()) == 2
        lease.release()
        assert len(gate.claims()) == 1
    assert gate.read().closed == 0


def test_an_error_in_the_body_still_releases(gate: Gate) -> None:
    with Claimant(gate, "engine") as claimant:
        with pytest.raises(ZeroDivisionError), claimant.lease():
            _ = 1 / 0
        assert gate.read().closed == 0


def test_claiming_twice_and_releasing_twice_are_refused(gate: Gate) -> None:
    with Claimant(gate, "engine") as claimant:
        lease = claimant.lease()
        lease.claim()
        with pytest.raises(StateError, match="already claimed"):
            claimant.lease().claim()
        lease.release()
        with pytest.raises(StateError, match="not claimed"):
            lease.release()


def test_closing_a_claimant_releases(gate: Gate) -> None:
    claimant = Claimant(gate, "engine")
    claimant.lease().claim()
    claimant.close()
    assert gate.read().closed == 0


def test_a_revoked_lease_says_so(gate: Gate) -> None:
    controller = gate.control()
    with Claimant(gate, "engine") as claimant:
        lease = claimant.lease()
        lease.claim()
        (claim,) = gate.claims()
        assert not controller.revoke(claim.slot + 8, claim.generation + 1)
        assert lease.held
        assert controller.revoke(claim.slot + 8, claim.generation)
        assert not lease.held
        assert gate.read().closed == 0
        with pytest.raises(StateError, match="revoked"):
            lease.wait()
        with pytest.raises(StateError, match="revoked"):
            lease.release()
        with claimant.lease() as fresh:
            assert fresh.generation == 2
        assert not controller.revoke(claim.slot + 8, 2)
    assert gate.read().expired == 1
    controller.close()


def test_the_controller_owns_its_bits_and_share_only(gate: Gate) -> None:
    controller = gate.control(Closed.OPERATOR | Closed.STARTING)
    with Claimant(gate, "engine") as claimant, claimant.lease():
        controller.set(Closed.STARTING | Closed.GRID, Closed.GRID)
        assert gate.read().causes == Closed.OPERATOR | Closed.GRID
        controller.set(0xFF, 0)
        assert len(gate.claims()) == 1
        with pytest.raises(UsageError):
            controller.set(1 << 8, 0)
    controller.set_share(250)
    assert gate.read().share == 250
    with pytest.raises(UsageError):
        controller.set_share(1001)
    with pytest.raises(UsageError):
        controller.revoke(64, 1)
    with pytest.raises(GateBusyError):
        gate.control()
    controller.close()
    assert not gate.read().beating
    gate.control().close()


def test_all_slots_can_be_held_and_no_more(gate: Gate) -> None:
    holders = [gate.register(f"h{i}") for i in range(SLOTS)]
    assert sorted(h.bit for h in holders) == list(range(8, 64))
    with pytest.raises(GateBusyError, match="56"):
        gate.register("late")
    holders[10].close()
    assert gate.register("late").bit == 18


def test_a_forked_child_must_register_again_and_leaves_its_parents_claim(gate: Gate) -> None:
    holder = gate.register("parent")
    holder.claim()

    def child() -> None:
        with pytest.raises(StateError, match="fork"):
            holder.claim()
        with pytest.raises(StateError, match="fork"):
            holder.release()
        with pytest.raises(StateError, match="fork"):
            holder.wait(0)
        assert not holder.held
        holder.close()
        own = gate.register("child")
        assert own.bit == 9
        own.claim()
        own.wait(0)
        own.release()

    assert _in_child(child) == 0
    assert holder.held
    assert gate.read().closed == 1 << holder.bit


def test_a_claim_left_by_a_dead_process_is_cleared_by_the_next_owner(gate: Gate) -> None:
    assert _in_child(lambda: _die_holding(gate)) == 0
    (claim,) = gate.claims()
    assert not claim.living
    holder = gate.register("next")
    assert holder.bit == claim.slot + 8
    assert gate.read().closed == 0


def test_a_controller_clears_what_the_dead_left_at_once(gate: Gate) -> None:
    assert _in_child(lambda: _die_holding(gate)) == 0
    controller = gate.control()
    assert gate.read().closed == 0
    assert gate.read().reaped == 1
    controller.close()


@pytest.mark.parametrize("card", ["", "a/b", "..", "a" * 44, "cpu 0", "ä", ".hidden", "a\nb"])
def test_a_bad_card_id_is_refused(card: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="card id"):
        Gate(card, folder=str(tmp_path), create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_gate_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="start switcher"):
        Gate(CARD, folder=str(tmp_path))
    with pytest.raises(NotFoundError):
        Gate(CARD, folder=str(tmp_path / "none"))


def _spoil(path: str, offset: int, data: bytes) -> None:
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(data)


@pytest.mark.parametrize(
    ("offset", "data", "error"),
    [
        (0, b"X", GateCorruptError),
        (8, b"\x02", GateVersionError),
        (12, b"\x01", GateCorruptError),
        (16, b"cpu:9", GateCorruptError),
        (60, b"\x00", GateCorruptError),
    ],
)
def test_a_spoiled_header_is_refused(
    gate: Gate, tmp_path: Path, offset: int, data: bytes, error: type[SwitcherError]
) -> None:
    _spoil(gate.path, offset, data)
    with pytest.raises(error) as caught:
        Gate(CARD, folder=str(tmp_path), create=True)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("size", [0, 1, 63, 64, 16383, 16385])
def test_a_segment_of_another_size_is_refused(gate: Gate, tmp_path: Path, size: int) -> None:
    os.truncate(gate.path, size)
    with pytest.raises(GateCorruptError):
        Gate(CARD, folder=str(tmp_path), create=True)


def test_what_is_no_private_file_is_refused(gate: Gate, tmp_path: Path) -> None:
    os.chmod(gate.path, 0o666)
    with pytest.raises(GatePermissionError, match="everybody"):
        Gate(CARD, folder=str(tmp_path))
    os.rename(gate.path, tmp_path / "elsewhere")
    os.symlink(tmp_path / "elsewhere", gate.path)
    with pytest.raises(GatePermissionError):
        Gate(CARD, folder=str(tmp_path), create=True)
    os.unlink(gate.path)
    os.mkfifo(gate.path)
    with pytest.raises(GateCorruptError, match="regular"):
        Gate(CARD, folder=str(tmp_path), create=True)


def test_registering_on_a_replaced_file_is_refused(gate: Gate, tmp_path: Path) -> None:
    os.unlink(gate.path)
    Gate(CARD, folder=str(tmp_path), create=True)
    with pytest.raises(StateError, match="replaced"):
        gate.register("late")


def test_a_group_can_share_a_gate(tmp_path: Path) -> None:
    shared = Gate(CARD, folder=str(tmp_path), create=True, group=os.getgid())
    assert os.stat(shared.path).st_mode & 0o777 == 0o660


def test_a_folder_everybody_may_write_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    with pytest.raises(GatePermissionError, match="everybody"):
        Gate(CARD, folder=str(tmp_path), create=True)


def test_the_folder_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SWITCHER_GATE_DIR", str(tmp_path / "gates"))
    gate = Gate("GPU-1b2c", create=True)
    assert gate.path == str(tmp_path / "gates" / "GPU-1b2c.gate")
    assert (tmp_path / "gates").stat().st_mode & 0o777 == 0o700
    monkeypatch.setenv("SWITCHER_GATE_DIR", str(tmp_path))
    assert Gate("cpu:0:1core", create=True).path == str(tmp_path / "cpu-0-1core.gate")


def test_texts_of_others_are_shown_safely(gate: Gate) -> None:
    with Claimant(gate, "x" * 100) as claimant, claimant.lease("ü" * 100):
        _spoil(gate.path, 0x400 + 64, b"a\x1b\x00")
        _spoil(gate.path, 0x400 + 48, b"\xff\x07")
        (claim,) = gate.claims()
        assert claim.reason == "a?"
        assert claim.who == "�?" + "x" * 13


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can play another user")
STRANGER = 54321


@needs_root
def test_another_users_gate_is_refused_unless_a_group_shares_it(gate: Gate, tmp_path: Path) -> None:
    os.chown(gate.path, STRANGER, STRANGER)
    with pytest.raises(GatePermissionError, match=f"uid {STRANGER}"):
        Gate(CARD, folder=str(tmp_path))
    os.chmod(gate.path, 0o660)
    with pytest.raises(GatePermissionError):
        Gate(CARD, folder=str(tmp_path))
    os.chown(gate.path, STRANGER, os.getgid())
    Gate(CARD, folder=str(tmp_path)).close()


@needs_root
def test_a_stranger_gets_one_clear_line(gate_dir: Path) -> None:
    for folder in (gate_dir, *gate_dir.parents[:-2]):
        folder.chmod(0o755)
    private = Gate("cpu:0", create=True)
    shared = Gate("cpu:1", create=True, group=STRANGER)

    def stranger() -> None:
        os.setgroups([])
        os.setgid(STRANGER)
        os.setuid(STRANGER)
        with pytest.raises(GatePermissionError, match="Permission denied; run as its owner"):
            Gate("cpu:0")
        with Gate("cpu:1") as gate, Claimant(gate, "stranger") as claimant, claimant.lease():
            assert shared.read().closed == 1 << 8

    assert _in_child(stranger) == 0
    assert private.read().closed == 0
    assert shared.read().closed == 0


@needs_root
def test_a_default_folder_that_somebody_else_made_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SWITCHER_GATE_DIR", raising=False)
    folder = f"/dev/shm/switcher-{STRANGER}"
    os.mkdir(folder, 0o777)
    try:
        os.chown(folder, 0, 0)

        def stranger() -> None:
            os.setgid(STRANGER)
            os.setuid(STRANGER)
            with pytest.raises(GatePermissionError, match="private folder of yours"):
                Gate("cpu:0", create=True)

        assert _in_child(stranger) == 0
    finally:
        os.rmdir(folder)
