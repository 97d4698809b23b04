"""Handles that say what becomes of them, and the ready queue that they pass through.

CPython's own code moves them; these subclasses only watch it do so.
"""

import collections
from asyncio import events

from . import callbacks, describe, drawn, futures, ids, program, stack, tape, tasks


def queued(handle: events.Handle) -> None:
    tape.settle()
    callback, args = handle._callback, handle._args or ()
    handle.place = 'ready'
    if drawn.is_left_out(handle._loop):
        return
    handle.number = ids.next_handle()
    task = callbacks.target(callback)
    tasks.settle(task)
    done = args[0] if len(args) == 1 and futures.is_future(args[0]) and args[0].done() else None
    future = None
    if done is not None:
        future = futures.awaitable_id(done)
        if not futures.is_task(done):
            futures.resolved(done)
    entry = None if task is None else tasks.announce(task)
    json, loop = tape.json, ids.loop_id(handle._loop)
    kind = 'call' if task is None else 'step' if done is None else 'wakeup'
    label = describe.callback_label(callback) if task is None else tasks.coroutine_name(task)
    user = callbacks.is_users(callback, args) if task is None else tasks.is_user(task)
    tape.put(
        'handle.queued',
        f',"handle":"{handle.number}","loop":"{loop}","kind":"{kind}","task":{json(None if entry is None else entry.id)},'
        f'"label":{json(label)},"user":{json(user)},"future":{json(future)},"line":{json(program.user_line())}}}',
    )


class ReadyQueue(collections.deque):
    """`loop._ready`: says what joins it and what is skipped, and counts the turn before its first callback."""

    def __init__(self, counted) -> None:
        super().__init__()
        self._counted = counted

    def append(self, handle):
        # A new one; or a reader's or writer's, which is queued anew each time that its socket is ready.
        if getattr(handle, 'place', 'done') == 'done':
            queued(handle)
        super().append(handle)

    def popleft(self):
        self._counted()
        handle = super().popleft()
        if handle._cancelled:
            handle.place = 'done'
            if not drawn.is_left_out(handle._loop):
                tape.write('handle.skipped', handle=handle.number)
        return handle


def began(handle: events.Handle) -> None:
    tape.stay_halted()
    handle.place = 'running'
    task = callbacks.target(handle._callback)
    if drawn.is_left_out(handle._loop):
        stack.push(stack.Step(None, None, None))
        return
    tape.put('handle.began', f',"handle":"{handle.number}"}}')
    if task is None:
        stack.push(stack.Step(handle.number, None, None))
    else:
        args = handle._args or ()
        waited_for = args[0] if len(args) == 1 and futures.is_future(args[0]) else None
        tasks.began(task, handle.number, tasks.thrown_into(task, waited_for))


def ended(handle: events.Handle, error: BaseException | None) -> None:
    handle.place = 'done'
    tasks.ended()
    if drawn.is_left_out(handle._loop):
        return
    if error is None:
        tape.put('handle.ended', f',"handle":"{handle.number}","raised":null}}')
    else:
        tape.write('handle.ended', handle=handle.number, raised=type(error).__name__)


def cancelled(handle: events.Handle) -> None:
    if not handle._cancelled and getattr(handle, 'place', None) == 'ready' and not drawn.is_left_out(handle._loop):
        tape.write('handle.cancelled', handle=handle.number)


class Watched:
    """What a handle of any kind says when it is cancelled or run; CPython's own class comes after it."""

    __slots__ = ()

    def cancel(self):
        cancelled(self)
        super().cancel()

    def _run(self):
        began(self)
        try:
            super()._run()
        except BaseException as error:
            ended(self, error)
            raise
        else:
            ended(self, None)
        finally:
            self = None  # as CPython does: a traceback must not keep the handle


class Handle(Watched, events.Handle):
    __slots__ = ('number', 'place')
    __module__ = 'asyncio.events'


class ThreadSafeHandle(Watched, events._ThreadSafeHandle):
    __slots__ = ('number', 'place')
    __module__ = 'asyncio.events'
    __qualname__ = '_ThreadSafeHandle'


ThreadSafeHandle.__name__ = '_ThreadSafeHandle'


program.add_boundary(events.Handle._run.__code__)
program.add_boundary(Watched._run.__code__)
