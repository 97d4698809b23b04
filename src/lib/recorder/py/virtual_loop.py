"""CPython's event loop on the virtual clock, with its sockets in memory. Nobody watches it: `loop.py` adds that.

Every line that turns the loop, moves bytes or keeps a server is CPython's own. Each override says why it is there.
"""

import signal
import socket
from asyncio import base_events, coroutines, events, unix_events

from . import clock, lanes, network, patience, selector, unavailable
from .waiters import Pause, Waiter

_LOOK_AGAIN = object()
"""A thread has sent something, while the loop had nothing else to wait for."""

_NOBODY = Waiter()
"""While the loop does not wait: what woke it then would lie among those that can go on for ever, and who waits for them would too."""
_NOBODY.answer = False

_UnixLoop = unix_events._UnixSelectorEventLoop  # CPython's own, kept before `overrides` puts another in its place


class LoopSelector(selector.Selector):
    """What `_run_once` waits with. Nothing comes from outside the program, so a wait is a jump to what is due next."""

    def __init__(self, loop: 'VirtualLoop') -> None:
        super().__init__()
        self._loop = loop
        self._waiter = _NOBODY

    def select(self, timeout=None):
        if timeout == 0 or self._is_ready():
            if lanes.can_go_on():
                self._wait_until(clock.now)
        else:
            while self._wait_for_news(timeout) is _LOOK_AGAIN:
                pass
        return self._ready()

    def _wait_for_news(self, timeout: float | None) -> object:
        moment = self.next_moment(timeout)
        return self._wait_until(None if moment is None else moment + clock.DRIFT)

    def _wait_until(self, moment: int | None) -> object:
        """Threads go on meanwhile, and what they send may end the wait earlier."""
        self._waiter = Waiter()
        try:
            with patience.Line(self.next_due, clock.DRIFT) as line:
                return lanes.wait(self._waiter, Pause(moment, line))
        except lanes.Stuck:
            if self.next_due() is not None:
                return _LOOK_AGAIN
            self._loop.nothing_can_wake()
        finally:
            self._waiter = _NOBODY

    def wake(self) -> None:
        """Another thread has called the loop."""
        lanes.wake(self._waiter)

    def next_moment(self, timeout: float | None) -> int | None:
        """When there will be something to do, in microseconds: the nearest timer's time, or the next byte's.

        The head timer's own time, never now + timeout: the sum of floats may fall short of it.
        """
        moments = [self.next_due()]
        if timeout is not None:
            scheduled = self._loop._scheduled
            timer = clock.microseconds(scheduled[0]._when) if scheduled else clock.now
            far = timeout >= base_events.MAXIMUM_SELECT_TIMEOUT or not scheduled
            moments.append(min(timer, clock.now + clock.microseconds(timeout)) if far else timer)
        return min((moment for moment in moments if moment is not None), default=None)


LoopSelector.__name__ = LoopSelector.__qualname__ = 'EpollSelector'
LoopSelector.__module__ = 'selectors'


class VirtualLoop(_UnixLoop):
    __module__ = 'asyncio.unix_events'

    _selector_kind = LoopSelector

    def __init__(self, selector=None) -> None:
        super().__init__(self._selector_kind(self))
        self._clock_resolution = clock.RESOLUTION  # below the drift: a timer fires when due, not before

    def nothing_can_wake(self) -> None:
        """`select(None)` with nothing that could ever end it: a real loop would hang."""
        raise RuntimeError('Deadlock: nothing can ever wake the loop again.')

    def _make_self_pipe(self) -> None:
        """CPython's own; it has no place in the trace."""
        network.hidden = True
        try:
            super()._make_self_pipe()
        finally:
            network.hidden = False

    def _write_to_self(self) -> None:
        """Wakes the loop from its select, if another thread calls: nothing else could."""
        if lanes.current is not None:
            self._selector.wake()

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """CPython asks in a thread, because the answer may take long. Here it is there at once."""
        return socket.getaddrinfo(host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """The same."""
        return socket.getnameinfo(sockaddr, flags)

    def _make_ssl_transport(self, *args, **kwargs):
        """No encryption: it would hide the bytes that are to be seen."""
        unavailable.no_tls()

    async def connect_read_pipe(self, protocol_factory, pipe):
        """No pipes: they lead to other processes."""
        unavailable.no_pipe()

    async def connect_write_pipe(self, protocol_factory, pipe):
        """The same."""
        unavailable.no_pipe()

    async def subprocess_shell(self, protocol_factory, cmd, **kwargs):
        """No processes."""
        unavailable.no_process()

    async def subprocess_exec(self, protocol_factory, program, *args, **kwargs):
        """The same."""
        unavailable.no_process()

    def add_signal_handler(self, sig, callback, *args) -> None:
        """A signal comes from the program itself only, so Python's own handler can tell the loop: C need not write to a pipe."""
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        self._check_closed()
        self._signal_handlers[sig] = events.Handle(callback, args, self, None)
        signal.signal(sig, lambda number, frame: self._handle_signal(number))

    def remove_signal_handler(self, sig) -> bool:
        """CPython's also gives back the pipe."""
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True


VirtualLoop.__name__ = VirtualLoop.__qualname__ = '_UnixSelectorEventLoop'
