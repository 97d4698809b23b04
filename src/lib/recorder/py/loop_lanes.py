"""A loop that turns in a thread: a lane is left where its select waits, and after each callback.

What leads there (`asyncio.run`, `Runner`, `run_until_complete`, `run_forever`, `_run_once`) is CPython's own, as twins. Callbacks
are called as ever: they can't be left, and what one sleeps the lane waits for after it.
"""

import asyncio
import functools
from asyncio import events, runners
from types import FunctionType

from . import calls, clock, lanes, library, patience, virtual_loop
from .calls import Steps
from .virtual_loop import LoopSelector, VirtualLoop
from .waiters import Pause

_PATIENCE, _INTERVAL = 100, 5_000
"""After so many turns in a row without a wait, another thread takes the interpreter from the loop. In CPython that comes after so many
microseconds; a loop that only polls must let them pass, or what it polls for never comes."""


def select(self: LoopSelector, timeout: float | None = None) -> Steps:
    if timeout != 0 and not self._is_ready():
        self.hurried = 0
        moment = self.next_moment(timeout)
        with patience.Line(self.next_due, clock.DRIFT) as line:
            self._waiter = lanes.current
            yield Pause(None if moment is None else moment + clock.DRIFT, line)
            self._waiter = None
    elif self.hurried >= _PATIENCE:
        self.hurried = 0
        yield Pause(clock.now + _INTERVAL)
    else:
        self.hurried += 1
    return self._ready()


def run_once(self: VirtualLoop) -> Steps:
    yield from calls.steps(virtual_loop.run_once, (self,), {})  # type: ignore[misc]


def run_handle(self: events.Handle) -> Steps:
    self._run()
    yield from lanes.pay()


_THAT_TURN = (
    *(runners.run, runners._cancel_all_tasks, runners.Runner.__enter__, runners.Runner.__exit__),
    *(runners.Runner.run, runners.Runner.close),
    *(asyncio.BaseEventLoop.run_until_complete, asyncio.BaseEventLoop.run_forever),
)


@functools.cache
def install() -> None:
    """When a thread starts: few run a loop, and their twins cost a moment."""
    for function in _THAT_TURN:
        calls.waits[id(function.__code__)] = functools.partial(_first, function)


def _first(function: FunctionType, *arguments: object, **keywords: object) -> Steps:
    for stub in _THAT_TURN:
        del calls.waits[id(stub.__code__)]
    library.take(*_THAT_TURN, virtual_loop.run_once)
    calls.waits.update(
        {
            id(LoopSelector.select.__code__): select,
            id(events.Handle._run.__code__): run_handle,
        }
    )
    made = calls.steps(function, arguments, keywords)
    assert made is not None
    return made
