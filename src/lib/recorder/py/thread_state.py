"""What CPython keeps for each thread, and lanes share one thread: so it is put aside when another one takes over."""

import asyncio
import sys
from typing import NamedTuple

from . import stack, tape

_swap_task = asyncio.tasks._swap_current_task


class State(NamedTuple):
    loop: asyncio.AbstractEventLoop | None
    """The loop that runs in it."""
    task: object | None
    """The task of which that loop runs a step."""
    hooks: tuple[object, object]
    """What is told of asynchronous generators."""
    steps: list[stack.Step]
    muted: bool
    """What it does has no place in the trace."""


def new() -> State:
    """A thread's that has just begun."""
    return State(None, None, (None, None), [], False)


def take_over(state: State) -> State:
    """From now on it is that thread that runs. Gives what the one before has to be given back."""
    loop, hooks = asyncio._get_running_loop(), sys.get_asyncgen_hooks()
    task = None if loop is None else _swap_task(loop, None)
    before = State(loop, task, tuple(hooks), stack.aside(), tape.mute(state.muted))
    asyncio._set_running_loop(state.loop)
    if state.task is not None:
        _swap_task(state.loop, state.task)
    sys.set_asyncgen_hooks(*state.hooks)
    stack.restore(state.steps)
    return before
