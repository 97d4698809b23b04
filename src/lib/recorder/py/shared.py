"""What tasks share and queue for: locks, semaphores, events, conditions, barriers and queues of asyncio.

Nothing is patched. CPython tells when one of their own methods starts, suspends or ends; at these moments, and before a
waiter's future is resolved, what the object holds is read from its own attributes, and written if it has changed.
A lock does not know who holds it: that is who came back from `acquire`, until it is released.
"""

import collections
import contextlib
import sys
import weakref
from asyncio import futures as asyncio_futures, locks, queues
from dataclasses import dataclass, field
from itertools import islice
from types import CodeType, FrameType

from . import describe, ids, program, stack, tape
from .limits import limits
from .naming import name_of

_TOOL = 4  # free, like the 3 of `monitor`: CPython names 0, 1, 2 and 5
_monitoring = sys.monitoring
_events = _monitoring.events

_MOST = 20
"""Holders, and waiters of one method, that are written; all of them are counted."""
_WINDOW = 8
"""Items of a queue that are written."""

_KINDS = (
    (locks.Lock, 'lock'),
    (locks.Semaphore, 'semaphore'),
    (locks.Event, 'event'),
    (locks.Condition, 'condition'),
    (locks.Barrier, 'barrier'),
    (queues.Queue, 'queue'),
)
_ASYNCIOS = (
    locks.Lock, locks.BoundedSemaphore, locks.Semaphore, locks.Event, locks.Condition, locks.Barrier,
    queues.PriorityQueue, queues.LifoQueue, queues.Queue,
)  # fmt: skip
_STORAGE = ('_init', '_get', '_put', 'qsize', 'empty', 'full')
"""Whoever overrides one of these keeps its items in an order of its own."""

_METHODS = {
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
_MAKERS = {
    kind.__init__.__code__
    for kind in (locks.Lock, locks.Semaphore, locks.Event, locks.Condition, locks.Barrier, queues.Queue)
}

_method: dict[int, str] = {
    id(getattr(kind, name).__code__): name for kind, names in _METHODS.items() for name in names
}
_inside: set[int] = {
    *_method, *(id(function.__code__) for function in _BETWEEN), *(id(code) for code in _MAKERS)
}  # fmt: skip
"""Code of the objects' own, between the program and what changes."""
_HELD = ('lock', 'semaphore', 'condition')
_ACQUIRES = {id(locks.Lock.acquire.__code__), id(locks.Semaphore.acquire.__code__)}
_CONTEXTLIB = contextlib.asynccontextmanager.__code__.co_filename
_LOCK_RELEASE, _SEMAPHORE_RELEASE = id(locks.Lock.release.__code__), id(locks.Semaphore.release.__code__)
_NOTIFY = id(locks.Condition._notify.__code__)
_HANDS_OVER = {id(queues.Queue.put_nowait.__code__), id(queues.Queue.get_nowait.__code__)}
_inits = {id(code) for code in _MAKERS}


@dataclass
class _Known:
    """What is remembered of one object: no object of the program, only names."""

    id: str
    kind: str
    name: str | None
    holders: list[str | None] = field(default_factory=list)
    """`None` for one that is no task."""
    woken: list[str | None] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)
    """The items in sight, by identity, as they were when they came into sight."""
    left: dict[int, str] = field(default_factory=dict)
    """Those that were in sight before."""
    written: dict[str, object] = field(default_factory=dict)


@dataclass
class _Wait:
    """A waiter's future, as long as it is not done."""

    future: weakref.ref[object]
    owner: weakref.ref[object]
    """The object that the program sees: of a condition's own lock the condition."""
    task: str | None
    acquires: bool
    known: _Known


_known: dict[str, _Known] = {}
_waits: dict[int, _Wait] = {}
_notified: set[int] = set()
_owners: dict[int, tuple[weakref.ref[object], weakref.ref[object]]] = {}
"""Of an object that is part of another one: itself, and the whole."""
_foreign: dict[int, weakref.ref[object]] = {}
"""Made by a library for its own ends."""
_last: tuple[int, str] | None = None
"""The future that a method suspended on last, and the object's id."""


def begin() -> None:
    _monitoring.use_tool_id(_TOOL, 'loopscope shared')
    for event, callback in (
        (_events.PY_START, _started),
        (_events.PY_RETURN, _returned),
        (_events.PY_YIELD, _yielded),
        (_events.PY_UNWIND, _unwound),
    ):
        _monitoring.register_callback(_TOOL, event, callback)
    _monitoring.set_events(_TOOL, _events.PY_UNWIND)  # CPython offers it only for all code
    local = _events.PY_START | _events.PY_RETURN | _events.PY_YIELD
    for kind, names in _METHODS.items():
        for name in names:
            _monitoring.set_local_events(_TOOL, getattr(kind, name).__code__, local)
    for code in _MAKERS:
        _monitoring.set_local_events(_TOOL, code, _events.PY_START)


def _started(code: CodeType, offset: int) -> None:
    frame = sys._getframe(1)
    if id(code) in _inits:
        _made(frame)
        return
    thing = frame.f_locals['self']
    whole = _whole(thing)
    known = _known_of(whole, frame)
    if known is None:
        return
    if id(code) == _SEMAPHORE_RELEASE:
        _lets_go(known)
    elif id(code) == _NOTIFY:
        waiting = (waiter for waiter in thing._waiters if not waiter.done())  # type: ignore[attr-defined]
        _notified.update(id(waiter) for waiter in islice(waiting, frame.f_locals['n']))
        _look(whole, known, frame)


def _returned(code: CodeType, offset: int, value: object) -> None:
    frame = sys._getframe(1)
    whole = _whole(frame.f_locals['self'])
    entry = ids.objects.get(whole)
    if entry is None:
        return
    known, task = _known[entry.id], stack.task_id()
    if id(code) in _ACQUIRES and known.kind in _HELD:
        if task in known.woken:
            known.woken.remove(task)
        known.holders.append(task)
    elif id(code) == _LOCK_RELEASE:
        known.holders.clear()
    if id(code) in _HANDS_OVER or _outermost(frame, whole):
        _look(whole, known, frame)


def _yielded(code: CodeType, offset: int, value: object) -> None:
    """Suspended on a future: the innermost method says so first, and those around it pass the same one on."""
    global _last
    if not issubclass(type(value), asyncio_futures.Future) or _wait_of(value) is not None:
        return
    frame = sys._getframe(1)
    chain = _chain(frame)
    for position, (whole, _) in enumerate(reversed(chain)):
        if (entry := ids.objects.get(whole)) is None:
            continue
        known = _known[entry.id]
        if position == len(chain) - 1:
            _waits[id(value)] = _Wait(weakref.ref(value), weakref.ref(whole), stack.task_id(), id(code) in _ACQUIRES, known)
            _last = (id(value), entry.id)
        _look(whole, known, frame)


def _unwound(code: CodeType, offset: int, error: BaseException) -> None:
    if id(code) not in _method:
        return
    frame = sys._getframe(1)
    whole = _whole(frame.f_locals['self'])
    entry = ids.objects.get(whole)
    if entry is None or tape.halted is not None:
        return
    known, task = _known[entry.id], stack.task_id()
    if id(code) in _ACQUIRES and task in known.woken:
        known.woken.remove(task)
    if _outermost(frame, whole):
        _look(whole, known, frame, gave_up=True)


def resolving(future: object, how: str) -> None:
    """The future is about to be resolved: if somebody waits for it at an object, that comes first."""
    wait = _wait_of(future)
    if wait is None:
        return
    del _waits[id(future)]
    _notified.discard(id(future))
    whole = wait.owner()
    if whole is None:
        return
    if how == 'result' and wait.acquires and wait.known.kind in _HELD:
        wait.known.woken.append(wait.task)
    _look(whole, wait.known, sys._getframe(1), gave_up=how == 'cancelled', leaving=future)


def _wait_of(future: object) -> _Wait | None:
    """By identity: a future that is gone leaves its number to another."""
    wait = _waits.get(id(future))
    return wait if wait is not None and wait.future() is future else None


def waited_at(future: object) -> str | None:
    """The object at which the task that has just suspended waits for this future."""
    return _last[1] if _last is not None and _last[0] == id(future) else None


def word(thing: object) -> str:
    """What to call it: `lock`, or `Lock` where the program has no name for it."""
    entry = ids.objects.get(_whole(thing))
    name = None if entry is None else _known[entry.id].name
    return name or type.__dict__['__name__'].__get__(type(thing))


# ---------------------------------------------------------------- which object, and whose


def _made(frame: FrameType) -> None:
    """Part of another one, if that one's own code makes it; of no interest, if a library does."""
    thing = frame.f_locals['self']
    around = _maker(frame.f_back, thing)
    if around is None or program.owns(around.f_code):
        return
    key = id(thing)

    def forget(reference: weakref.ref[object]) -> None:
        if key in _owners and _owners[key][0] is reference:
            del _owners[key]
        if _foreign.get(key) is reference:
            del _foreign[key]

    reference = weakref.ref(thing, forget)
    if id(around.f_code) in _inits:
        _owners[key] = reference, weakref.ref(around.f_locals['self'])
    else:
        _foreign[key] = reference


def _maker(around: FrameType | None, thing: object) -> FrameType | None:
    """Past the constructors of derived classes, and those that `dataclass` writes."""
    while around is not None and (
        around.f_code.co_filename in ('<string>', _CONTEXTLIB)
        or around.f_code.co_name == '__init__' and around.f_locals.get('self') is thing
    ):
        around = around.f_back
    return around


def _whole(thing: object) -> object:
    """What the program sees: of a condition's own lock the condition, of a barrier's condition the barrier."""
    while (found := _owners.get(id(thing))) is not None and (owner := found[1]()) is not None:
        thing = owner
    return thing


def _known_of(whole: object, frame: FrameType) -> _Known | None:
    """Announces it when it is used for the first time."""
    entry = ids.objects.get(whole)
    if entry is not None:
        return _known[entry.id]
    if id(whole) in _foreign or _is_being_made(frame):
        return None
    kind = next(name for base, name in _KINDS if issubclass(type(whole), base))
    entry = ids.objects.add(whole)
    name = name_of(whole, frame)
    known = _known[entry.id] = _Known(entry.id, kind, name)
    limit = _limit(whole, kind)
    tape.write(
        'object.created',
        object=entry.id,
        kind=kind,
        name=name,
        **{'class': _class(whole, kind)},
        limit=limit,
        line=program.user_line(),
    )
    known.written = {
        'holders': [], 'woken': [], 'value': limit if kind == 'semaphore' else 0,
        'size': 0, 'items': [], 'waiters': [], 'waiting': 0,
    }  # fmt: skip
    return known


def _is_being_made(frame: FrameType) -> bool:
    around: FrameType | None = frame
    while around is not None and id(around.f_code) in _inside:
        if id(around.f_code) in _inits:
            return True
        around = around.f_back
    return False


def _class(whole: object, kind: str) -> str:
    """asyncio's, also of a class of the program that is made of it and keeps its ways."""
    own = type(whole)
    base = next(base for base in _ASYNCIOS if issubclass(own, base))
    if kind == 'queue' and any(getattr(own, name) is not getattr(base, name) for name in _STORAGE):
        base = own
    return type.__dict__['__name__'].__get__(base)


def _limit(whole: object, kind: str) -> int | None:
    if kind == 'queue':
        found = whole._maxsize  # type: ignore[attr-defined]
        return found if type(found) is int and found > 0 else None
    if kind == 'barrier':
        return whole._parties  # type: ignore[attr-defined]
    if kind == 'semaphore':
        bound = getattr(whole, '_bound_value', None)
        return bound if type(bound) is int else whole._value  # type: ignore[attr-defined]
    return None


def _chain(frame: FrameType) -> list[tuple[object, str]]:
    """The objects whose methods are at work, innermost first, each with the outermost of its methods."""
    chain: list[tuple[object, str]] = []
    around: FrameType | None = frame
    while around is not None and id(around.f_code) in _inside:
        method = _method.get(id(around.f_code))
        if method is not None and not method.startswith('_'):
            whole = _whole(around.f_locals['self'])
            if chain and chain[-1][0] is whole:
                chain[-1] = (whole, method)
            else:
                chain.append((whole, method))
        around = around.f_back
    return chain


def _outermost(frame: FrameType, whole: object) -> bool:
    """No other method of the same object called this one."""
    return frame.f_back is None or all(thing is not whole for thing, _ in _chain(frame.f_back))


# ---------------------------------------------------------------- what it holds


def _lets_go(known: _Known) -> None:
    """Somebody releases a semaphore: if they hold a place, that one; else, if anybody does, the first."""
    task = stack.task_id()
    if task in known.holders:
        known.holders.remove(task)
    elif known.holders:
        known.holders.pop(0)


def _look(
    whole: object, known: _Known, frame: FrameType, *, gave_up: bool = False, leaving: object = None
) -> None:
    """Writes what the object holds now, if that is not what was written last."""
    held = _read(whole, known, leaving)
    if held == known.written:
        return
    at = _methods_around(frame)
    by = next((method for thing, method in _chain(at) if thing is whole), None) if at is not None else None
    item = _handed_over(whole, known, held, at)
    gone = [waiter for waiter in known.written['waiters'] if waiter not in held['waiters']]  # type: ignore[union-attr,operator]
    if by is None or (gave_up and gone):
        by = 'cancel'
    known.written = held
    tape.write('object.changed', object=known.id, by=by, task=stack.task_id(), **held, item=item, line=program.user_line())


def _methods_around(frame: FrameType) -> FrameType | None:
    """From the recorder's frames out to the object's own, if it is they that led here."""
    around: FrameType | None = frame
    while around is not None and id(around.f_code) not in _inside:
        if program.is_outside(around):
            return None
        around = around.f_back
    return around


def _read(whole: object, known: _Known, leaving: object) -> dict[str, object]:
    kind = known.kind
    value, size, items = 0, 0, []
    waiting: list[tuple[str, list[object]]] = []
    if kind == 'queue':
        value = whole._unfinished_tasks  # type: ignore[attr-defined]
        size, items = _contents(whole, known)
        waiting = [('get', whole._getters), ('put', whole._putters), ('join', whole._finished._waiters)]  # type: ignore[attr-defined]
    elif kind == 'semaphore':
        value = whole._value  # type: ignore[attr-defined]
        waiting = [('acquire', whole._waiters)]  # type: ignore[attr-defined]
    elif kind == 'event':
        value = int(whole._value)  # type: ignore[attr-defined]
        waiting = [] if value else [('wait', whole._waiters)]  # type: ignore[attr-defined]
    elif kind == 'barrier':
        condition = whole._cond  # type: ignore[attr-defined]
        value = whole._count  # type: ignore[attr-defined]
        waiting = [('wait', [*condition._waiters, *(condition._lock._waiters or ())])]
    else:
        value, waiting = _lock(whole, known)
    waiters, count = _waiters(waiting, leaving)
    return {
        'holders': [task for task in known.holders if task is not None][:_MOST],
        'woken': [task for task in known.woken if task is not None][:_MOST],
        'value': value,
        'size': size,
        'items': items,
        'waiters': waiters,
        'waiting': count,
    }


def _lock(whole: object, known: _Known) -> tuple[int, list[tuple[str, list[object]]]]:
    """A lock, or a condition with the lock that is its own; a lock that the program gave it is shown for itself."""
    if known.kind == 'lock':
        lock, waiting = whole, []
    else:
        lock, waiting = whole._lock, [('wait', whole._waiters)]  # type: ignore[attr-defined]
        if _whole(lock) is not whole:
            return 0, waiting
    if not lock._locked:  # type: ignore[attr-defined]
        known.holders.clear()
    return int(lock._locked), [*waiting, ('acquire', lock._waiters)]  # type: ignore[attr-defined]


def _waiters(waiting: list[tuple[str, list[object]]], leaving: object) -> tuple[list[dict[str, object]], int]:
    """Those that are still to be served, in order."""
    shown, count = [], 0
    for method, waiters in waiting:
        of_method = 0
        for future in waiters or ():
            if future is leaving or future.done() or id(future) in _notified:  # type: ignore[attr-defined]
                continue
            of_method += 1
            if of_method <= _MOST:
                wait = _wait_of(future)
                shown.append({'task': None if wait is None else wait.task, 'in': method})
        count += of_method
    return shown, count


def _contents(whole: object, known: _Known) -> tuple[int, list[str]]:
    """How many items, and the first few in the order in which they come out (of a heap only the first one's is sure)."""
    held = getattr(whole, '_queue', None)
    if type(held) not in (collections.deque, list, set, dict):
        return 0, []
    backwards = issubclass(type(whole), queues.LifoQueue) and type(held) is list
    first = held[-1 : -_WINDOW - 1 : -1] if backwards else list(islice(held, _WINDOW))
    before = known.left = known.texts
    known.texts = {}
    for thing in first:
        text = before.get(id(thing))
        known.texts[id(thing)] = describe.shorten(describe.value(thing), _ITEM) if text is None else text
    return len(held), [known.texts[id(thing)] for thing in first]


_ITEM = min(60, limits.repr)
"""Characters of an item's text."""


def _handed_over(whole: object, known: _Known, held: dict[str, object], at: FrameType | None) -> str | None:
    """The item that was put in or taken out."""
    if held['size'] == known.written['size']:
        return None
    while at is not None and id(at.f_code) in _inside:
        if id(at.f_code) in _HANDS_OVER and at.f_locals.get('self') is whole and 'item' in at.f_locals:
            thing = at.f_locals['item']
            text = known.texts.get(id(thing)) or known.left.get(id(thing))
            return text or describe.shorten(describe.value(thing), _ITEM)
        at = at.f_back
    return None
