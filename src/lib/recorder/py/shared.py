"""What tasks share and queue for: locks, semaphores, events, conditions, barriers and queues of asyncio.

Nothing is patched. CPython tells when one of their own methods starts, suspends or ends; at these moments, and before a
waiter's future is resolved, what the object holds is read from its own attributes, and written if it has changed.
A lock does not know who holds it: that is who came back from `acquire`, until it is released.
"""

import sys
from asyncio import futures as asyncio_futures
from itertools import islice
from types import CodeType, FrameType

from . import asyncios, holdings, known as known_of, program, stack, tape, wholes
from .known import Known

_TOOL = 4  # free, like the 3 of `monitor`: CPython names 0, 1, 2 and 5
_monitoring = sys.monitoring
_events = _monitoring.events

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
    for kind, names in asyncios.METHODS.items():
        for name in names:
            _monitoring.set_local_events(_TOOL, getattr(kind, name).__code__, local)
    for code in asyncios.MAKERS:
        _monitoring.set_local_events(_TOOL, code, _events.PY_START)


def _started(code: CodeType, offset: int) -> None:
    frame, key = sys._getframe(1), id(code)
    if key in asyncios.inits:
        wholes.made(frame)
        return
    thing = frame.f_locals['self']
    whole = wholes.of(thing)
    known = known_of.used(whole, frame)
    if known is None:
        return
    if key == asyncios.SEMAPHORE_RELEASE:
        _lets_go(known)
    elif key == asyncios.NOTIFY:
        waiting = (waiter for waiter in thing._waiters if not waiter.done())  # type: ignore[attr-defined]
        holdings.notified.update(id(waiter) for waiter in islice(waiting, frame.f_locals['n']))
        _look(whole, known, frame)


def _returned(code: CodeType, offset: int, value: object) -> None:
    frame, key = sys._getframe(1), id(code)
    whole = wholes.of(frame.f_locals['self'])
    known = known_of.of(whole)
    if known is None:
        return
    if key in asyncios.ACQUIRES and known.kind in asyncios.HELD:
        task = stack.task_id()
        if task in known.woken:
            known.woken.remove(task)
        known.holders.append(task)
    elif key == asyncios.LOCK_RELEASE:
        known.holders.clear()
    if key in asyncios.HANDS_OVER or wholes.is_outermost(frame, whole):
        _look(whole, known, frame)


def _yielded(code: CodeType, offset: int, value: object) -> None:
    """Suspended on a future: the innermost method says so first, and those around it pass the same one on."""
    global _last
    if not issubclass(type(value), asyncio_futures.Future) or known_of.wait_of(value) is not None:
        return
    frame = sys._getframe(1)
    chain = wholes.at_work(frame)
    for position, (whole, _) in enumerate(reversed(chain)):
        known = known_of.of(whole)
        if known is None:
            continue
        if position == len(chain) - 1:
            known_of.waits(value, whole, stack.task_id(), id(code) in asyncios.ACQUIRES, known)
            _last = (id(value), known.id)
        _look(whole, known, frame)


def _unwound(code: CodeType, offset: int, error: BaseException) -> None:
    if id(code) not in asyncios.method:
        return
    frame = sys._getframe(1)
    whole = wholes.of(frame.f_locals['self'])
    known = known_of.of(whole)
    if known is None or tape.halted is not None:
        return
    if id(code) in asyncios.ACQUIRES and (task := stack.task_id()) in known.woken:
        known.woken.remove(task)
    if wholes.is_outermost(frame, whole):
        _look(whole, known, frame, gave_up=True)


def resolving(future: object, how: str) -> None:
    """The future is about to be resolved: if somebody waits for it at an object, that comes first."""
    wait = known_of.wait_of(future)
    if wait is None:
        return
    known_of.waits_no_more(future)
    holdings.notified.discard(id(future))
    whole = wait.owner()
    if whole is None:
        return
    if how == 'result' and wait.acquires and wait.known.kind in asyncios.HELD:
        wait.known.woken.append(wait.task)
    _look(whole, wait.known, sys._getframe(1), gave_up=how == 'cancelled', leaving=future)


def waited_at(future: object) -> str | None:
    """The object at which the task that has just suspended waits for this future."""
    return _last[1] if _last is not None and _last[0] == id(future) else None


def word(thing: object) -> str:
    """What to call it: `lock`, or `Lock` where the program has no name for it."""
    known = known_of.of(wholes.of(thing))
    name = None if known is None else known.name
    return name or type.__dict__['__name__'].__get__(type(thing))


def _lets_go(known: Known) -> None:
    """Somebody releases a semaphore: if they hold a place, that one; else, if anybody does, the first."""
    task = stack.task_id()
    if task in known.holders:
        known.holders.remove(task)
    elif known.holders:
        known.holders.pop(0)


def _look(
    whole: object, known: Known, frame: FrameType, *, gave_up: bool = False, leaving: object = None
) -> None:
    """Writes what the object holds now, if that is not what was written last."""
    held = holdings.read(whole, known, leaving)
    if held == known.written or known_of.of(whole) is None:
        return
    at = wholes.around(frame)
    by = wholes.method_of(whole, at)
    item = holdings.handed_over(whole, known, held, at)
    if gave_up and known.written['waiters']:
        waiters: list[object] = held['waiters']  # type: ignore[assignment]
        if any(waiter not in waiters for waiter in known.written['waiters']):  # type: ignore[attr-defined]
            by = None
    task, line, json = stack.task_id(), program.line_of(at or frame), tape.json
    tape.put(
        'object.changed',
        f',"object":"{known.id}","by":"{by or "cancel"}","task":{json(task)}{known.tell(held)},'
        f'"item":{json(item)},"line":{json(line)}}}',
    )
