"""`switcher scan`, `bench hash` and `devices`: what scripts may rely on."""

from __future__ import annotations

import json

import pytest

from switcher import _native
from switcher.cli.main import main

GENESIS = (
    "01000000" + "00" * 32 + "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    "29ab5f49ffff001d1dac2b7c"
)
NONCE = 2083236893


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    code = main(list(argv))
    out, err = capsys.readouterr()
    return code, out, err


def test_finds_block_0_by_the_headers_own_bits(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["scan", "--header", GENESIS, "--start", str(NONCE - 9), "--count", "20", "--json"]
    code, out, _ = run(capsys, *argv)
    result = json.loads(out)
    assert code == 0
    assert set(result) == {"backend", "scanned", "seconds", "hits"}
    assert result["scanned"] == 20
    assert result["hits"] == [
        {
            "nonce": NONCE,
            "version": 1,
            "hash": "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
        }
    ]


def test_target_is_inclusive(capsys: pytest.CaptureFixture[str]) -> None:
    own = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
    base = ["scan", "--header", GENESIS, "--start", str(NONCE), "--count", "1", "--json"]
    for target, hits in ((int(own, 16), 1), (int(own, 16) - 1, 0)):
        _, out, _ = run(capsys, *base, "--target", f"{target:064x}")
        assert len(json.loads(out)["hits"]) == hits


def test_header_nonce_is_ignored_and_ranges_wrap(capsys: pytest.CaptureFixture[str]) -> None:
    base = ["scan", "--start", str(2**32 - 3), "--count", "6", "--target", "f" * 64, "--json"]
    _, one, _ = run(capsys, *base, "--header", GENESIS)
    _, two, _ = run(capsys, *base, "--header", GENESIS[:-8] + "deadbeef")
    hits = json.loads(one)["hits"]
    assert [hit["nonce"] for hit in hits] == [2**32 - 3, 2**32 - 2, 2**32 - 1, 0, 1, 2]
    assert json.loads(two)["hits"] == hits


def test_versions_are_the_next_bip320_patterns(capsys: pytest.CaptureFixture[str]) -> None:
    header = "00e0ff3f" + GENESIS[8:]  # pattern 0xffff: the next one is 0
    argv = ["scan", "--header", header, "--count", "1", "--target", "f" * 64, "--versions", "3"]
    _, out, _ = run(capsys, *argv, "--json")
    assert [hit["version"] for hit in json.loads(out)["hits"]] == [
        0x3FFFE000,
        0x20000000,
        0x20002000,
    ]


def test_readable_output_names_rate_and_backend(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["scan", "--header", GENESIS, "--start", str(NONCE), "--count", "1"]
    _, out, _ = run(capsys, *argv, "--backend", "portable")
    assert f"nonce {NONCE}" in out
    assert "1 hit in 1 nonces" in out
    assert "(portable)" in out


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["--header", "00"], "160 hex digits"),
        (["--header", "g" + GENESIS[1:]], "not a hex digit"),
        (["--header", GENESIS, "--target", "00" * 32], "larger one"),
        (["--header", GENESIS, "--target", "ff"], "64 hex digits"),
        (["--header", GENESIS, "--bits", "1d800000"], "give --target"),
        (["--header", GENESIS, "--bits", "ff00ffff"], "give --target"),
        (["--header", GENESIS[:-16] + "00000000" + GENESIS[-8:]], "give --target"),
        (["--header", GENESIS, "--bits", "1d00ffff", "--target", "f" * 64], "not both"),
        (["--header", GENESIS, "--start", "-1"], "0 to 4294967295"),
        (["--header", GENESIS, "--start", "4294967296"], "0 to 4294967295"),
        (["--header", GENESIS, "--count", "0"], "1 to 4294967296"),
        (["--header", GENESIS, "--count", "4294967297"], "1 to 4294967296"),
        (["--header", GENESIS, "--versions", "65"], "1 to 64"),
        (["--header", GENESIS, "--versions", "0"], "1 to 64"),
        (["--header", GENESIS, "--count", "many"], "--help"),
        (["--header", GENESIS, "--backend", "sse9"], "choose portable"),
        ([], "--header"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    argv: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "scan", *argv)
    assert code == 2
    assert out == ""
    assert err.startswith("switcher: ")
    assert err.count("\n") == 1
    assert says in err


def test_a_backend_this_cpu_lacks_is_exit_3(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = [name for name, supported, _, _ in _native.backends() if not supported]
    if not lacking:
        from switcher.errors import NoDeviceError

        def lack(*_: object) -> None:
            raise NoDeviceError("backend avx512: this CPU or build lacks it")

        monkeypatch.setattr(_native, "scan", lack)
        lacking = ["avx512"]
    code, _, err = run(capsys, "scan", "--header", GENESIS, "--backend", lacking[0])
    assert code == 3
    assert err.count("\n") == 1
    assert "lacks it" in err or "no CUDA card" in err


def test_bench_hash_contract(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["bench", "hash", "--threads", "1,2", "--versions", "2", "--seconds", "0.02", "--json"]
    code, out, _ = run(capsys, *argv)
    report = json.loads(out)
    assert code == 0
    assert report["host"]["cores"]
    assert [row["threads"] for row in report["results"]] == [1, 2]
    for row in report["results"]:
        assert {"backend", "versions", "hashes", "seconds", "hashrate_hps"} <= set(row)
        assert row["verified"] is True
        assert row["versions"] == 2
        assert row["hashes"] > 0


def test_bench_hash_all_lists_every_supported_backend(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "bench", "hash", "--backend", "all", "--seconds", "0.01")
    rows = out.splitlines()[1:]
    assert [row.split()[0] for row in rows] == [n for n, ok, _, _ in _native.backends() if ok]


@pytest.mark.parametrize(
    "argv",
    [
        ["--threads", "0"],
        ["--threads", "1,x"],
        ["--threads", "5000"],
        ["--versions", "99"],
        ["--seconds", "0"],
        ["--seconds", "nan"],
        ["--backend", "sse9"],
    ],
)
def test_bench_hash_bad_input(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "bench", "hash", *argv)
    assert code == 2
    assert out == ""
    assert err.count("\n") == 1


def test_devices_lists_cpu_and_backends(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "devices", "--json")
    report = json.loads(out)
    assert code == 0
    assert "cpu:0" in [card["id"] for card in report["cards"]]
    assert [row["name"] for row in report["backends"]] == [
        "portable",
        "avx2",
        "shani",
        "avx512",
        "hybrid",
        "mixed",
        "cuda",
    ]
    assert sum(row["chosen"] for row in report["backends"]) == 1
    code, out, _ = run(capsys, "devices")
    assert code == 0
    assert "portable" in out
