"""A task's life: created, begun, resumed, suspended, and finished, failed or cancelled."""

import asyncio
import functools
import itertools
from types import CoroutineType

from . import describe, drawn, futures, ids, program, stack, tape, waiting
from .limits import limits, sentence

_Task = asyncio.Task


def coroutine_of(task: object) -> object:
    return task.get_coro()  # type: ignore[attr-defined]


def coroutine_name(task: object) -> str:
    coroutine = coroutine_of(task)
    name = getattr(coroutine, '__qualname__', None)
    return (name if type(name) is str else type(coroutine).__name__).rpartition('<locals>.')[2]


def is_user(task: object) -> bool:
    """Its coroutine's code is in the program."""
    coroutine = coroutine_of(task)
    return type(coroutine) is CoroutineType and program.owns(coroutine.cr_code)


def announce(task: object, eager: bool = False, line: int | None = None) -> ids.Entry:
    entry = ids.tasks.get(task)
    if entry is not None:
        return entry
    entry = ids.tasks.add(task, not drawn.is_left_out(task.get_loop()))  # type: ignore[attr-defined]
    if entry.id is None:
        return entry
    if len(ids.tasks) > limits.tasks:
        tape.halt('limit:tasks', sentence('tasks'))
    name = coroutine_name(task)
    tape.write(
        'task.created',
        task=entry.id,
        loop=ids.loop_id(task.get_loop()),  # type: ignore[attr-defined]
        name=describe.shorten(str.__str__(task.get_name())),  # type: ignore[attr-defined]
        coroutine=name,
        call=describe.coroutine_call(coroutine_of(task), name),
        user=is_user(task),
        parent=stack.task_id(),
        eager=eager,
        line=line or program.user_line(),
    )
    return entry


def began(task: object, handle: str | None, thrown: str | None) -> None:
    """A step of it starts."""
    entry = announce(task)
    stack.push(stack.Step(handle, task, entry.id))
    if entry.begun:
        if thrown is None:
            tape.put('task.resumed', f',"task":"{entry.id}","throws":null}}')
        else:
            tape.write('task.resumed', task=entry.id, throws=thrown)
    else:
        entry.begun = True
        tape.write('task.began', task=entry.id)


def thrown_into(task: object, waited_for: object | None) -> str | None:
    """The exception that its next step throws into its coroutine."""
    if task._must_cancel:  # type: ignore[attr-defined]
        return 'CancelledError'
    if waited_for is None:
        return None
    if waited_for._state == 'CANCELLED':  # type: ignore[attr-defined]
        return 'CancelledError'
    error = waited_for._exception  # type: ignore[attr-defined]
    return None if error is None else type(error).__name__


def settle(queued: object | None = None) -> None:
    """Writes how the step that runs ended, if it has ended: called when a callback is queued, so that the
    end of a task comes before the wake-ups that it causes, and a suspension before the task's own next step.

    `queued` is the task whose step is being queued.
    """
    step = stack.top()
    if step is None or step.task is None or step.settled:
        return
    if step.task.done():  # type: ignore[attr-defined]
        step.settled = True
        _ended(step.task, step.task_id)
    elif queued is step.task:
        step.settled = True
        _suspended(step.task, step.task_id)


def ended() -> None:
    """The step returns."""
    step = stack.top()
    if step is not None and step.task is not None and not step.settled:
        step.settled = True
        if step.task.done():  # type: ignore[attr-defined]
            _ended(step.task, step.task_id)
        else:
            _suspended(step.task, step.task_id)
    stack.pop()


def _ended(task: object, id: str | None) -> None:
    error = task._exception  # type: ignore[attr-defined]
    if task._state == 'CANCELLED':  # type: ignore[attr-defined]
        tape.write('task.cancelled', task=id)
    elif error is not None:
        tape.write(
            'task.failed',
            task=id,
            error=type(error).__name__,
            message=describe.message(error),
            line=program.line_of_traceback(error),
        )
    else:
        tape.write('task.finished', task=id, value=describe.value(task._result))  # type: ignore[attr-defined]


@functools.cache
def _link(function: str, line: int | None, file: str | None) -> str:
    json = tape.json
    return f'{{"function":{json(function)},"line":{json(line)},"file":{json(file)}}}'


def _suspended(task: object, id: str | None) -> None:
    (what, links), json = waiting.of(task), tape.json
    chain = ','.join([_link(one.function, one.line, one.file) for one in links])
    tape.put('task.suspended', f',"task":{json(id)},"waiting":{json(what)},"chain":[{chain}]}}')


_numbers = itertools.count(1)


class Task(_Task):
    """CPython's, and says so when it is cancelled; an eager one also when it starts inside its creator.

    Its stack goes without the recorder's frames. Its hash is its number, not its address: the order of a set of tasks, such
    as a TaskGroup goes through, would else change with the recorder's own memory. What that decides is left to chance all the
    same, see `orders.py`.
    """

    __slots__ = ('__number',)
    __module__ = '_asyncio'

    def __new__(cls, *arguments, **keywords):
        self = super().__new__(cls)
        self.__number = next(_numbers)
        return self

    def __hash__(self):
        return self.__number

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if not eager_start:
            super().__init__(coro, loop=loop, name=name, context=context)
            return
        eager = _Eager(self)
        try:
            super().__init__(coro, loop=loop, name=name, context=context, eager_start=True)
        finally:
            eager.ended()

    def cancel(self, msg=None):
        if not drawn.is_left_out(self.get_loop()):
            tape.write(
                'cancel.requested', target=announce(self).id, accepted=not self.done(), line=program.user_line()
            )
        return super().cancel(msg)

    def get_stack(self, *, limit=None):
        return [frame for frame in super().get_stack(limit=limit) if program.is_outside(frame)]


class _Eager:
    """CPython names the task inside `__init__`, so its beginning is written just before the next event."""

    def __init__(self, task: object) -> None:
        self._task: object | None = task
        self._line = program.user_line()
        self._begun = False
        tape.later(self._begin)

    def _begin(self) -> None:
        task, self._task = self._task, None
        # It fell back to an ordinary start (the loop does not run) if it is known by its queued step.
        if task is None or ids.tasks.get(task) is not None or task._coro is None:  # type: ignore[attr-defined]
            return
        if asyncio._get_running_loop() is not task.get_loop() or drawn.is_left_out(task.get_loop()):  # type: ignore[attr-defined]
            return
        self._begun = True
        announce(task, eager=True, line=self._line)
        began(task, None, None)

    def ended(self) -> None:
        tape.settle()
        if self._begun:
            ended()


futures.announce_task = announce
