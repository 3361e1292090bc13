"""Streams one file to disk while hashing it, within a size limit and a deadline."""

from __future__ import annotations

import errno
import hashlib
import http.client
import os
import shutil
import ssl
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, cast

from switcher.errors import ModelError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

CHUNK_BYTES = 1 << 18
STALL_S = 30.0
DEADLINE_S = 3600.0
LIMIT_BYTES = 16 << 30


def fetch(
    url: str,
    to: Path,
    *,
    sha256: str,
    progress: Callable[[int, int | None], None],
    limit_bytes: int = LIMIT_BYTES,
    deadline_s: float = DEADLINE_S,
) -> int:
    """Downloads `url` into the new file `to` and returns its size in bytes.

    The file is there only if its SHA-256 is right.

    Raises:
        ModelError: network failure, stall, wrong hash, too large, or no room on the disk.
        UsageError: the address is not http, https or a local file.
    """
    scheme = url.partition(":")[0].lower()
    if scheme not in {"https", "http", "file"}:
        raise UsageError(f"the index gave an address of kind {scheme!r}; only https can be fetched")
    try:
        with _open(url) as body, to.open("xb") as file:
            size = _stream(body, file, sha256, progress, limit_bytes, deadline_s)
            os.fsync(file.fileno())
    except ModelError:
        to.unlink(missing_ok=True)
        raise
    except (OSError, http.client.HTTPException) as error:
        to.unlink(missing_ok=True)
        raise _explain(error, to) from error
    return size


def _open(url: str) -> http.client.HTTPResponse:
    # The same certificates that pip was told to use.
    authority = next(
        (os.environ[name] for name in ("PIP_CERT", "REQUESTS_CA_BUNDLE") if os.environ.get(name)),
        None,
    )
    context = ssl.create_default_context(cafile=authority)
    return cast(
        "http.client.HTTPResponse", urllib.request.urlopen(url, timeout=STALL_S, context=context)
    )


def _stream(
    body: http.client.HTTPResponse,
    file: BinaryIO,
    sha256: str,
    progress: Callable[[int, int | None], None],
    limit_bytes: int,
    deadline_s: float,
) -> int:
    length = body.headers.get("Content-Length", "")
    total = int(length) if length.isascii() and length.isdigit() else None
    if total is not None and total > limit_bytes:
        raise ModelError(f"the file has {total} bytes, more than the limit of {limit_bytes}")
    if total is not None:
        require_space(file.name, total)
    end_s = time.monotonic() + deadline_s
    digest, done = hashlib.sha256(), 0
    progress(0, total)
    while chunk := body.read(CHUNK_BYTES):
        done += len(chunk)
        if done > limit_bytes:
            raise ModelError(f"the file is larger than the limit of {limit_bytes} bytes")
        if time.monotonic() > end_s:
            raise ModelError(f"the download took longer than {deadline_s:.0f} s; retry")
        digest.update(chunk)
        file.write(chunk)
        progress(done, total)
    if total is not None and done != total:
        raise ModelError(f"the connection closed after {done} of {total} bytes; retry")
    if digest.hexdigest() != sha256:
        raise ModelError(
            f"wrong SHA-256: expected {sha256}, got {digest.hexdigest()}; nothing was kept. "
            "Retry; if it stays wrong, the index or a proxy alters the file"
        )
    return done


def require_space(where: str, need_bytes: int) -> None:
    """Raises ModelError unless the file system of `where` has room for `need_bytes`."""
    free = shutil.disk_usage(os.path.dirname(os.path.abspath(where))).free
    if free < need_bytes:
        raise no_space(need_bytes, free)


def no_space(need_bytes: int | None, free_bytes: int | None) -> ModelError:
    """The one line for a full disk."""
    need = f"{need_bytes / 1e6:.0f} MB needed, " if need_bytes else ""
    free = f"{free_bytes / 1e6:.0f} MB free, " if free_bytes is not None else ""
    return ModelError(
        f"no room for the model: {need}{free}make room or set SWITCHER_CACHE to another folder"
    )


def _explain(error: OSError | http.client.HTTPException, to: Path) -> ModelError:
    if isinstance(error, urllib.error.HTTPError):
        return ModelError(f"the index answered {error.code} for the model's file; retry later")
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return no_space(None, None)
    if isinstance(error, OSError) and error.filename == os.fspath(to):
        return ModelError(
            f"cannot write {to}: {error.strerror}; set SWITCHER_CACHE to a folder of yours"
        )
    reason = getattr(error, "reason", None) or error
    return ModelError(f"the download broke off ({reason}); check the network and retry")
