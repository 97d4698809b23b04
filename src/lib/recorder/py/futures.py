"""Futures that are not tasks: they get a number when they first matter, and are resolved once."""

import asyncio
import sys
from asyncio import futures, tasks
from typing import Callable

from . import describe, ids, program, shared, tape

_Future = asyncio.Future  # CPython's own, kept before `overrides` puts anything in its place
_Task = asyncio.Task
_GatheringFuture = tasks._GatheringFuture


def is_future(thing: object) -> bool:
    """By type only: asking the object itself could run the program's code."""
    return issubclass(type(thing), (_Future, futures._PyFuture))


def is_task(thing: object) -> bool:
    return issubclass(type(thing), (_Task, tasks._PyTask))


def awaitable_id(thing: object) -> str | None:
    """The id of a task or future, announcing it if this is the first time that it matters."""
    if is_task(thing):
        return announce_task(thing).id
    return announce(thing).id if is_future(thing) else None


announce_task: Callable[[object], ids.Entry]
"""`tasks.announce`, which `tasks` puts here: a future may wait for a task, and a task for a future."""


def announce(future: object, kind: str | None = None, line: int | None = None) -> ids.Entry:
    entry = ids.futures.get(future)
    if entry is not None:
        return entry
    children: list[str] = []
    if issubclass(type(future), _GatheringFuture):
        kind = 'gather'
        children = [id for child in future._children if (id := awaitable_id(child)) is not None]  # type: ignore[attr-defined]
    elif kind is None and shielded(future) is not None:
        kind = 'shield'
        inner = awaitable_id(shielded(future))
        children = [inner] if inner is not None else []
    entry = ids.futures.add(future, not tape.muted)
    if entry.id is None:
        return entry
    # The program makes one with `asyncio.Future()`, or with `create_future()`, which says so.
    kind = kind or ('future' if type(future) is _Future else 'other')
    line = program.user_line() if line is None else line
    tape.put(
        'future.created',
        f',"future":"{entry.id}","kind":"{kind}","children":{tape.json(children)},"line":{tape.json(line)}}}',
    )
    return entry


def shielded(future: object) -> object | None:
    """The inner future of what `asyncio.shield` returned."""
    return _closed_over(future, 'shield.<locals>._outer_done_callback', 'inner')


def chained(future: object) -> object | None:
    """The future of a thread that `wrap_future` makes this one follow."""
    return _closed_over(future, '_chain_future.<locals>._call_check_cancel', 'source')


def _closed_over(future: object, function: str, name: str) -> object | None:
    """What one of its own done-callbacks closes over."""
    for callback, _ in getattr(future, '_callbacks', None) or ():
        if getattr(callback, '__qualname__', '') == function:
            return callback.__closure__[callback.__code__.co_freevars.index(name)].cell_contents
    return None


def resolved(future: object, how: str | None = None, value: object = None) -> None:
    """Writes `future.resolved`, once. Without `how`, the future is done and says it itself."""
    entry = announce(future)
    if entry.resolved:
        return
    entry.resolved = True
    entry.timer = None
    text = ''
    if how is None:
        state = future._state  # type: ignore[attr-defined]
        error = future._exception  # type: ignore[attr-defined]
        how = 'cancelled' if state == 'CANCELLED' else 'exception' if error is not None else 'result'
        value = error if error is not None else future._result  # type: ignore[attr-defined]
    shared.resolving(future, how)
    if how == 'result':
        text = describe.value(value)
    elif how == 'exception':
        text = describe.error(value) if isinstance(value, BaseException) else describe.value(value)
    if entry.id is not None:
        json = tape.json
        tape.put(
            'future.resolved',
            f',"future":"{entry.id}","how":"{how}","value":{json(text)},"line":{json(program.user_line())}}}',
        )


def _matters(future: object) -> bool:
    """Known already, or somebody waits for it. One that nobody waits for is announced if it is the program's."""
    return ids.futures.get(future) is not None or bool(future._callbacks)  # type: ignore[attr-defined]


class Future(_Future):
    """CPython's, and says so when it is resolved: before its done-callbacks are queued."""

    __slots__ = ()
    __module__ = '_asyncio'

    def set_result(self, result):
        if not self.done() and _matters(self):
            resolved(self, 'result', result)
        return super().set_result(result)

    def set_exception(self, exception):
        if not self.done() and _matters(self):
            resolved(self, 'exception', exception)
        return super().set_exception(exception)

    def cancel(self, msg=None):
        if not self.done() and _matters(self):
            if program.owns(sys._getframe(1).f_code) and (target := announce(self).id) is not None:
                tape.write('cancel.requested', target=target, accepted=True, line=program.user_line())
            resolved(self, 'cancelled')
        return super().cancel(msg)


class GatheringFuture(_GatheringFuture):
    """CPython's, and announces itself with its children, in order."""

    __module__ = 'asyncio.tasks'
    __qualname__ = '_GatheringFuture'

    def __init__(self, children, *, loop):
        super().__init__(children, loop=loop)
        announce(self)

    def set_result(self, result):
        if not self.done():
            resolved(self, 'result', result)
        return super().set_result(result)

    def set_exception(self, exception):
        if not self.done():
            resolved(self, 'exception', exception)
        return super().set_exception(exception)

    def cancel(self, msg=None):
        if not self.done() and (target := announce(self).id) is not None:
            accepted = any(not child.done() for child in self._children)
            tape.write('cancel.requested', target=target, accepted=accepted, line=program.user_line())
        return super().cancel(msg)


GatheringFuture.__name__ = '_GatheringFuture'
