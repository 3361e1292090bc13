"""The one tree of exceptions. Every message says what to do next.

SwitcherError
├── UsageError            bad argument, option or configuration              exit 2
├── NotFoundError         no such card, segment, backend or model            exit 2
├── NoDeviceError         no card, or this machine lacks the backend asked   exit 3
├── DeviceLostError       the card failed while in use                       exit 4
├── LoginRefusedError     the mining pool or node refuses the login          exit 5
├── NoUpstreamError       no mining pool or node answered in time            exit 6
├── SelfTestError         a known answer was not found                       exit 7
├── TooHotError           every card was too hot for too long                exit 8
├── LimitReachedError     a limit given on the command line was reached      exit 9
├── GateError             a segment that cannot be used                      exit 1
│   ├── GateVersionError  written by another version
│   ├── GatePermissionError  unreadable or foreign-owned
│   ├── GateCorruptError  garbage
│   └── GateBusyError     held by a living process
├── ModelError            a model that cannot be fetched, read or trusted     exit 1
├── LeaseTimeoutError     the drain did not come in time                     exit 1
├── StateError            not allowed now                                    exit 1
└── InternalError         a defect in switcher                               exit 1
"""

from __future__ import annotations


class SwitcherError(Exception):
    """Base of every error that switcher raises on purpose."""

    exit_code = 1


class UsageError(SwitcherError):
    """An argument, option or configuration value is out of its documented range."""

    exit_code = 2


class NotFoundError(SwitcherError):
    """No such card, segment, backend or model."""

    exit_code = 2


class NoDeviceError(SwitcherError):
    """No card, no driver for it, or this machine lacks the backend asked for."""

    exit_code = 3


class DeviceLostError(SwitcherError):
    """The card failed while in use."""

    exit_code = 4


class LoginRefusedError(SwitcherError):
    """The mining pool or node refuses the login."""

    exit_code = 5


class NoUpstreamError(SwitcherError):
    """No mining pool or node answered in time."""

    exit_code = 6


class SelfTestError(SwitcherError):
    """A backend did not find a known answer and must not be trusted."""

    exit_code = 7


class TooHotError(SwitcherError):
    """Every card was too hot to hash for longer than the operator allows."""

    exit_code = 8


class LimitReachedError(SwitcherError):
    """A limit given on the command line was reached: an end, not a failure."""

    exit_code = 9


class GateError(SwitcherError):
    """A gate segment that cannot be used."""


class GateVersionError(GateError):
    """The segment was written by another version of switcher."""


class GatePermissionError(GateError):
    """The segment is unreadable or belongs to somebody else."""


class GateCorruptError(GateError):
    """The segment does not hold what it must."""


class GateBusyError(GateError):
    """A living process holds the lock, or every claim slot is taken."""


class ModelError(SwitcherError):
    """A model that cannot be fetched, read or trusted."""


class LeaseTimeoutError(SwitcherError):
    """The card was not drained before the deadline."""


class StateError(SwitcherError):
    """Not allowed now: a released lease, a handle from before a fork."""


class InternalError(SwitcherError):
    """A defect in switcher; please report it with the command that showed it."""


_BY_STATUS: dict[int, type[SwitcherError]] = {
    1: UsageError,
    2: NotFoundError,
    3: NoDeviceError,
    4: GateVersionError,
    5: GatePermissionError,
    6: GateCorruptError,
    7: GateBusyError,
    8: LeaseTimeoutError,
    9: StateError,
    10: SwitcherError,
    11: NoDeviceError,
    12: DeviceLostError,
    13: SelfTestError,
    14: InternalError,
}


def from_native(status: int, message: str) -> SwitcherError:
    """Returns the exception for a status of the C interface (switcher.h, `switcher_status`)."""
    return _BY_STATUS.get(status, InternalError)(message)
