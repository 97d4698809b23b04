"""The virtual clock: whole microseconds since the program began. Only a wait or a blocking call moves it.

Every C-level clock reads JavaScript's `performance.now` and `Date.now`, which the host replaces by ones
that read what is pushed here. So `time.*`, `datetime.*` and `loop.time()` agree without a patch.
"""

from typing import Callable

DRIFT = 1
"""Microseconds by which a wait ends after its due time, as on a real clock: timers that are set in a chain
of waits then fall behind timers set once, and never tie with them."""

RESOLUTION = 1e-9
"""Seconds; for `loop._clock_resolution`. Above 0, so that a timer due now fires; below the drift."""

now = 0
"""Microseconds."""
at: float = 0.0
"""The same in seconds, as events carry it."""

_push: Callable[[int], object] = lambda microseconds: None
reads: Callable[[], int] = lambda: 0
"""How often a clock has been read so far."""


def connect(push: Callable[[int], object], count_reads: Callable[[], int]) -> None:
    """`push` tells JavaScript the time; `count_reads` says how often it was asked for it."""
    global _push, reads
    _push, reads = push, count_reads
    _push(now)


FAR = 1e12
"""Seconds; as good as for ever, and still a number: `sleep(float('inf'))` has a due time, too."""


def microseconds(seconds: float) -> int:
    return round(min(seconds, FAR) * 1_000_000)


def show(ahead: int) -> None:
    """What the program reads, for as long as the clock does not move: a thread may be ahead of the others."""
    _push(now + ahead)


def move_to(target: int) -> None:
    """Never back."""
    global now, at
    if target > now:
        now = target
        at = now / 1_000_000
        _push(now)
