"""Search a nonce range of one block header."""

from __future__ import annotations

import json
import time

import click

from switcher.errors import UsageError

_HELP_VERSIONS = "Search this many versions: the header's own, then the next BIP 320 patterns."


@click.command()
@click.option("--header", required=True, help="Block header, 160 hex digits; its nonce is ignored.")
@click.option("--start", default=0, show_default=True, help="First nonce, 0 to 4294967295.")
@click.option(
    "--count", default=1 << 32, help="Nonces to try, wrapping past 2^32.  [default: 2^32]"
)
@click.option("--target", help="Largest hash that counts, 64 hex digits as explorers print them.")
@click.option("--bits", help="The same in compact form, 8 hex digits.  [default: the header's]")
@click.option(
    "--backend",
    help="portable, avx2, shani, avx512, hybrid or mixed.  [default: the fastest here]",
)
@click.option("--versions", default=1, show_default=True, help=_HELP_VERSIONS)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(
    header: str,
    start: int,
    count: int,
    target: str | None,
    bits: str | None,
    backend: str | None,
    versions: int,
    as_json: bool,
) -> None:
    """Search a nonce range of one block header and list every hash at or below the target."""
    from switcher import _native

    raw = _hex("--header", header, 80)
    _within("--start", start, 0, (1 << 32) - 1)
    _within("--count", count, 1, 1 << 32)
    _within("--versions", versions, 1, 64)
    limit = _target(raw, target, bits)
    begin_s = time.monotonic()
    name, scanned, _, hits = _native.scan(
        raw, start, count, limit.to_bytes(32, "little"), versions, backend
    )
    seconds = time.monotonic() - begin_s
    found = [{"nonce": n, "version": v, "hash": digest[::-1].hex()} for n, v, digest in hits]
    result = {"backend": name, "scanned": scanned, "seconds": round(seconds, 6), "hits": found}
    if as_json:
        click.echo(json.dumps(result))
    else:
        _print(result, versions, found)


def _print(result: dict[str, object], versions: int, found: list[dict[str, object]]) -> None:
    from switcher.core.units import format_rate

    scanned, seconds = result["scanned"], result["seconds"]
    assert isinstance(scanned, int)
    assert isinstance(seconds, float)
    rate = format_rate(scanned * versions / seconds) if seconds > 0 else "-"
    for hit in found:
        click.echo(f"nonce {hit['nonce']:>10}  version {hit['version']:08x}  hash {hit['hash']}")
    plural = "hit" if len(found) == 1 else "hits"
    work = f"{scanned} nonces" + (f" x {versions} versions" if versions > 1 else "")
    click.echo(f"{len(found)} {plural} in {work}, {seconds:.3f} s, {rate} ({result['backend']})")


def _hex(option: str, text: str, size_bytes: int) -> bytes:
    """Bytes of a hexadecimal option that must have an exact length."""
    digits = 2 * size_bytes
    if len(text) != digits:
        raise UsageError(f"{option} needs {digits} hex digits, got {len(text)}")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise UsageError(f"{option} holds something that is not a hex digit") from None


def _within(option: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise UsageError(f"{option} must be from {low} to {high}, got {value}")


def _target(header: bytes, target: str | None, bits: str | None) -> int:
    """The target as a number: --target, --bits, or the header's own bits."""
    from switcher.core.target import bits_to_target

    if target is not None and bits is not None:
        raise UsageError("give --target or --bits, not both")
    if target is not None:
        value = int.from_bytes(_hex("--target", target, 32), "big")
        if value == 0:
            raise UsageError("--target is zero: no hash can meet it; give a larger one")
        return value
    if bits is not None:
        name, nbits = "--bits", int.from_bytes(_hex("--bits", bits, 4), "big")
    else:
        name, nbits = "the header's bits field", int.from_bytes(header[72:76], "little")
    try:
        return bits_to_target(nbits)
    except UsageError:
        raise UsageError(f"{name}, {nbits:08x}, is no valid target; give --target") from None
