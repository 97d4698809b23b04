"""What is told of threads: when each starts, goes on, waits and ends."""

import sys
from types import FrameType
from typing import TYPE_CHECKING

from . import chain, describe, program, stack, tape

if TYPE_CHECKING:
    from .waiters import Lane

_count = 0


def started(name: str, pool: str | None, shown: bool) -> str:
    """Its number."""
    global _count
    _count += 1
    worker = f'w{_count}'
    tape.write(
        'worker.started',
        worker=worker,
        name=name,
        pool=pool,
        user=shown,
        task=stack.task_id(),
        line=program.user_line(),
    )
    return worker


def resumed(lane: 'Lane') -> None:
    tape.write('worker.resumed', worker=lane.worker)


def ended(lane: 'Lane') -> None:
    tape.write('worker.ended', worker=lane.worker)


def suspended(lane: 'Lane', until: int | None) -> None:
    if not tape.recording:
        return
    links = chain.of(lane.steps)
    kind, text = _what([(link.file, link.function, link.frame) for link in links])
    own = [link for link in links if link.file is None]
    tape.write(
        'worker.suspended',
        worker=lane.worker,
        kind=kind,
        text=text,
        until=None if until is None else until / 1_000_000,
        line=own[-1].line if own else None,
    )


def waits_in() -> str:
    """What the main thread waits in: the call that the program made, as `Thread.join()`."""
    frames: list[tuple[str | None, str, FrameType]] = []
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and not program.owns(frame.f_code):
        if program.is_outside(frame):
            frames.append((chain.file_of(frame), program.function_name(frame.f_code), frame))
        frame = frame.f_back
    frames.reverse()
    return f'{_what(frames)[1]}()'


_Frames = list[tuple[str | None, str, FrameType]]

_KINDS = {
    'Thread.join': 'join',
    'Executor.__exit__': 'join',
    'ThreadPoolExecutor.shutdown': 'join',
    'Timer.run': 'event',
    '_worker': 'idle',
    'Event.wait': 'event',
    'Condition.wait': 'condition',
    'Condition.wait_for': 'condition',
    'Semaphore.acquire': 'semaphore',
    'Barrier.wait': 'barrier',
    '_RLock.acquire': 'lock',
    'Queue.get': 'queue',
    'Queue.put': 'queue',
    'Queue.join': 'queue',
    'Future.result': 'result',
    'Future.exception': 'result',
    'wait': 'result',
    'as_completed': 'result',
    'Executor.map.<locals>.result_iterator': 'result',
    'result_iterator': 'result',
    '_shutdown': 'join',
    'socket.accept': 'other',
    'create_connection': 'other',
}
"""By the outermost function of the library within the program's own."""

_RUNS = ('WorkerContext.run', 'Thread.run')
"""What calls the function that a thread is for."""

_NAMES = {
    'Executor.__exit__': 'ThreadPoolExecutor.shutdown',
    '_worker': 'the next job',
    'wait': 'concurrent.futures.wait',
    'result_iterator': 'Executor.map',
    '_shutdown': 'Thread.join',
    'create_connection': 'socket.create_connection',
    '_RLock.acquire': 'RLock.acquire',
}


def _what(frames: _Frames) -> tuple[str, str]:
    """Kind and words, from the outermost frame to the innermost."""
    last = max((at for at, (file, name, _) in enumerate(frames) if file is None or name in _RUNS), default=-1)
    for file, name, frame in frames[last + 1 :]:
        if file is not None and file.startswith('_loopscope'):
            if file.endswith('/loop_lanes.py'):
                return 'other', 'select'
            if name == 'sleep_in_lane':
                return 'sleep', f'time.sleep({describe.value(frame.f_locals["seconds"])})'
            if name in ('Lock.acquire_in_lane', 'lock.acquire', 'Lock.acquire'):
                return 'lock', 'Lock.acquire'
            if name.startswith('SimpleQueue.get'):
                return 'queue', 'SimpleQueue.get'
            if file.endswith('/socket_lanes.py'):
                method = frame.f_locals.get('method')
                return 'other', 'select' if name == '_select' else f'socket.{getattr(method, "__name__", name[1:])}'
            continue
        if name in _KINDS:
            if name == 'Timer.run':
                return 'event', f'Timer({describe.value(frame.f_locals["self"].interval)})'
            return _KINDS[name], _NAMES.get(name) or _named(name, frame)
    return 'other', 'Thread.start' if any(name == 'Thread.start' for _, name, _ in frames) else 'a lock of the library'


def _named(name: str, frame: FrameType) -> str:
    """`PriorityQueue.get`: by the object's own class."""
    method = name.rpartition('.')[2]
    owner = frame.f_locals.get('self')
    return name if owner is None or '.' not in name else f'{type(owner).__name__}.{method}'
