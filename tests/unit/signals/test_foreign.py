"""Foreign programs: lists, names, memory; hysteresis and cool-down."""

from __future__ import annotations

from dataclasses import replace

from switcher.config.cards import ForeignConfig
from switcher.core.signals import Kind
from switcher.signals.foreign import ForeignRule, Method, Program, Seen

S = 1_000_000_000
GB = 1 << 30
OURS = Program(10, "switcher", ours=True)
GAME = Program(77, "game")


def rule(**values: object) -> ForeignRule:
    return ForeignRule("GPU-0", ForeignConfig(**values))  # type: ignore[arg-type]


def test_a_program_on_the_card_stops_hashing_and_is_named() -> None:
    judge = rule().judge
    assert judge(Seen(0, (OURS,))) is None
    signal = judge(Seen(S, (OURS, GAME)))
    assert signal is not None
    assert (signal.kind, signal.limit, signal.cards) == (Kind.FOREIGN, 0, ("GPU-0",))
    assert signal.reason == "game[77] uses the card (seen by processes); hashing stops"


def test_it_is_free_only_after_the_cool_down() -> None:
    judge = rule(cool_down_s=5.0).judge
    assert judge(Seen(0, (GAME,))) is not None
    left = judge(Seen(1 * S, ()))
    assert left is not None
    assert "game[77] has left the card; hashing waits 5 s" in left.reason
    assert judge(Seen(5 * S, ())) is not None
    assert judge(Seen(6 * S, ())) is None


def test_a_return_within_the_cool_down_starts_it_anew() -> None:
    judge = rule(cool_down_s=5.0).judge
    judge(Seen(0, (GAME,)))
    judge(Seen(1 * S, ()))
    judge(Seen(4 * S, (GAME,)))
    assert judge(Seen(6 * S, ())) is not None
    assert judge(Seen(10 * S, ())) is not None
    assert judge(Seen(11 * S, ())) is None


def test_ours_claimants_and_the_desktop_do_not_count() -> None:
    judge = rule().judge
    claimant = Program(99, "train.py", ours=True)
    assert judge(Seen(0, (OURS, claimant, Program(1, "Xorg")))) is None


def test_exclusive_names_work_without_any_driver() -> None:
    one = rule(exclusive=("blender",))
    assert one.judge(Seen(0)) is None
    assert one.method is Method.NAMES
    signal = one.judge(Seen(S, exclusive=((5, "blender"),)))
    assert signal is not None
    assert "blender[5] uses the card (seen by name)" in signal.reason


def test_lists_of_another_numbering_are_not_believed() -> None:
    one = rule()
    one.judge(Seen(0, (Program(4711, None),), memory_used_bytes=GB))
    assert one.method is Method.MEMORY, "a number that is no process here"
    one.judge(Seen(S, (), memory_used_bytes=GB, expects_own=True))
    assert one.method is Method.MEMORY, "our own process is not in the list"
    one.judge(Seen(S, (OURS,), memory_used_bytes=GB, expects_own=True))
    assert one.method is Method.PROCESSES
    one.judge(Seen(S, None))
    assert one.method is Method.NONE


def test_memory_that_grows_twice_in_a_row_is_somebody() -> None:
    judge = rule(memory_delta_bytes=GB // 4, cool_down_s=0.0).judge
    seen = Seen(0, None, memory_used_bytes=GB)
    assert judge(seen) is None
    assert judge(replace(seen, memory_used_bytes=2 * GB)) is None, "one look is not enough"
    assert judge(seen) is None
    assert judge(replace(seen, memory_used_bytes=2 * GB)) is None
    signal = judge(replace(seen, memory_used_bytes=2 * GB))
    assert signal is not None
    assert "an unseen program took card memory" in signal.reason
    assert judge(replace(seen, memory_used_bytes=GB + GB // 5)) is not None, "not half free yet"
    assert judge(replace(seen, memory_used_bytes=GB + GB // 10)) is None


def test_our_own_growth_is_not_somebody() -> None:
    judge = rule(memory_delta_bytes=GB // 4).judge
    seen = Seen(0, None, memory_used_bytes=GB)
    judge(seen)
    for used in (2 * GB, 3 * GB, 3 * GB):
        assert judge(replace(seen, memory_used_bytes=used, own_work=True)) is None
    assert judge(replace(seen, memory_used_bytes=3 * GB)) is None


def test_switched_off_it_says_nothing() -> None:
    assert rule(enabled=False).judge(Seen(0, (GAME,))) is None
