"""Where a lane can't be left: within what a library or Python itself has called."""

from contextlib import suppress

from . import clock, items, lanes, unavailable, workers
from .calls import Steps
from .waiters import Pause, Waiter

_MOST_NAPS = 10_000
"""What sleeps so often without ever coming to where it can be left waits for somebody who can't come."""


def owe(microseconds: int) -> None:
    """The lane sleeps where it can't be left: time goes on for itself only, until it can be."""
    lane = lanes.current
    assert lane is not None
    lane.debt += microseconds
    lane.naps += 1
    if lane.naps > _MOST_NAPS:
        lane.debt = 0
        unavailable.no_waiting_here(None)
    clock.show(lane.debt)


def at_once(steps: Steps) -> object:
    """Runs a lane's call to its end without leaving it: what it waits for has to come from others."""
    answer: object = None
    while True:
        try:
            asked = steps.send(answer)
        except StopIteration as result:
            return result.value
        if type(asked) is Pause:
            with suppress(lanes.Stuck):
                answer = lanes.wait(Waiter(), asked)
                continue
            unavailable.no_waiting_here(workers.waits_in())


items.at_once = at_once
