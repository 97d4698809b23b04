"""Threads, one after the other: each is a lane, a call that is left where it waits and gone on with when it can.

One lane runs at a time, or the main thread. A lane runs from where it can go on until it waits again: so does a thread
that no other takes the interpreter from. When the main thread waits, in `select` or in a call that holds it, the lanes that can go on do,
in the order in which they became able to; then the clock moves to whatever is due next.
"""

from collections import deque

from . import clock, limits, program, tape, thread_state, workers
from .calls import Steps, Switch
from .waiters import Lane, Pause, Waiter


current: Lane | None = None
"""The lane that runs; `None`: the main thread."""
_main_waits = False
_all: list[Lane | None] = []  # never let go: a thread that never ends never runs its `finally` either
_ready: deque[Waiter] = deque()
_timed: list[Waiter] = []
_count = 0


def begin(lane: Lane) -> None:
    """Runs it at once, until it first waits."""
    _all.append(lane)
    starter = current
    if starter is not None:
        workers.suspended(starter, None)
    _go_on(lane, None)
    if starter is not None:
        workers.resumed(starter)


def wake(waiter: Waiter, answer: object = True) -> None:
    """It can go on, once those can that were able to before it."""
    if waiter.answer is None:
        waiter.answer = answer
        _forget_time(waiter)
        _ready.append(waiter)


def wake_at(waiter: Waiter, moment: int) -> None:
    """Its time will be over then, if not before."""
    if waiter.answer is not None:
        return
    if waiter.until is None:
        _timed.append(waiter)
    if waiter.until is None or moment < waiter.until:
        waiter.until = moment


def wait(waiter: Waiter, pause: Pause) -> object:
    """The main thread waits (or a lane does where it can't be left), and the others go on meanwhile.

    Returns the answer, as to a lane.
    """
    global _main_waits
    _set_time(waiter, pause)
    others: list[Waiter] = []
    holder, could_move = current, _main_waits
    if holder is None:
        _main_waits = True
    else:
        workers.suspended(holder, pause.until)
    try:
        while True:
            while _ready:
                first = _ready.popleft()
                if first is waiter:
                    return waiter.answer
                if isinstance(first, Lane):
                    _go_on(first, first.answer)
                else:
                    others.append(first)
            following = min(_timed, key=_due, default=None)
            if following is None or not _main_waits:
                raise Stuck
            _move_to(following.until)
            _time_is_over(following)
            if following is waiter:
                return False
            if isinstance(following, Lane):
                _go_on(following, False)
            else:
                others.append(following)
    finally:
        _ready.extendleft(reversed(others))
        _forget_time(waiter)
        _main_waits = could_move
        if holder is not None:
            workers.resumed(holder)


class Stuck(Exception):
    """Nobody can go on, ever."""


def can_go_on() -> bool:
    return bool(_ready or _timed)


def next_due() -> int | None:
    """When the next of them can go on, in microseconds; `None`: not before somebody wakes it."""
    return clock.now if _ready else min((waiter.until for waiter in _timed if waiter.until is not None), default=None)


def _due(waiter: Waiter) -> tuple[int, int]:
    return waiter.until or 0, waiter.order


def _move_to(target: int) -> None:
    # A second of grace: a wait that ends just at the limit is within it.
    if target > clock.microseconds(limits.limits.seconds + 1):
        tape.halt('limit:seconds', limits.sentence('seconds'))
    clock.move_to(target)


def _set_time(waiter: Waiter, pause: Pause) -> None:
    global _count
    _count += 1
    waiter.order, waiter.since, waiter.until, waiter.queue = _count, clock.now, pause.until, pause.queue
    waiter.answer = None
    if pause.until is not None:
        _timed.append(waiter)
    if pause.queue is not None:
        pause.queue.append(waiter)


def _forget_time(waiter: Waiter) -> None:
    if waiter in _timed:
        _timed.remove(waiter)


def _time_is_over(waiter: Waiter) -> None:
    _timed.remove(waiter)
    waiter.answer = False
    if waiter.queue is not None:
        waiter.queue.remove(waiter)


def _go_on(lane: Lane, answer: object) -> None:
    """Runs the lane until it waits or ends."""
    global current
    tape.stay_halted()
    outer, others = current, thread_state.take_over(lane.state)
    current = lane
    try:
        workers.resumed(lane)
        pause = _until_it_waits(lane, answer)
        if pause is None:
            _all[_all.index(lane)] = None
            lane.steps = None
            workers.ended(lane)
            lane.ended()
        else:
            workers.suspended(lane, pause.until)
            _set_time(lane, pause)
    finally:
        current = outer
        lane.state = thread_state.take_over(others)
    tape.stay_halted()


def _until_it_waits(lane: Lane, answer: object) -> Pause | None:
    """`None`: it has come to its end."""
    assert lane.steps is not None
    while True:
        try:
            asked = lane.contexts[-1].run(lane.steps.send, answer)
        except StopIteration:
            if lane.debt == 0:
                return None
            lane.steps = pay()
            answer = None
            continue
        if type(asked) is not Switch:
            assert type(asked) is Pause
            return asked
        if asked.context is None:
            lane.contexts.pop()
        else:
            lane.contexts.append(asked.context)
        answer = None


def pay() -> Steps:
    """Waits for what the lane slept where it could not be left."""
    lane = current
    if lane is not None and lane.debt > 0:
        debt, lane.debt, lane.naps = lane.debt, 0, 0
        clock.show(0)
        yield Pause(clock.now + debt)


program.add_boundary(_until_it_waits.__code__)
