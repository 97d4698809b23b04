"""The clocks as a program reads them where no host replaces them.

Work costs no virtual time, so what watches a clock, as in `while time.monotonic() < end: await asyncio.sleep(0)`, would do so
for ever. After so many looks at one moment each further one moves the clock on, and by a little more each time. A turn of
the loop that does not wait is such a look; that it reads the clock for each timer is none. To send is one, too: who writes
on and on without a turn of the loop learns so that nobody is there to read it.
"""

from . import calls, clock, lanes, loop_lanes, sockets
from .calls import Steps
from .virtual_loop import LoopSelector, VirtualLoop
from .waiters import Pause, Waiter

_EPOCH = 1_767_603_600
"""2026-01-05, 09:00 UTC, as in the app."""

_PATIENCE = 1_000
"""Looks."""
_SLOWNESS = 100
"""Looks after which one moves the clock by a microsecond more."""
_LONGEST = 1_000
"""Microseconds by which one look moves the clock at most."""

_moment = -1
_looks = 0


def look() -> None:
    global _moment, _looks
    if clock.now != _moment:
        _moment, _looks = clock.now, 0
    _looks += 1
    if _looks > _PATIENCE:
        _go_on(clock.now + min((_looks - _PATIENCE) // _SLOWNESS + 1, _LONGEST))
        _moment = clock.now


def _go_on(moment: int) -> None:
    """As if whoever looks had slept meanwhile: other threads run."""
    if lanes.current is None:
        lanes.wait(Waiter(), Pause(moment))
    else:
        clock.move_to(moment)


def seconds() -> float:
    look()
    return clock.at


def nanoseconds() -> int:
    look()
    return clock.now * 1000


def date() -> float:
    return _EPOCH + seconds()


def date_nanoseconds() -> int:
    return _EPOCH * 1_000_000_000 + nanoseconds()


_send = sockets.Socket.send


def send(self, data, flags=0, /):
    """`socket.send`."""
    look()
    return _send(self, data, flags)


send.__qualname__ = 'socket.send'


class PolledSelector(LoopSelector):
    def select(self, timeout=None):
        if timeout == 0:
            look()
        return super().select(timeout)


class PolledLoop(VirtualLoop):
    """`VirtualLoop`, and goes on in time if it never waits."""

    __module__ = 'asyncio.unix_events'

    _selector_kind = PolledSelector

    def time(self) -> float:
        """Without a look."""
        return clock.at


def _select_in_lane(self, timeout=None) -> Steps:
    if timeout == 0:
        look()
    return (yield from loop_lanes.select(self, timeout))


calls.waits[id(PolledSelector.select.__code__)] = _select_in_lane

PolledSelector.__name__ = PolledSelector.__qualname__ = 'EpollSelector'
PolledSelector.__module__ = 'selectors'
PolledLoop.__name__ = PolledLoop.__qualname__ = '_UnixSelectorEventLoop'
