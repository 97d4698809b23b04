"""What an object that tasks share holds at this moment, read from its own attributes."""

import collections
from asyncio import queues
from itertools import islice
from types import FrameType

from . import asyncios, describe, known as known_of, wholes
from .known import Known
from .limits import limits

_MOST = 20
"""Holders, and waiters of one method, that are written; all of them are counted."""
_WINDOW = 8
"""Items of a queue that are written."""
_ITEM = min(60, limits.repr)
"""Characters of an item's text."""

notified: set[int] = set()
"""Ids of waiters' futures that a condition is about to wake."""

_Waiting = list[tuple[str, list[object]]]
"""By the method in which they wait."""


def read(whole: object, known: Known, leaving: object) -> dict[str, object]:
    """As `object.changed` has it. `leaving`: the waiter's future that is being resolved."""
    kind = known.kind
    value, size = 0, 0
    items: list[str] = []
    waiting: _Waiting = []
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
        'holders': _tasks(known.holders),
        'woken': _tasks(known.woken),
        'value': value,
        'size': size,
        'items': items,
        'waiters': waiters,
        'waiting': count,
    }


def _tasks(who: list[str | None]) -> list[str]:
    return [task for task in who if task is not None][:_MOST] if who else []


def _lock(whole: object, known: Known) -> tuple[int, _Waiting]:
    """A lock, or a condition with the lock that is its own; a lock that the program gave it is shown for itself."""
    waiting: _Waiting = []
    if known.kind == 'lock':
        lock = whole
    else:
        lock, waiting = whole._lock, [('wait', whole._waiters)]  # type: ignore[attr-defined]
        if wholes.of(lock) is not whole:
            return 0, waiting
    if not lock._locked:  # type: ignore[attr-defined]
        known.holders.clear()
    return int(lock._locked), [*waiting, ('acquire', lock._waiters)]  # type: ignore[attr-defined]


def _waiters(waiting: _Waiting, leaving: object) -> tuple[list[dict[str, object]], int]:
    """Those that are still to be served, in order."""
    shown: list[dict[str, object]] = []
    count = 0
    for method, waiters in waiting:
        if not waiters:
            continue
        of_method = 0
        for future in waiters:
            if future is leaving or future.done() or id(future) in notified:  # type: ignore[attr-defined]
                continue
            of_method += 1
            if of_method <= _MOST:
                wait = known_of.wait_of(future)
                shown.append({'task': None if wait is None else wait.task, 'in': method})
        count += of_method
    return shown, count


def _contents(whole: object, known: Known) -> tuple[int, list[str]]:
    """How many items, and the first few in the order in which they come out (of a heap only the first one's is sure)."""
    held = getattr(whole, '_queue', None)
    if type(held) not in (collections.deque, list, set, dict):
        return 0, []
    backwards = issubclass(type(whole), queues.LifoQueue) and type(held) is list
    first = held[-1 : -_WINDOW - 1 : -1] if backwards else [*islice(held, _WINDOW)]
    sight = [*map(id, first)]
    before = known.left = known.texts
    if sight == known.sight:
        return len(held), known.written['items']  # type: ignore[return-value]
    known.texts = {
        key: before[key] if key in before else describe.shorten(describe.value(thing), _ITEM)
        for key, thing in zip(sight, first)
    }
    known.sight = sight
    return len(held), [known.texts[key] for key in sight]


def handed_over(whole: object, known: Known, held: dict[str, object], at: FrameType | None) -> str | None:
    """The item that was put in or taken out."""
    if held['size'] == known.written['size']:
        return None
    while at is not None and id(at.f_code) in asyncios.inside:
        if id(at.f_code) in asyncios.HANDS_OVER and at.f_locals.get('self') is whole and 'item' in at.f_locals:
            thing = at.f_locals['item']
            text = known.texts.get(id(thing)) or known.left.get(id(thing))
            return text or describe.shorten(describe.value(thing), _ITEM)
        at = at.f_back
    return None
