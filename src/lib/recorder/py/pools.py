"""Pools of threads: which jobs they are given, and what becomes of each."""

import sys
import weakref
from concurrent.futures import thread as cf_thread
from functools import partial
from types import BuiltinFunctionType, FunctionType

from . import describe, futures, ids, lanes, program, stack, tape
from .calls import Steps

_CPythons = cf_thread._WorkItem

_names: 'weakref.WeakKeyDictionary[object, str]' = weakref.WeakKeyDictionary()
_calls: dict[str, str] = {}
_pools: dict[str, str] = {}
_in_line: dict[str, int] = {}
"""How many jobs of a pool nobody has taken."""
prepared: 'weakref.WeakKeyDictionary[object, object]' = weakref.WeakKeyDictionary()
"""The loop's future for a job that `run_in_executor` was given, until `wrap_future` asks for it."""
awaited: object | None = None
"""The loop's future for the job that is being handed in."""


def name_of(executor: object) -> str:
    """By its threads' names; a second pool of that name gets a number."""
    if executor not in _names:
        prefix = executor._thread_name_prefix  # type: ignore[attr-defined]
        same = sum(1 for name in _names.values() if name.partition(' (')[0] == prefix)
        _names[executor] = f'{prefix} ({same + 1})' if same else prefix
    return _names[executor]


def thread(thread: object, function: object) -> tuple[str, str | None, bool]:
    """Its name, its pool's, and whether it is the program's doing."""
    if thread is None:
        return describe.callback_label(function), None, True
    target = getattr(thread, '_target', None)
    if target is cf_thread._worker:
        executor = thread._args[0]()  # type: ignore[attr-defined]
        return thread.name, None if executor is None else name_of(executor), True  # type: ignore[attr-defined]
    shown = getattr(target, '__name__', '') != '_do_shutdown'
    return describe.shorten(thread.name), None, shown  # type: ignore[attr-defined]


class WorkItem(_CPythons):
    """CPython's, and says that it was handed in."""

    def __init__(self, future, task):
        super().__init__(future, task)
        global awaited
        asyncios, awaited = awaited, None
        entry = ids.jobs.add(future)
        _calls[entry.id] = call = _call(*task)
        executor = sys._getframe(1).f_locals['self']
        _pools[entry.id] = pool = name_of(executor)
        if asyncios is not None:
            prepared[future] = asyncios
            futures.announce(asyncios, 'worker')
        tape.write(
            'job.queued',
            job=entry.id,
            call=call,
            pool=pool,
            limit=executor._max_workers,
            future=None if asyncios is None else futures.awaitable_id(asyncios),
            before=_in_line.get(pool, 0),
            task=stack.task_id(),
            line=program.user_line(),
        )
        _in_line[pool] = _in_line.get(pool, 0) + 1
        future.add_done_callback(_done)


WorkItem.__name__ = WorkItem.__qualname__ = '_WorkItem'
WorkItem.__module__ = 'concurrent.futures.thread'


def _call(function: object, arguments: tuple, keywords: dict[str, object]) -> str:
    """`read_file('a.txt')`, also of a `partial` and of what `to_thread` wraps."""
    while isinstance(function, partial):
        arguments, keywords = (*function.args, *arguments), {**function.keywords, **keywords}
        function = function.func
        if type(function) is BuiltinFunctionType and function.__name__ == 'run' and arguments:
            function, arguments = arguments[0], arguments[1:]
    shown = [describe.shorten(describe.value(argument), 40) for argument in arguments]
    shown += [f'{name}={describe.shorten(describe.value(value), 40)}' for name, value in keywords.items()]
    name = describe.callback_label(function)
    return describe.shorten(f'{name}({", ".join(shown)})')


def call_of(future: object) -> str | None:
    """What was handed in for this `concurrent.futures.Future`."""
    entry = ids.jobs.get(future)
    return None if entry is None else _calls[entry.id]


def _done(future: object) -> None:
    entry = ids.jobs.get(future)
    if entry is None or entry.resolved:
        return
    entry.resolved = True
    if future.cancelled():  # type: ignore[attr-defined]
        _in_line[_pools[entry.id]] -= 1
        tape.write('job.ended', job=entry.id, how='cancelled', value='')
    elif future._exception is not None:  # type: ignore[attr-defined]
        tape.write('job.ended', job=entry.id, how='raised', value=describe.error(future._exception))  # type: ignore[attr-defined]
    else:
        tape.write('job.ended', job=entry.id, how='returned', value=describe.value(future._result))  # type: ignore[attr-defined]


def run_item(steps: Steps, item: WorkItem, context: object) -> Steps:
    """Around `_WorkItem.run`: a worker takes the job."""
    entry = ids.jobs.get(item.future)
    if entry is not None and not item.future.cancelled() and lanes.current is not None:
        _in_line[_pools[entry.id]] -= 1
        tape.write('job.began', job=entry.id, worker=lanes.current.worker)
    return steps


def run_task(steps: Steps, context: object, task: object) -> Steps:
    """Around the job's own function."""
    try:
        return (yield from steps)
    finally:
        yield from lanes.pay()
