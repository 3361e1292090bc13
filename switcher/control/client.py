"""Asks a running instance; blocking, for the command line."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from switcher import errors
from switcher.control import framing
from switcher.control.address import reachable
from switcher.errors import GateBusyError, GatePermissionError, StateError, SwitcherError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DEFAULT_TIMEOUT_S = 10.0


def call(
    path: Path,
    command: str,
    args: Mapping[str, object] | None = None,
    *,
    timeout_s: float = DEFAULT_TIMEOUT_S,
) -> object:
    """Sends one command and returns the result of the instance behind the socket.

    Raises:
        StateError: no instance runs there, or it did not answer in `timeout_s` seconds.
        GatePermissionError: the socket belongs to somebody else.
        SwitcherError: what the instance answered.
    """
    request = framing.pack(
        {"command": command, "args": dict(args or {})}, framing.MAX_REQUEST_BYTES
    )
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(timeout_s)
        try:
            with reachable(path) as address:
                connection.connect(address)
            connection.sendall(request)
            reply = framing.read_socket(connection, framing.MAX_REPLY_BYTES)
        except (FileNotFoundError, NotADirectoryError, ConnectionRefusedError):
            raise StateError(f"no switcher runs here ({path}); start one: switcher run") from None
        except PermissionError:
            raise GatePermissionError(
                f"{path} belongs to another user; run this as that user or set SWITCHER_GATE_DIR"
            ) from None
        except TimeoutError:
            raise StateError(
                f"the running switcher did not answer in {timeout_s:g} s; see its log"
            ) from None
        except BlockingIOError:
            raise GateBusyError("the running switcher is busy; try again") from None
        except OSError as error:
            reason = error.strerror or os.strerror(error.errno or 0)
            raise StateError(f"the running switcher hung up ({reason}); see its log") from None
    return _result(reply)


def _result(reply: dict[str, object]) -> object:
    if reply.get("ok") is True:
        return reply.get("result")
    kind = getattr(errors, str(reply.get("kind")), SwitcherError)
    is_ours = isinstance(kind, type) and issubclass(kind, SwitcherError)
    raise (kind if is_ours else SwitcherError)(str(reply.get("error", "no reason given")))
