"""How a thread begins and is joined: `_thread`'s functions, for CPython's own `threading`."""

import _thread
from collections import deque
from types import MethodType
from typing import Callable

from . import calls, clock, lanes, library, loop_lanes, pools, socket_lanes, workers
from .calls import Steps
from .waiters import Lane, Pause, Waiter
from .primitives import blocking_call


class ThreadHandle:
    """`_thread._ThreadHandle`: what a `Thread` is joined by."""

    def __init__(self):
        self.ident = 0
        self._done = False
        self._queue: deque[Waiter] = deque()

    def is_done(self):
        return self._done

    def _set_done(self):
        self._done = True
        while self._queue:
            lanes.wake(self._queue.popleft())

    def join(self, timeout=None):
        return blocking_call(self.join_in_lane(timeout))

    def join_in_lane(self, timeout=None) -> Steps:
        until = None if timeout is None else clock.now + clock.microseconds(timeout) + clock.DRIFT
        if not self._done and timeout != 0:
            yield Pause(until, self._queue)


ThreadHandle.__name__ = ThreadHandle.__qualname__ = '_ThreadHandle'
ThreadHandle.__module__ = '_thread'

_joined_at_exit: list[ThreadHandle] = []


def start_joinable_thread(function, handle=None, daemon=True):
    """Runs the thread at once until it first waits: so does a real one, mostly."""
    handle = ThreadHandle() if handle is None else handle
    _prepare()
    thread = function.__self__ if type(function) is MethodType else None
    name, pool, shown = pools.thread(thread, function)
    worker = workers.started(name, pool, shown)
    lane = Lane(worker, thread, _whole(function, (), {}), handle._set_done)
    handle.ident = lane.ident
    if not daemon:
        _joined_at_exit.append(handle)
    lanes.begin(lane)
    return handle


def start_new_thread(function, args, kwargs={}, /):
    """`_thread.start_new_thread`."""
    _prepare()
    handle = ThreadHandle()
    name, pool, shown = pools.thread(None, function)
    lane = Lane(workers.started(name, pool, shown), None, _whole(function, args, kwargs), handle._set_done)
    lanes.begin(lane)
    return lane.ident


def _prepare() -> None:
    library.take_program()
    socket_lanes.install()
    loop_lanes.install()


def _whole(function: Callable[..., object], arguments: tuple, keywords: dict[str, object]) -> Steps:
    made = calls.steps(function, arguments, keywords)
    if made is None:
        function(*arguments, **keywords)
    else:
        yield from made


def get_ident():
    return _main_ident if lanes.current is None else lanes.current.ident


_main_ident = _thread.get_ident()


def shutdown():
    """`_thread._shutdown`: Python ends once every thread that is no daemon has."""
    while _joined_at_exit:
        _joined_at_exit.pop(0).join()


calls.waits[id(ThreadHandle.join.__code__)] = ThreadHandle.join_in_lane
