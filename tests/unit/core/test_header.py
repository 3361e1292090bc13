from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from switcher.core.header import Header, branch_of_first, display, fold_branch, sha256d
from switcher.core.target import bits_to_target, meets
from switcher.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def load(shared_data: Path, name: str) -> dict[str, Any]:
    data = json.loads((shared_data / "mining" / name).read_text())
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    "name",
    [
        "mainnet_headers.json",
        "mainnet_low_nonce_diff1.json",
        "alt_mainnet_low_nonce_diff1.json",
    ],
)
def test_real_headers_survive_the_round_trip_and_hash_to_what_the_chain_says(
    shared_data: Path, name: str
) -> None:
    rows = load(shared_data, name)["headers"]
    assert len(rows) >= 3
    for row in rows:
        raw = bytes.fromhex(row["header"])
        header = Header.from_bytes(raw)
        assert header.to_bytes() == raw
        assert header.nonce == row["nonce"]
        assert display(header.hash()) == row["hash"]
        assert meets(header.hash(), bits_to_target(header.nbits))


def test_real_coinbases_fold_to_the_merkle_root_of_their_block(shared_data: Path) -> None:
    blocks = load(shared_data, "mainnet_blocks_merkle.json")["blocks"]
    assert blocks
    for block in blocks:
        header = Header.from_bytes(bytes.fromhex(block["header"]))
        leaf = sha256d(bytes.fromhex(block["coinbase_nowitness"]))
        branch = [bytes.fromhex(h) for h in block["merkle_branch"]]
        assert fold_branch(leaf, branch) == header.merkle_root


def _whole_tree(leaves: list[bytes]) -> bytes:
    while len(leaves) > 1:
        if len(leaves) % 2:
            leaves = [*leaves, leaves[-1]]
        leaves = [sha256d(a + b) for a, b in zip(leaves[::2], leaves[1::2], strict=True)]
    return leaves[0]


@pytest.mark.parametrize("count", range(1, 35))
def test_branch_of_first_leads_to_the_root_of_the_whole_tree(count: int) -> None:
    leaves = [sha256d(bytes([i])) for i in range(count)]
    assert fold_branch(leaves[0], branch_of_first(leaves[1:])) == _whole_tree(leaves)


@pytest.mark.parametrize("field", ["version", "ntime", "nbits", "nonce"])
@pytest.mark.parametrize("value", [-1, 1 << 32])
def test_a_field_out_of_range_is_refused(field: str, value: int) -> None:
    fields: dict[str, Any] = {
        "version": 1,
        "prevhash": bytes(32),
        "merkle_root": bytes(32),
        "ntime": 0,
        "nbits": 0x1D00FFFF,
        "nonce": 0,
    }
    with pytest.raises(UsageError, match=field):
        Header(**{**fields, field: value})


@pytest.mark.parametrize("length", [0, 79, 81])
def test_only_80_bytes_are_a_header(length: int) -> None:
    with pytest.raises(UsageError, match="80 bytes"):
        Header.from_bytes(bytes(length))
