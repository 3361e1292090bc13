"""From a payout address to the script that pays it. A wrong character is always an error.

Source: BIP 173 (bech32), BIP 350 (bech32m), BIP 141 (witness programs), Base58Check.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from switcher.errors import UsageError

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_CONST, _BECH32M_CONST = 1, 0x2BC830A3
_PREFIXES = {
    "bc": ("main",),
    "tb": ("test", "testnet4", "signet"),
    "bcrt": ("regtest",),
    "rb": ("regtest",),  # bcoin's own
}
# Version byte: networks, and whether it is a script hash.
_VERSIONS = {
    0x00: (("main",), False),
    0x05: (("main",), True),
    0x6F: (("test", "testnet4", "signet", "regtest"), False),
    0xC4: (("test", "testnet4", "signet", "regtest"), True),
    0x3C: (("regtest",), False),  # bcoin's own
    0x26: (("regtest",), True),  # bcoin's own
}


@dataclass(frozen=True, slots=True)
class Payout:
    """Where a block's reward goes.

    Attributes:
        address: as given.
        script: the output script that pays it.
        networks: names of the chains where this address exists.
    """

    address: str
    script: bytes
    networks: tuple[str, ...]


def parse_address(text: str) -> Payout:
    """Reads a payout address of any kind.

    Raises:
        UsageError: empty, unknown kind, or a typing error in it.
    """
    text = text.strip()
    if not text:
        raise UsageError("mining alone needs a payout address; name one with --coinbase-addr")
    prefix = text.lower().rpartition("1")[0]
    if prefix in _PREFIXES:
        return _segwit(text, prefix)
    return _base58(text)


def _segwit(text: str, prefix: str) -> Payout:
    if text not in (text.lower(), text.upper()):
        raise _wrong(text, "it mixes upper and lower case")
    body = text.lower()[len(prefix) + 1 :]
    if not 6 < len(body) <= 83 or any(c not in _BECH32 for c in body):
        raise _wrong(text, "its length or one of its characters is wrong")
    values = [_BECH32.index(c) for c in body]
    version, program = values[0], _regroup(values[1:-6])
    check = _polymod([*_expand(prefix), *values])
    wanted = _BECH32_CONST if version == 0 else _BECH32M_CONST
    if check != wanted:
        raise _wrong(text, "its checksum does not fit")
    if program is None or not 2 <= len(program) <= 40 or version > 16:
        raise _wrong(text, "it holds no witness program")
    if version == 0 and len(program) not in (20, 32):
        raise _wrong(text, "its witness program has the wrong length")
    opcode = 0x50 + version if version else 0
    return Payout(text, bytes([opcode, len(program)]) + program, _PREFIXES[prefix])


def _expand(prefix: str) -> list[int]:
    return [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            if top >> bit & 1:
                check ^= generator
    return check


def _regroup(values: list[int]) -> bytes | None:
    """Groups of 5 bits into bytes; None if what is left over is not padding."""
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare >= 5 or number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(len(values) * 5 // 8, "big")


def _base58(text: str) -> Payout:
    if len(text) > 40 or any(c not in _BASE58 for c in text):
        raise _wrong(text, "no such kind of address is known")
    number = 0
    for c in text:
        number = number * 58 + _BASE58.index(c)
    zeros = len(text) - len(text.lstrip("1"))
    raw = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    body, check = raw[:-4], raw[-4:]
    if hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4] != check:
        raise _wrong(text, "its checksum does not fit")
    if len(body) != 21 or body[0] not in _VERSIONS:
        raise _wrong(text, "no such kind of address is known")
    networks, script_hash = _VERSIONS[body[0]]
    if script_hash:
        script = b"\xa9\x14" + body[1:] + b"\x87"
    else:
        script = b"\x76\xa9\x14" + body[1:] + b"\x88\xac"
    return Payout(text, script, networks)


def _wrong(text: str, why: str) -> UsageError:
    return UsageError(f"'{text[:100]}' is not a payout address: {why}; copy it again")
