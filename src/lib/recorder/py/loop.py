"""The event loop that is recorded: `virtual_loop.py`'s, which says what it does.

`_run_once` is CPython's own. Each override below says why it is there; what handles and timers do is in `handles.py` and `timers.py`.
"""

import asyncio
import sys
from contextlib import contextmanager
from typing import Iterator

from . import callbacks, calls, complaints, drawn, ending, futures, handles, ids, lanes, limits, loop_lanes, pools
from . import program, tape, timers, unavailable
from .calls import Steps
from .recorded_selector import RecordedSelector
from .virtual_loop import VirtualLoop


class RecordedLoop(VirtualLoop):
    __module__ = 'asyncio.unix_events'

    _selector_kind = RecordedSelector

    def __init__(self, selector=None) -> None:
        self.left_out = lanes.current is not None
        super().__init__(selector)
        self._ready = handles.ReadyQueue(self._count_turn)  # sees each handle come and go
        self._counted = True
        if not self.left_out:
            tape.write('loop.created', loop=ids.loop_id(self))

    def nothing_can_wake(self) -> None:
        """Stops the program, with a sentence."""
        ending.nothing_can_wake(self)

    def _run_once(self) -> None:
        with self.turn():
            super()._run_once()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Marks where a turn begins and ends."""
        tape.stay_halted()
        turn = _next_turn(not self.left_out)
        if not self.left_out:
            tape.put('turn.began', f',"turn":{turn}}}')
        self._counted = False
        timers.selecting = False
        try:
            yield
        finally:
            self._count_turn()
            if not self.left_out:
                tape.put('turn.ended', f',"turn":{turn}}}')

    def _count_turn(self) -> None:
        """The checksum of each turn, from CPython's own queues, before its first callback."""
        if not self._counted:
            self._counted = True
            timers.selecting = False
            if not self.left_out:
                tape.put('turn.counted', f',"ready":{len(self._ready)},"timers":{len(self._scheduled)}}}')

    def _run_forever_setup(self) -> None:
        """In a lane, this is reached only where that can't be left."""
        if lanes.current is not None:
            unavailable.no_loop_here()
        self.set_up()

    def set_up(self) -> None:
        """Marks where the loop begins to turn."""
        super()._run_forever_setup()
        self._look_who_runs_it()
        if self.left_out:
            drawn.say_so()
            self._muted = tape.mute(True)
        else:
            tape.write('loop.began', loop=ids.loop_id(self))

    def _look_who_runs_it(self) -> None:
        if lanes.current is not None and not self.left_out:
            timers.forget_all(self)
            self.left_out = True

    def _run_forever_cleanup(self) -> None:
        """Marks where it ends."""
        super()._run_forever_cleanup()
        if self.left_out:
            tape.mute(self._muted)
        else:
            tape.write('loop.ended', loop=ids.loop_id(self))

    def stop(self) -> None:
        """Says who stopped it."""
        if not self.left_out:
            tape.write('stop.requested', loop=ids.loop_id(self), line=program.user_line())
        super().stop()

    def close(self) -> None:
        """Says that what is left in its queues is dropped."""
        closed = self._closed
        self._look_who_runs_it()
        if not closed and not self.is_running():
            timers.drop_all(self)
        super().close()
        if not closed and not self.left_out:
            tape.write('loop.closed', loop=ids.loop_id(self))

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

    def run_in_executor(self, executor, func, *args):
        """Says which future stands for the job."""
        pools.awaited = futures.Future(loop=self)
        try:
            return super().run_in_executor(executor, func, *args)
        finally:
            pools.awaited = None


_wrap_future = asyncio.wrap_future.__code__

RecordedLoop.__name__ = RecordedLoop.__qualname__ = '_UnixSelectorEventLoop'

_turn = _left_out = 0


def _next_turn(drawn: bool) -> int:
    """Its number, if it is drawn: the trace numbers no others."""
    global _turn, _left_out
    if _turn + _left_out >= limits.limits.turns:
        tape.halt('limit:turns', limits.sentence('turns'))
    _turn += drawn
    _left_out += not drawn
    return _turn


def _run_once_in_lane(self) -> Steps:
    with self.turn():
        yield from loop_lanes.run_once(self)


def _set_up_in_lane(self) -> Steps:
    self.set_up()
    return
    yield


calls.waits.update(
    {
        id(RecordedLoop._run_once.__code__): _run_once_in_lane,
        id(RecordedLoop._run_forever_setup.__code__): _set_up_in_lane,
        id(handles.Watched._run.__code__): loop_lanes.run_handle,
    }
)

# What a socket's news queues was led to by no line of the program.
program.add_boundary(VirtualLoop._process_events.__code__)

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
