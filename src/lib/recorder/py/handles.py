"""Handles and timers that say what becomes of them, and the ready queue that they pass through.

CPython's own code moves them; these subclasses only watch it do so.
"""

import collections
import sys
from types import BuiltinFunctionType, FunctionType, MethodType
from asyncio import events, futures as asyncio_futures, tasks as asyncio_tasks, timeouts

from . import clock, describe, futures, ids, program, stack, tape, tasks

_TIE = 50
"""Microseconds: timers due this near each other may fire in another order in a real run."""

_due: dict[int, dict[str, 'TimerHandle']] = {}  # live timers by due time, in buckets of _TIE, as they were set

selecting = False
"""Between `select` and the first callback: what leaves the heap now goes to the ready queue."""


def target(callback: object) -> object | None:
    """The task that the callback steps, if it is a task's own."""
    kind = type(callback)
    if kind is _STEP or (kind is BuiltinFunctionType and callback.__name__ == 'task_wakeup') or kind is MethodType:  # type: ignore[attr-defined]
        owner = callback.__self__  # type: ignore[attr-defined]
        if kind is MethodType and callback.__func__ not in _PY_STEPS:  # type: ignore[attr-defined]
            return None
        return owner if futures.is_task(owner) else None
    return None


_PY_STEPS = tuple(asyncio_tasks._PyTask.__dict__[name] for name in ('_Task__step', '_Task__wakeup'))


class _Seen:
    """What runs a task's first step: found by making one, since CPython does not name the type."""

    def __init__(self) -> None:
        self.kind: type | None = None

    def call_soon(self, callback, *args, context=None):
        self.kind = type(callback)

    def get_debug(self):
        return False


def _step_type() -> type | None:
    async def nothing():
        pass

    seen, coroutine = _Seen(), nothing()
    task = tasks._Task(coroutine, loop=seen, name='probe')
    task._log_destroy_pending = False
    coroutine.close()
    return seen.kind


_STEP = _step_type()


def _is_users(callback: object, args: tuple[object, ...]) -> bool:
    """Whether a beginner should see it: the callback is the program's own function; or it is any other callable
    that the program itself handed to `call_soon`, `call_later` or `call_at`, and not a future's done-callback."""
    function = describe.unwrap(callback)
    if program.owns(getattr(function, '__code__', None) if type(function) is FunctionType else None):
        return True
    if len(args) == 1 and futures.is_future(args[0]):
        return False
    frame = sys._getframe(1)
    while frame is not None and id(frame.f_code) not in _PLUMBING_IDS:
        frame = frame.f_back
    while frame is not None and id(frame.f_code) in _PLUMBING_IDS:
        frame = frame.f_back
    return frame is not None and program.owns(frame.f_code)


_PLUMBING_IDS: set[int] = set()
"""Code of `call_soon` and its like, between the program's call and the queue."""


def _queued(handle: events.Handle) -> None:
    tape.settle()
    callback, args = handle._callback, handle._args or ()
    handle.place = 'ready'
    handle.number = ids.next_handle()
    task = target(callback)
    tasks.settle(task)
    done = args[0] if len(args) == 1 and futures.is_future(args[0]) and args[0].done() else None
    future = None
    if done is not None:
        future = futures.awaitable_id(done)
        if not futures.is_task(done):
            futures.resolved(done)
    entry = None if task is None else tasks.announce(task)
    tape.write(
        'handle.queued',
        handle=handle.number,
        loop=tasks.loop_id(handle._loop),
        kind='call' if task is None else 'step' if done is None else 'wakeup',
        task=None if entry is None else entry.id,
        label=describe.callback_label(callback) if task is None else tasks.coroutine_name(task),
        user=_is_users(callback, args) if task is None else tasks.is_user(task),
        future=future,
        line=program.user_line(),
    )


class ReadyQueue(collections.deque):
    """`loop._ready`: says what joins it and what is skipped, and counts the turn before its first callback."""

    def __init__(self, counted) -> None:
        super().__init__()
        self._counted = counted

    def append(self, handle):
        if getattr(handle, 'place', None) is None:
            _queued(handle)
        super().append(handle)

    def popleft(self):
        self._counted()
        handle = super().popleft()
        if handle._cancelled:
            handle.place = 'done'
            tape.write('handle.skipped', handle=handle.number)
        return handle


def _began(handle: events.Handle) -> None:
    tape.stay_halted()
    handle.place = 'running'
    tape.write('handle.began', handle=handle.number)
    task = target(handle._callback)
    if task is None:
        stack.push(stack.Step(handle.number, None, None))
    else:
        args = handle._args or ()
        waited_for = args[0] if len(args) == 1 and futures.is_future(args[0]) else None
        tasks.began(task, handle.number, tasks.thrown_into(task, waited_for))


def _ended(handle: events.Handle, error: BaseException | None) -> None:
    handle.place = 'done'
    tasks.ended()
    tape.write('handle.ended', handle=handle.number, raised=None if error is None else type(error).__name__)


def _cancelled(handle: events.Handle) -> None:
    if not handle._cancelled and getattr(handle, 'place', None) == 'ready':
        tape.write('handle.cancelled', handle=handle.number)


class Handle(events.Handle):
    __slots__ = ('number', 'place')
    __module__ = 'asyncio.events'

    def cancel(self):
        _cancelled(self)
        super().cancel()

    def _run(self):
        _began(self)
        try:
            super()._run()
        except BaseException as error:
            _ended(self, error)
            raise
        else:
            _ended(self, None)
        finally:
            self = None  # as CPython does: a traceback must not keep the handle


class ThreadSafeHandle(events._ThreadSafeHandle):
    __slots__ = ('number', 'place')
    __module__ = 'asyncio.events'
    __qualname__ = '_ThreadSafeHandle'

    def cancel(self):
        _cancelled(self)
        super().cancel()

    def _run(self):
        _began(self)
        try:
            super()._run()
        except BaseException as error:
            _ended(self, error)
            raise
        else:
            _ended(self, None)
        finally:
            self = None


ThreadSafeHandle.__name__ = '_ThreadSafeHandle'


class TimerHandle(events.TimerHandle):
    """Equal due times fire in the order in which they were set: CPython's heap alone is not stable."""

    __slots__ = ('number', 'place', '_in_heap')
    __module__ = 'asyncio.events'

    def __lt__(self, other):
        if self._when == other._when:
            return int(self.number[1:]) < int(other.number[1:])
        return self._when < other._when

    @property
    def _scheduled(self):
        return self._in_heap

    @_scheduled.setter
    def _scheduled(self, scheduled):
        was, self._in_heap = getattr(self, '_in_heap', None), scheduled
        if was is None:
            # In __init__: the heap compares numbers before it says that the timer is in it.
            self.number, self.place = ids.next_handle(), 'new'
        elif scheduled and not was:
            _set(self)
        elif was and not scheduled:
            _left(self)

    def cancel(self):
        if not self._cancelled and self.place == 'heap':
            _forget_due(self)
            tape.write('timer.cancelled', handle=self.number)
        else:
            _cancelled(self)
        super().cancel()

    def _run(self):
        _began(self)
        try:
            super()._run()
        except BaseException as error:
            _ended(self, error)
            raise
        else:
            _ended(self, None)
        finally:
            self = None


def _bucket(timer: TimerHandle) -> int:
    return clock.microseconds(timer._when) // _TIE


def _forget_due(timer: TimerHandle) -> None:
    key = _bucket(timer)
    if (bucket := _due.get(key)) is not None:
        bucket.pop(timer.number, None)
        if not bucket:
            del _due[key]


def drop_all(loop: object) -> None:
    """The loop closes, and what lies in its queues goes with it."""
    for handle in [*loop._ready, *loop._scheduled]:  # type: ignore[attr-defined]
        if handle.place == 'heap':
            _forget_due(handle)
        handle.place = 'done'


def _tie(timer: TimerHandle) -> str | None:
    """The earliest set of the live timers due at that instant."""
    due, middle = clock.microseconds(timer._when), _bucket(timer)
    for bucket in (middle, middle - 1, middle + 1):
        for other in _due.get(bucket, {}).values():
            if abs(clock.microseconds(other._when) - due) <= _TIE and other._loop is timer._loop:
                return other.number
    return None


def _set(timer: TimerHandle) -> None:
    timer.place = 'heap'
    future, label = _purpose(timer)
    kind = 'sleep' if label.startswith('sleep(') else None
    entry = None if future is None else futures.announce(future, kind)
    if entry is not None:
        entry.timer = timer.number
    tie = _tie(timer)
    _due.setdefault(_bucket(timer), {})[timer.number] = timer
    tape.write(
        'timer.set',
        handle=timer.number,
        loop=tasks.loop_id(timer._loop),
        due=max(0.0, float(timer._when)),
        label=label,
        user=_is_users(timer._callback, timer._args or ()),
        future=None if entry is None else entry.id,
        tie=tie,
        line=program.user_line(),
    )


def _left(timer: TimerHandle) -> None:
    """CPython took it off the heap: due, or found cancelled before the select."""
    _forget_due(timer)
    if selecting:
        timer.place = 'ready'
        tape.write('timer.fired', handle=timer.number)
    else:
        timer.place = 'done'
        tape.write('timer.dropped', handle=timer.number)


def _purpose(timer: TimerHandle) -> tuple[object | None, str]:
    """The future that the timer will resolve, and what it is for."""
    callback, args = timer._callback, timer._args or ()
    seconds = f'{max(0, clock.microseconds(timer._when) - clock.now) / 1_000_000:g}'
    if callback is asyncio_futures._set_result_unless_cancelled and args:
        frame = sys._getframe(1)
        while frame is not None and frame.f_code is not asyncio_tasks.sleep.__code__:
            frame = frame.f_back
        if frame is not None:
            return args[0], f'sleep({describe.value(frame.f_locals["delay"])})'
        return args[0], 'set_result'
    if callback is asyncio_tasks._release_waiter and args:
        return args[0], f'wait(timeout={seconds})'
    if getattr(callback, '__func__', None) is timeouts.Timeout._on_timeout:
        return None, f'timeout({seconds})'
    owner = getattr(callback, '__self__', None) if type(callback) in (MethodType, BuiltinFunctionType) else None
    resolves = futures.is_future(owner) and not futures.is_task(owner)
    return owner if resolves else None, describe.callback_label(callback)


program.add_boundary(events.Handle._run.__code__)
for _cls in (Handle, ThreadSafeHandle, TimerHandle):
    program.add_boundary(_cls._run.__code__)
