"""The loop without the app: a package that any Python of Pyodide can use, with nobody recording. See README.md."""

import asyncio
import functools
import itertools
import math
import queue
import signal
import threading
import time
from asyncio import events, runners, unix_events

from . import blocking, calls, limits, modules, reading, replacing, socket_module, sockets, thread_overrides

_numbers = itertools.count()


class TimerHandle(events.TimerHandle):
    """Equal due times fire in the order in which they were set: CPython's heap alone is not stable."""

    __slots__ = ('order',)
    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(when, callback, args, loop, context)
        self.order = next(_numbers)

    def __lt__(self, other):
        if self._when == other._when and isinstance(other, TimerHandle):
            return self.order < other.order
        return super().__lt__(other)


_Policy = unix_events._DefaultEventLoopPolicy
_Loop = reading.PolledLoop

_OVERRIDES = [
    # Where, name, what it becomes, why.
    (time, 'monotonic', reading.seconds, 'the virtual clock'),
    (time, 'monotonic_ns', reading.nanoseconds, 'the same'),
    (time, 'perf_counter', reading.seconds, 'the same'),
    (time, 'perf_counter_ns', reading.nanoseconds, 'the same'),
    (time, 'time', reading.date, 'the same'),
    (time, 'time_ns', reading.date_nanoseconds, 'the same'),
    (time, 'process_time', blocking.process_time, 'work costs no virtual time'),
    (time, 'process_time_ns', blocking.process_time_ns, 'the same'),
    (time, 'sleep', blocking.sleep, 'moves the virtual clock'),
    (threading, '_time', reading.seconds, 'threading took time.monotonic when it was imported'),
    (queue, 'time', reading.seconds, 'the same'),
    (sockets.Socket, 'send', reading.send, 'who only writes must learn that the other side has gone'),
    (events, 'TimerHandle', TimerHandle, 'equal due times fire in the order of their setting'),
    (asyncio, 'TimerHandle', TimerHandle, 'the same'),
    (asyncio, 'run', runners.run, 'Pyodide puts its own in its place; this is CPython’s'),
    (events, '_event_loop_policy', None, 'Pyodide sets its own; the next call makes CPython’s'),
    (_Policy, '_loop_factory', _Loop, 'new_event_loop() makes a loop on the virtual clock'),
    (unix_events, '_UnixSelectorEventLoop', _Loop, 'its other names'),
    (unix_events, 'SelectorEventLoop', _Loop, 'the same'),
    (unix_events, 'EventLoop', _Loop, 'the same'),
    (asyncio, 'SelectorEventLoop', _Loop, 'the same'),
    (asyncio, 'EventLoop', _Loop, 'the same'),
    *thread_overrides.OVERRIDES,
]


@functools.cache
def install() -> None:
    """Once: the clocks become virtual, sockets live in memory, threads are lanes."""
    socket_module.install()
    limits.limits.seconds = math.inf
    calls.missing = modules.twin_of
    replacing.replace(_OVERRIDES)
    events._set_running_loop(None)  # Pyodide's own runs always
    signal.signal(signal.SIGINT, signal.default_int_handler)


def loop_factory() -> asyncio.AbstractEventLoop:
    """For `asyncio.run(main(), loop_factory=loop_factory)` and `asyncio.Runner(loop_factory=loop_factory)`."""
    install()
    return _Loop()
