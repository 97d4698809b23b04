"""The event loop: CPython's `BaseEventLoop`, which waits on the virtual clock and says what it does.

`_run_once` is CPython's own. Each override below says why it is there; what handles and timers do is in `handles.py` and `timers.py`.
"""

import asyncio
import sys
from asyncio import base_events

from . import callbacks, clock, complaints, ending, futures, handles, lanes, limits, pools, program, tape, tasks, timers
from . import unavailable
from .lanes import Pause, Waiter


class Selector:
    """What `_run_once` waits with. Nothing comes from outside but from other threads, so a wait is a jump to the next due
    time, theirs or its own."""

    def __init__(self, loop: 'RecordedLoop') -> None:
        self._loop = loop
        self._waiter = Waiter()
        self._news = False

    def select(self, timeout: float | None) -> list[object]:
        tape.stay_halted()
        tape.write('select.began', timeout=None if timeout is None else round(min(timeout, clock.FAR), 9))
        if timeout != 0 or lanes.can_go_on():
            self._wait(timeout)
        tape.write('select.ended', events=int(self._news))
        self._news = False
        timers.selecting = True
        return []

    def _wait(self, timeout: float | None) -> None:
        """To the head timer's own time, never to now + timeout: the sum of floats may fall short of it."""
        until = None
        if timeout == 0:
            until = clock.now
        elif timeout is not None:
            until = clock.microseconds(self._loop._scheduled[0]._when)
            if timeout >= base_events.MAXIMUM_SELECT_TIMEOUT:
                until = min(until, clock.now + clock.microseconds(timeout))
            until += clock.DRIFT
        self._waiter = Waiter()
        try:
            lanes.wait(self._waiter, Pause(until))
        except lanes.Stuck:
            ending.nothing_can_wake(self._loop)

    def wake(self) -> None:
        """Another thread has news."""
        self._news = True
        lanes.wake(self._waiter)


class RecordedLoop(asyncio.BaseEventLoop):
    __module__ = 'asyncio.unix_events'

    def __init__(self, selector=None) -> None:
        super().__init__()
        self._clock_resolution = clock.RESOLUTION  # below the drift: a timer fires when due, not before
        self._selector = Selector(self)  # waits on the virtual clock
        self._ready = handles.ReadyQueue(self._count_turn)  # sees each handle come and go
        self._counted = True
        self._signal_handlers = {}
        tape.write('loop.created', loop=tasks.loop_id(self))

    def _run_once(self) -> None:
        """Marks where a turn begins and ends."""
        tape.stay_halted()
        turn = _next_turn()
        tape.write('turn.began', turn=turn)
        self._counted = False
        timers.selecting = False
        try:
            super()._run_once()
        finally:
            self._count_turn()
            tape.write('turn.ended', turn=turn)

    def _count_turn(self) -> None:
        """The checksum of each turn, from CPython's own queues, before its first callback."""
        if not self._counted:
            self._counted = True
            timers.selecting = False
            tape.write('turn.counted', ready=len(self._ready), timers=len(self._scheduled))

    def _run_forever_setup(self) -> None:
        """Marks where the loop begins to turn."""
        if lanes.current is not None:
            unavailable.no_loop_in_thread()
        super()._run_forever_setup()
        tape.write('loop.began', loop=tasks.loop_id(self))

    def _run_forever_cleanup(self) -> None:
        """Marks where it ends."""
        super()._run_forever_cleanup()
        tape.write('loop.ended', loop=tasks.loop_id(self))

    def stop(self) -> None:
        """Says who stopped it."""
        tape.write('stop.requested', loop=tasks.loop_id(self), line=program.user_line())
        super().stop()

    def close(self) -> None:
        """Says that what is left in its queues is dropped."""
        closed = self._closed
        if not closed and not self.is_running():
            timers.drop_all(self)
        super().close()
        if not closed:
            tape.write('loop.closed', loop=tasks.loop_id(self))

    def create_future(self):
        """A future that says when it is resolved."""
        caller = sys._getframe(1)
        if caller.f_code is _wrap_future and (job := pools.prepared.pop(caller.f_locals['future'], None)) is not None:
            return job
        future = futures.Future(loop=self)
        if program.owns(caller.f_code):
            futures.announce(future, 'future')
        return future

    def call_exception_handler(self, context) -> None:
        """Says what goes wrong in the background, such as an exception that nobody retrieved."""
        complaints.background(context)
        super().call_exception_handler(context)

    def _process_events(self, event_list) -> None:
        """Abstract in CPython's base: there is no I/O."""

    def _write_to_self(self) -> None:
        """Abstract in CPython's base: wakes the loop from its select, if another thread calls."""
        if lanes.current is not None:
            self._selector.wake()

    def run_in_executor(self, executor, func, *args):
        """Says which future stands for the job."""
        pools.awaited = futures.Future(loop=self)
        try:
            return super().run_in_executor(executor, func, *args)
        finally:
            pools.awaited = None

    def add_signal_handler(self, sig, callback, *args) -> None:
        """Abstract in CPython's base. No signal ever comes, so it only has to be accepted."""
        self._check_callback(callback, 'add_signal_handler')
        self._check_closed()
        self._signal_handlers[sig] = (callback, args)

    def remove_signal_handler(self, sig) -> bool:
        return self._signal_handlers.pop(sig, None) is not None


_wrap_future = asyncio.wrap_future.__code__

RecordedLoop.__name__ = RecordedLoop.__qualname__ = '_UnixSelectorEventLoop'

_turn = 0


def _next_turn() -> int:
    global _turn
    if _turn >= limits.limits.turns:
        tape.halt('limit:turns', limits.sentence('turns'))
    _turn += 1
    return _turn


callbacks.PLUMBING.update(
    id(function.__code__)
    for function in (
        asyncio.BaseEventLoop.call_soon,
        asyncio.BaseEventLoop._call_soon,
        asyncio.BaseEventLoop.call_soon_threadsafe,
        asyncio.BaseEventLoop.call_later,
        asyncio.BaseEventLoop.call_at,
        handles.ReadyQueue.append,
        handles.queued,
        timers._set,
        timers.TimerHandle.__dict__['_scheduled'].fset,
    )
)
