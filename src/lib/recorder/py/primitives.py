"""What `_thread` gives to wait with: locks, and queues made of such, on lanes. `threads.py` starts what waits.

CPython's own `threading`, `queue` and `concurrent.futures` do the rest. Each thing that waits is written once, as steps:
a lane goes through them, anybody else waits where it is.
"""

import _thread
import queue
from collections import deque
from types import GenericAlias

from . import blocking, calls, clock, lanes, unleft
from .calls import Steps
from .waiters import Pause, Waiter

_FAIR = 1_000
"""Microseconds; whoever has waited so long for a lock gets it before anybody else, as in CPython since 3.14."""
_GRANTED = 'granted'


class Lock:
    """`threading.Lock`."""

    __slots__ = ('_locked', '_queue', '__weakref__')

    def __init__(self):
        self._locked = False
        self._queue: deque[Waiter] = deque()

    def acquire(self, blocking=True, timeout=-1):
        return blocking_call(self.acquire_in_lane(blocking, timeout))

    def acquire_in_lane(self, blocking=True, timeout=-1) -> Steps:
        until = _deadline(blocking, timeout)
        while self._locked:
            if not blocking or timeout == 0:
                return False
            answer = yield Pause(until, self._queue)
            if answer is False or answer is _GRANTED:
                return answer is _GRANTED
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False
        if self._queue:
            waiter = self._queue.popleft()
            self._locked = clock.now - waiter.since >= _FAIR
            lanes.wake(waiter, _GRANTED if self._locked else True)

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, traceback):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def _at_fork_reinit(self):
        self._locked = False

    def __repr__(self):
        return f'<{"locked" if self._locked else "unlocked"} _thread.lock object at {id(self):#x}>'


Lock.__name__ = Lock.__qualname__ = 'lock'
Lock.__module__ = '_thread'


def _deadline(blocking: bool, timeout: float) -> int | None:
    """As `lock.acquire` reads its arguments."""
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout == -1:
        return None
    if timeout < 0:
        raise ValueError('timeout value must be a non-negative number')
    if timeout > _thread.TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')
    return clock.now + clock.microseconds(timeout) + clock.DRIFT


class FreeLock(Lock):
    """Always free: for what no two lanes can do at a time."""

    def acquire_in_lane(self, blocking=True, timeout=-1) -> Steps:
        return True
        yield

    def release(self):
        pass


class SimpleQueue:
    """`queue.SimpleQueue`: an item goes straight to whoever has waited longest."""

    def __init__(self):
        self._items: deque[object] = deque()
        self._queue: deque[Waiter] = deque()

    def put(self, item, block=True, timeout=None):
        if self._queue:
            lanes.wake(self._queue.popleft(), (item,))
        else:
            self._items.append(item)

    def get(self, block=True, timeout=None):
        return blocking_call(self.get_in_lane(block, timeout))

    def get_in_lane(self, block=True, timeout=None) -> Steps:
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self._items:
            return self._items.popleft()
        until = None if timeout is None else _deadline(True, timeout)
        answer = (yield Pause(until, self._queue)) if block else False
        if answer is False:
            raise queue.Empty
        return answer[0]

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    __class_getitem__ = classmethod(GenericAlias)


SimpleQueue.__module__ = '_queue'


def blocking_call(steps: Steps) -> object:
    """Waits where it is. In a lane that means: in the middle of something that can't be left."""
    return blocking.hold(steps) if lanes.current is None else unleft.at_once(steps)


def sleep_in_lane(seconds, /) -> Steps:
    yield Pause(clock.now + blocking.duration(seconds) + clock.DRIFT)


def _acquire_in_lane(self) -> Steps:
    return self.acquire_in_lane()


calls.waits.update(
    {
        id(Lock.acquire.__code__): Lock.acquire_in_lane,
        id(Lock.__enter__.__code__): _acquire_in_lane,
        id(SimpleQueue.get.__code__): SimpleQueue.get_in_lane,
        id(blocking.sleep.__code__): sleep_in_lane,
    }
)
