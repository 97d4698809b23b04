"""What a callback is: a task's step or any other, and whether it is the program's own."""

import sys
from asyncio import tasks as asyncio_tasks
from types import BuiltinFunctionType, FunctionType, MethodType

from . import describe, futures, program, tasks


def target(callback: object) -> object | None:
    """The task that the callback steps, if it is a task's own."""
    kind = type(callback)
    if kind is MethodType:
        if not any(callback.__func__ is step for step in _PY_STEPS):
            return None
    elif kind is not _STEP and not (kind is BuiltinFunctionType and callback.__name__ == 'task_wakeup'):  # type: ignore[attr-defined]
        return None
    owner = callback.__self__  # type: ignore[attr-defined]
    return owner if futures.is_task(owner) else None


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


def is_users(callback: object, args: tuple[object, ...]) -> bool:
    """Whether a beginner should see it: the callback is the program's own function; or it is any other callable
    that the program itself handed to `call_soon`, `call_later` or `call_at`, and not a future's done-callback."""
    function = describe.unwrap(callback)
    if program.owns(getattr(function, '__code__', None) if type(function) is FunctionType else None):
        return True
    if len(args) == 1 and futures.is_future(args[0]):
        return False
    frame = sys._getframe(1)
    while frame is not None and id(frame.f_code) not in PLUMBING:
        frame = frame.f_back
    while frame is not None and id(frame.f_code) in PLUMBING:
        frame = frame.f_back
    return frame is not None and program.owns(frame.f_code)


PLUMBING: set[int] = set()
"""Code of `call_soon` and its like, between the program's call and the queue."""
