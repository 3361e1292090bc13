"""A block template as values: its coinbase, its job, the finished block. Pure functions.

Source: BIP 22, 23 (getblocktemplate), 34 (height), 141 and 145 (witness commitment), 325 (signet).
"""

from __future__ import annotations

from dataclasses import dataclass

from switcher.core.header import HASH_BYTES, branch_of_first, fold_branch, sha256d
from switcher.core.job import Job
from switcher.core.target import bits_to_target, target_to_difficulty
from switcher.errors import SwitcherError

EXTRANONCE_BYTES = 8
TAG = b"/switcher/"
VERSION_MASK = 0x1FFFE000  # BIP 320
NTIME_ROLL_S = 600
TRANSACTIONS_MAX = 100_000
_KNOWN_NEEDED = {"segwit", "signet"}
_COMMITMENT = b"\x6a\x24\xaa\x21\xa9\xed"


class TemplateError(SwitcherError):
    """The node's template cannot be mined; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What the node wants mined.

    Attributes:
        height: of the new block.
        version: of its header, without rolled bits.
        version_mask: bits that may be rolled.
        prevhash: 32 bytes, internal order.
        nbits: network target in compact form.
        ntime: earliest sensible time, seconds since 1970.
        ntime_max: latest time the node takes.
        value_sat: reward with fees.
        flags: bytes the node wants in the coinbase.
        transactions: raw transactions after the coinbase.
        branch: merkle branch of the coinbase, over the txids.
        commitment: output script of the witness commitment; b"" if segwit is not active.
        longpollid: for the next call; "" if the node has no long poll.
        proposals: the node checks proposals.
    """

    height: int
    version: int
    version_mask: int
    prevhash: bytes
    nbits: int
    ntime: int
    ntime_max: int
    value_sat: int
    flags: bytes
    transactions: tuple[bytes, ...]
    branch: tuple[bytes, ...]
    commitment: bytes
    longpollid: str
    proposals: bool


def parse_template(reply: object) -> Template:
    """Reads getblocktemplate's result.

    Raises:
        TemplateError: something needed is missing or wrong, or a rule is needed that is not known.
    """
    if not isinstance(reply, dict):
        raise TemplateError("the node's template is no object")
    rules = [str(rule) for rule in _list(reply, "rules")]
    unknown = {r[1:] for r in rules if r.startswith("!")} - _KNOWN_NEEDED
    if unknown:
        raise TemplateError(f"the node needs rules that this program lacks: {sorted(unknown)}")
    challenge = reply.get("signet_challenge")
    if challenge not in (None, "", "51"):
        raise TemplateError("blocks of this signet must be signed; only its owner can mine there")
    rows = _list(reply, "transactions")
    if len(rows) > TRANSACTIONS_MAX:
        raise TemplateError(f"the node's template has {len(rows)} transactions")
    transactions = tuple(_bytes(row, "data") for row in rows)
    txids = [_hash(row, "txid", "hash") for row in rows]
    nbits = _number(reply, "bits", 16)
    version = _number(reply, "version")
    curtime = max(_number(reply, "curtime"), _number(reply, "mintime", default=0))
    latest = _number(reply, "maxtime", default=curtime + NTIME_ROLL_S)
    if "mutable" in reply and not {"time", "time/increment"} & {*map(str, _list(reply, "mutable"))}:
        latest = curtime
    aux = reply.get("coinbaseaux")
    return Template(
        height=_number(reply, "height"),
        version=version,
        version_mask=VERSION_MASK & ~_number(reply, "vbrequired", default=0),
        prevhash=_hash(reply, "previousblockhash"),
        nbits=nbits,
        ntime=curtime,
        ntime_max=max(curtime, min(curtime + NTIME_ROLL_S, latest)),
        value_sat=_number(reply, "coinbasevalue"),
        flags=_bytes(aux, "flags") if isinstance(aux, dict) and "flags" in aux else b"",
        transactions=transactions,
        branch=branch_of_first(txids),
        commitment=_commitment(reply, rows, rules),
        longpollid=_text(reply, "longpollid"),
        proposals="proposal" in _list(reply, "capabilities"),
    )


def coinbase_parts(template: Template, script: bytes) -> tuple[bytes, bytes]:
    """The coinbase without witness, before and after the extranonce.

    Args:
        template: what to mine.
        script: output script of the payout.

    Raises:
        TemplateError: the node's flags leave no room.
    """
    # BIP 54 asks for a lock time of height - 1 and a sequence that is not final; valid today too.
    head = _push_height(template.height) + template.flags + _push(TAG)
    size = len(head) + 1 + EXTRANONCE_BYTES
    if size > 100:
        raise TemplateError("the node's coinbase flags are too long")
    outputs = [(template.value_sat, script)]
    if template.commitment:
        outputs.append((0, template.commitment))
    before = (
        (2).to_bytes(4, "little")
        + b"\x01"
        + bytes(HASH_BYTES)
        + b"\xff\xff\xff\xff"
        + bytes([size])
        + head
        + bytes([EXTRANONCE_BYTES])
    )
    after = (
        (0xFFFFFFFE).to_bytes(4, "little")
        + bytes([len(outputs)])
        + b"".join(v.to_bytes(8, "little") + varint(len(s)) + s for v, s in outputs)
        + (template.height - 1).to_bytes(4, "little")
    )
    return before, after


def make_job(
    template: Template, script: bytes, *, serial: int, upstream: str, before: Job | None
) -> Job:
    """The job of a template; every share of it is a block.

    Args:
        template: what to mine.
        script: output script of the payout.
        serial: number of the job.
        upstream: name of the node.
        before: the job before it, to see whether the chain moved.
    """
    coinbase1, coinbase2 = coinbase_parts(template, script)
    target = bits_to_target(template.nbits)
    return Job(
        serial=serial,
        upstream=upstream,
        job_id=str(serial),
        version=template.version,
        version_mask=template.version_mask,
        prevhash=template.prevhash,
        coinbase1=coinbase1,
        extranonce2_size=EXTRANONCE_BYTES,
        coinbase2=coinbase2,
        branch=template.branch,
        ntime=template.ntime,
        ntime_max=template.ntime_max,
        nbits=template.nbits,
        share_target=target,
        difficulty=target_to_difficulty(target),
        clean=before is None or before.prevhash != template.prevhash,
    )


def finish_block(job: Job, header: bytes, extranonce2: bytes, body: bytes) -> bytes:
    """The whole block, ready for submitblock.

    Args:
        job: what was mined.
        header: the 80 bytes that were found.
        extranonce2: as found.
        body: see `pack_body`.
    """
    with_witness, body = body[:1] == b"\x01", body[1:]
    count_size = {0xFD: 3, 0xFE: 5}.get(body[0], 1)
    coinbase = job.coinbase(extranonce2)
    if with_witness:
        # One witness item of 32 zero bytes goes between outputs and lock time (BIP 141).
        witness = b"\x01\x20" + bytes(HASH_BYTES)
        coinbase = coinbase[:4] + b"\x00\x01" + coinbase[4:-4] + witness + coinbase[-4:]
    return header + body[:count_size] + coinbase + body[count_size:]


def pack_body(template: Template) -> bytes:
    """What a block needs besides its job: whether it has a witness, and the transactions."""
    flag = b"\x01" if template.commitment else b"\x00"
    return flag + varint(len(template.transactions) + 1) + b"".join(template.transactions)


def varint(number: int) -> bytes:
    """A count as the network writes it."""
    if number < 0xFD:
        return bytes([number])
    if number <= 0xFFFF:
        return b"\xfd" + number.to_bytes(2, "little")
    return b"\xfe" + number.to_bytes(4, "little")


def _commitment(reply: dict[str, object], rows: list[object], rules: list[str]) -> bytes:
    """Our own sum over the transactions; the node's, if it gives one, must be the same."""
    if not {"segwit", "!segwit"} & set(rules):
        return b""
    wtxids = [_hash(row, "hash") for row in rows]
    root = fold_branch(bytes(HASH_BYTES), branch_of_first(wtxids))
    script = _COMMITMENT + sha256d(root + bytes(HASH_BYTES))
    given = _text(reply, "default_witness_commitment")
    if given and given.lower() != script.hex():
        raise TemplateError("the node's witness commitment does not fit its transactions")
    return script


def _push(data: bytes) -> bytes:
    return bytes([len(data)]) + data


def _push_height(height: int) -> bytes:
    """BIP 34: heights up to 16 are one opcode; the tag behind it makes the script long enough."""
    if height <= 16:
        return bytes([0x50 + height]) if height else b"\x00"
    return _push(height.to_bytes((height.bit_length() + 8) // 8, "little"))


def _list(row: dict[str, object], name: str) -> list[object]:
    value = row.get(name, [])
    if not isinstance(value, list):
        raise TemplateError(f"the node's template has a {name} that is no list")
    return value


def _text(row: dict[str, object], name: str) -> str:
    value = row.get(name, "")
    return value if isinstance(value, str) else ""


def _number(row: dict[str, object], name: str, base: int = 10, default: int | None = None) -> int:
    value = row.get(name, default)
    try:
        number = int(value, base) if base == 16 and isinstance(value, str) else value
    except ValueError:
        number = None
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number < 1 << 63:
        raise TemplateError(f"the node's template has no usable {name}")
    return number


def _bytes(row: object, name: str) -> bytes:
    value = row.get(name) if isinstance(row, dict) else None
    try:
        return bytes.fromhex(value) if isinstance(value, str) else _missing(name)
    except ValueError:
        return _missing(name)


def _hash(row: object, *names: str) -> bytes:
    """A hash written for people, turned into internal order; the first name that is there."""
    assert names
    for name in names:
        if isinstance(row, dict) and isinstance(row.get(name), str):
            digest = _bytes(row, name)[::-1]
            return digest if len(digest) == HASH_BYTES else _missing(name)
    return _missing(names[0])


def _missing(name: str) -> bytes:
    raise TemplateError(f"the node's template has no usable {name}")
