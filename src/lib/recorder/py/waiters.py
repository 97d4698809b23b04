"""Who waits, and for what: threads as lanes, and the main one. `lanes.py` says whose turn it is."""

import itertools
from collections import deque
from contextvars import Context
from typing import Callable

from . import thread_state
from .calls import Steps


class Pause:
    """What a lane yields: it waits until it is woken, or until a time in microseconds. Its answer is what `wake` was
    given, and `False` if the time is over."""

    __slots__ = ('until', 'queue')

    def __init__(self, until: int | None, queue: 'deque[Waiter] | None' = None) -> None:
        self.until = until
        self.queue = queue
        """Where it waits in line for being woken."""


class Waiter:
    """Whoever waits: the main thread, or a lane."""

    until: int | None = None
    queue: 'deque[Waiter] | None' = None
    since = 0
    order = 0
    answer: object = None


class Lane(Waiter):
    """A thread."""

    def __init__(self, worker: str, thread: object, steps: Steps, ended: Callable[[], object]) -> None:
        self.worker = worker
        self.thread = thread
        self.steps: Steps | None = steps
        self.ended = ended
        self.ident = next(_idents)
        self.contexts = [Context()]
        self.state = thread_state.new()
        """While another one runs."""
        self.debt = 0
        """Microseconds that it slept where it could not be left: it has still to wait for them."""
        self.naps = 0
        """How often it did, in a row."""


_idents = itertools.count(140_000_000_000_000, 8_392_704)
