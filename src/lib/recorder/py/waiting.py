"""What a suspended task waits for, in the user's words."""

from asyncio import locks, queues, tasks as asyncio_tasks, taskgroups

from . import chain, describe, futures, ids, pools, shared, waiting_io

Waiting = dict[str, object]


def of(task: object) -> tuple[Waiting, list[chain.Link]]:
    """The waiting and the await chain of a task that has just suspended."""
    links = chain.of(task.get_coro())  # type: ignore[attr-defined]
    future = task._fut_waiter  # type: ignore[attr-defined]
    if future is None:
        innermost = links[-1].frame.f_code if links else None
        gave_way = innermost in (asyncio_tasks.__sleep0.__code__, asyncio_tasks.sleep.__code__)
        return _waiting('yield', 'sleep(0)' if gave_way else 'its next turn', None), links
    by_frame = _by_library_frame(links)
    on_socket = waiting_io.of(links) if by_frame is None else None
    if on_socket is not None:
        text, connection = on_socket
        return {**_waiting('io', text, futures.awaitable_id(future)), 'connection': connection}, links
    kind, text, on = by_frame or _described(future, links)
    if kind == 'gather' or kind == 'shield' or kind == 'sleep':
        id = futures.announce(future, kind).id
    else:
        id = futures.awaitable_id(future)
    known = ids.futures.get(future)
    waited = [found for thing in on if (found := futures.awaitable_id(thing)) is not None]
    if kind in ('group', 'wait'):  # kept in sets, in no order that means anything
        waited.sort(key=lambda found: (found[0], int(found[1:])))
    found = _waiting(kind, text, id, waited, known.timer if known is not None else None)
    if kind == 'object':
        found['object'] = shared.waited_at(future)
    return found, links


def _waiting(
    kind: str, text: str, future: str | None, on: list[str] | None = None, timer: str | None = None
) -> Waiting:
    return {'kind': kind, 'text': text, 'future': future, 'on': on or [], 'timer': timer, 'object': None, 'connection': None}


_Described = tuple[str, str, list[object]]
"""Kind, words, and what it comes down to."""


def _described(future: object, links: list[chain.Link]) -> _Described:
    if issubclass(type(future), asyncio_tasks._GatheringFuture):
        children = list(future._children)  # type: ignore[attr-defined]
        return 'gather', f'gather of {len(children)}', children
    if futures.is_task(future):
        return 'task', describe.shorten(str.__str__(future.get_name())), [future]  # type: ignore[attr-defined]
    job = futures.chained(future)
    if job is not None:
        return 'worker', pools.call_of(job) or 'a thread', []
    inner = futures.shielded(future)
    if inner is not None:
        name = inner.get_name() if futures.is_task(inner) else 'a future'  # type: ignore[attr-defined]
        return 'shield', describe.shorten(f'shield of {name}'), [inner]
    name = waiting_io.name_of(future, links)
    return 'future', f'future {name}' if name else 'a future', []


def _by_library_frame(links: list[chain.Link]) -> _Described | None:
    """Looks from the innermost frame outwards, until the program's own begins."""
    found: _Described | None = None
    for link in reversed(links):
        if link.file is None:
            break
        found = _by_frame(link) or found
        if link.function == '_AsCompletedIterator._wait_for_one' or link.function == 'wait':
            break
    return found


def _by_frame(link: chain.Link) -> _Described | None:
    variables, function = link.frame.f_locals, link.function
    if link.file == 'asyncio/tasks.py':
        if function == 'sleep':
            return 'sleep', f'sleep({describe.value(variables["delay"])})', []
        if function == '_AsCompletedIterator._wait_for_one':
            todo = list(variables['self']._todo)
            return 'wait', f'as_completed of {len(todo)}', todo
        if function in ('_wait', '_cancel_and_wait'):
            waited = list(variables['fs']) if function == '_wait' else [variables['fut']]
            return 'wait', f'wait for {len(waited)}', waited
        return None
    owner = variables.get('self')
    if link.file == 'asyncio/taskgroups.py' and issubclass(type(owner), taskgroups.TaskGroup):
        children = list(owner._tasks)
        return 'group', f'TaskGroup of {len(children)}', children
    if link.file in ('asyncio/locks.py', 'asyncio/queues.py') and issubclass(type(owner), _OBJECTS):
        method = function.rpartition('.')[2]
        if method.startswith('_'):
            # `async with lock` and a barrier's inner parts: the public method says it better.
            inside = 'wait' if type(owner) is locks.Barrier else 'acquire'
            method = {'__aenter__': inside, '_block': 'wait', '_wait': 'wait'}.get(method, method)
        return 'object', f'{shared.word(owner)}.{method}', []
    return None


_OBJECTS = (locks.Lock, locks.Event, locks.Condition, locks.Semaphore, locks.Barrier, queues.Queue)
