"""A loop that turns in a thread: a lane is left where its select waits, and after each callback.

What leads there (`asyncio.run`, `Runner`, `run_until_complete`, `run_forever`, `_run_once`) is CPython's own, as twins. Callbacks
are called as ever: they can't be left, and what one sleeps the lane waits for after it.
"""

import asyncio
import functools
from asyncio import runners
from types import FunctionType

from . import calls, clock, handles, lanes, library, loop, patience, virtual_loop
from .calls import Steps
from .virtual_loop import LoopSelector
from .waiters import Pause

_PATIENCE = 100
"""Turns in a row in which a loop does not wait, before another thread takes the interpreter from it: some 5 ms."""


def _select(self: LoopSelector, timeout: float | None = None) -> Steps:
    if timeout != 0 and not self._is_ready():
        self.hurried = 0
        moment = self.next_moment(timeout)
        with patience.Line(self.next_due, clock.DRIFT) as line:
            self._waiter = lanes.current
            yield Pause(None if moment is None else moment + clock.DRIFT, line)
            self._waiter = None
    elif lanes.somebody_can_go_on() or self.hurried >= _PATIENCE:
        self.hurried = 0
        yield Pause(clock.now)
    else:
        self.hurried += 1
    return self._ready()


def _recorded_select(self: loop.RecordedSelector, timeout: float | None = None) -> Steps:
    self.began(timeout)
    return self.ended((yield from _select(self, timeout)))


def _run_once(self: loop.RecordedLoop) -> Steps:
    with self.turn():
        yield from calls.steps(virtual_loop.run_once, (self,), {})  # type: ignore[misc]


def _setup(self: loop.RecordedLoop) -> Steps:
    self.set_up()
    return
    yield


def _run_handle(self: handles.Watched) -> Steps:
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
            id(LoopSelector.select.__code__): _select,
            id(loop.RecordedSelector.select.__code__): _recorded_select,
            id(loop.RecordedLoop._run_once.__code__): _run_once,
            id(loop.RecordedLoop._run_forever_setup.__code__): _setup,
            id(handles.Watched._run.__code__): _run_handle,
        }
    )
    made = calls.steps(function, arguments, keywords)
    assert made is not None
    return made
