"""Timers that say what becomes of them: set, fired, cancelled, dropped; and which of them tie."""

import itertools
import sys
from asyncio import events, futures as asyncio_futures, tasks as asyncio_tasks, timeouts
from types import BuiltinFunctionType, MethodType

from . import callbacks, clock, describe, drawn, futures, handles, ids, program, tape

_TIE = 50
"""Microseconds: timers due this near each other may fire in another order in a real run."""

_due: dict[int, dict[str, 'TimerHandle']] = {}  # live timers by due time, in buckets of _TIE, as they were set

selecting = False
"""Between `select` and the first callback: what leaves the heap now goes to the ready queue."""


class TimerHandle(handles.Watched, events.TimerHandle):
    """Equal due times fire in the order in which they were set: CPython's heap alone is not stable."""

    __slots__ = ('number', 'place', '_in_heap', '_order')
    __module__ = 'asyncio.events'

    def __lt__(self, other):
        if self._when == other._when:
            return self._order < other._order
        return self._when < other._when

    @property
    def _scheduled(self):
        return self._in_heap

    @_scheduled.setter
    def _scheduled(self, scheduled):
        was, self._in_heap = getattr(self, '_in_heap', None), scheduled
        if was is None:
            # In __init__: the heap compares timers before it says that this one is in it.
            self._order, self.place = next(_orders), 'new'
        elif scheduled and not was:
            _set(self)
        elif was and not scheduled:
            _left(self)

    def cancel(self):
        if not self._cancelled and self.place == 'heap' and not drawn.is_left_out(self._loop):
            _forget_due(self)
            tape.write('timer.cancelled', handle=self.number)
        super().cancel()


_orders = itertools.count()


def _forget_due(timer: TimerHandle) -> None:
    key = clock.microseconds(timer._when) // _TIE
    if (bucket := _due.get(key)) is not None:
        bucket.pop(timer.number, None)
        if not bucket:
            del _due[key]


def forget_all(loop: object) -> None:
    """The loop is left out from now on."""
    for timer in loop._scheduled:  # type: ignore[attr-defined]
        _forget_due(timer)


def drop_all(loop: object) -> None:
    """The loop closes, and what lies in its queues goes with it."""
    for handle in [*loop._ready, *loop._scheduled]:  # type: ignore[attr-defined]
        if handle.place == 'heap' and not drawn.is_left_out(loop):
            _forget_due(handle)
        handle.place = 'done'


def _tie(timer: TimerHandle, due: int) -> str | None:
    """The earliest set of the live timers due at that instant."""
    middle = due // _TIE
    for bucket in (middle, middle - 1, middle + 1):
        for other in _due.get(bucket, {}).values():
            if abs(clock.microseconds(other._when) - due) <= _TIE and other._loop is timer._loop:
                return other.number
    return None


def _set(timer: TimerHandle) -> None:
    timer.place = 'heap'
    if drawn.is_left_out(timer._loop):
        return
    timer.number = ids.next_handle()
    due = clock.microseconds(timer._when)
    future, label = _purpose(timer, due)
    kind = 'sleep' if label.startswith('sleep(') else None
    line = program.user_line()
    entry = None if future is None else futures.announce(future, kind, line)
    if entry is not None:
        entry.timer = timer.number
    tie = _tie(timer, due)
    _due.setdefault(due // _TIE, {})[timer.number] = timer
    json, loop = tape.json, ids.loop_id(timer._loop)
    when = min(max(0.0, float(timer._when)), clock.FAR)
    user = callbacks.is_users(timer._callback, timer._args or ())
    tape.put(
        'timer.set',
        f',"handle":"{timer.number}","loop":"{loop}","due":{json(when)},"label":{json(label)},"user":{json(user)},'
        f'"future":{json(None if entry is None else entry.id)},"tie":{json(tie)},"line":{json(line)}}}',
    )


def _left(timer: TimerHandle) -> None:
    """CPython took it off the heap: due, or found cancelled before the select."""
    timer.place = 'ready' if selecting else 'done'
    if drawn.is_left_out(timer._loop):
        return
    _forget_due(timer)
    if selecting:
        tape.put('timer.fired', f',"handle":"{timer.number}"}}')
    else:
        tape.write('timer.dropped', handle=timer.number)


def _purpose(timer: TimerHandle, due: int) -> tuple[object | None, str]:
    """The future that the timer will resolve, and what it is for."""
    callback, args = timer._callback, timer._args or ()
    if callback is asyncio_futures._set_result_unless_cancelled and args:
        frame = sys._getframe(1)
        while frame is not None and frame.f_code is not asyncio_tasks.sleep.__code__:
            frame = frame.f_back
        if frame is not None:
            return args[0], f'sleep({describe.value(frame.f_locals["delay"])})'
        return args[0], 'set_result'
    seconds = f'{max(0, due - clock.now) / 1_000_000:g}'
    if callback is asyncio_tasks._release_waiter and args:
        return args[0], f'wait(timeout={seconds})'
    if getattr(callback, '__func__', None) is timeouts.Timeout._on_timeout:
        return None, f'timeout({seconds})'
    owner = getattr(callback, '__self__', None) if type(callback) in (MethodType, BuiltinFunctionType) else None
    resolves = futures.is_future(owner) and not futures.is_task(owner)
    return owner if resolves else None, describe.callback_label(callback)
