"""Which objects of asyncio tasks share and queue for, and which code of asyncio is theirs."""

import contextlib
from asyncio import locks, queues

KINDS = (
    (locks.Lock, 'lock'),
    (locks.Semaphore, 'semaphore'),
    (locks.Event, 'event'),
    (locks.Condition, 'condition'),
    (locks.Barrier, 'barrier'),
    (queues.Queue, 'queue'),
)
_CLASSES = (
    locks.Lock, locks.BoundedSemaphore, locks.Semaphore, locks.Event, locks.Condition, locks.Barrier,
    queues.PriorityQueue, queues.LifoQueue, queues.Queue,
)  # fmt: skip
_STORAGE = ('_init', '_get', '_put', 'qsize', 'empty', 'full')
"""Whoever overrides one of these keeps its items in an order of its own."""

METHODS = {
    locks.Lock: ('acquire', 'release'),
    locks.Semaphore: ('acquire', 'release'),
    locks.Event: ('set', 'clear', 'wait'),
    locks.Condition: ('wait', 'wait_for', 'notify', 'notify_all', '_notify'),
    locks.Barrier: ('wait', 'reset', 'abort'),
    queues.Queue: ('put', 'put_nowait', 'get', 'get_nowait', 'task_done', 'join', 'shutdown'),
}
_BETWEEN = (
    locks._ContextManagerMixin.__aenter__, locks._ContextManagerMixin.__aexit__,
    locks.Barrier.__aenter__, locks.Barrier._block, locks.Barrier._wait, locks.Barrier._release, locks.Barrier._exit,
    locks.BoundedSemaphore.release, locks.BoundedSemaphore.__init__,
    locks.Lock._wake_up_first, locks.Semaphore._wake_up_next, queues.Queue._wakeup_next,
)  # fmt: skip
MAKERS = {kind.__init__.__code__ for kind, _ in KINDS}

# By the id of their code, here and below.
inits = {id(code) for code in MAKERS}
method: dict[int, str] = {
    id(getattr(kind, name).__code__): name for kind, names in METHODS.items() for name in names
}
public = {key: name for key, name in method.items() if not name.startswith('_')}
inside: set[int] = {*method, *(id(function.__code__) for function in _BETWEEN), *inits}
"""The objects' own, between the program and what changes."""
ACQUIRES = {id(locks.Lock.acquire.__code__), id(locks.Semaphore.acquire.__code__)}
LOCK_RELEASE, SEMAPHORE_RELEASE = id(locks.Lock.release.__code__), id(locks.Semaphore.release.__code__)
NOTIFY = id(locks.Condition._notify.__code__)
HANDS_OVER = {id(queues.Queue.put_nowait.__code__), id(queues.Queue.get_nowait.__code__)}
HELD = ('lock', 'semaphore', 'condition')
CONTEXTLIB = contextlib.asynccontextmanager.__code__.co_filename


def kind_of(thing: object) -> str:
    return next(name for base, name in KINDS if issubclass(type(thing), base))


def class_of(thing: object, kind: str) -> str:
    """asyncio's, also of a class of the program that is made of it and keeps its ways."""
    own = type(thing)
    base = next(base for base in _CLASSES if issubclass(own, base))
    if kind == 'queue' and any(getattr(own, name) is not getattr(base, name) for name in _STORAGE):
        base = own
    return type.__dict__['__name__'].__get__(base)


def limit_of(thing: object, kind: str) -> int | None:
    """How many it holds, or lets in, at a time; of a barrier, how many it waits for."""
    if kind == 'queue':
        found = thing._maxsize  # type: ignore[attr-defined]
        return found if type(found) is int and found > 0 else None
    if kind == 'barrier':
        return thing._parties  # type: ignore[attr-defined]
    if kind == 'semaphore':
        bound = getattr(thing, '_bound_value', None)
        return bound if type(bound) is int else thing._value  # type: ignore[attr-defined]
    return None
