"""Descriptors: which number stands for which end of a connection.

Each number is taken from the operating system by opening nothing in particular, so that no file gets it, too.
"""

import os
from typing import Protocol

READ, WRITE = 1, 2
"""As in `selectors`."""


class End(Protocol):
    """What a descriptor stands for."""

    listening: bool

    def ready_at(self, event: int) -> int | None:
        """When reading (or writing) would not wait, in microseconds; `None`: nothing is under way that would see to it."""

    def number(self, event: int) -> int:
        """Of what it is ready for: see `channel.news`."""

    def polled(self, event: int) -> tuple[str, str, str] | None:
        """What `io.polled` says of it: what, side and kind. `None`: it has no place in the trace."""

    def close(self) -> None:
        """Its last descriptor is gone."""


_ends: dict[int, End] = {}
_counts: dict[int, int] = {}


def take(end: End) -> int:
    """A new descriptor for it."""
    number = os.open('/dev/null', os.O_RDWR)
    _ends[number] = end
    _counts[id(end)] = _counts.get(id(end), 0) + 1
    return number


def get(number: int) -> End | None:
    return _ends.get(number)


def give_back(number: int) -> None:
    end = _ends.pop(number, None)
    if end is None:
        return
    os.close(number)
    _counts[id(end)] -= 1
    if not _counts[id(end)]:
        del _counts[id(end)]
        end.close()


def ready_at(number: int, events: int) -> list[tuple[int, int]]:
    """For each of the events that something is under way for: when, and which."""
    end = _ends.get(number)
    if end is None:
        return []
    return [(at, event) for event in (READ, WRITE) if events & event and (at := end.ready_at(event)) is not None]
