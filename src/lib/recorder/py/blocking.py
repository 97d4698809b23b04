"""Calls that hold the thread: the virtual clock moves, and nothing but other threads can run meanwhile."""

import operator

from . import calls, clock, describe, lanes, program, stack, tape, unleft, workers
from .waiters import Pause, Waiter


def sleep(seconds, /):
    """`time.sleep`."""
    block(f'time.sleep({describe.value(seconds)})', duration(seconds))


sleep.__module__ = 'time'


def block(call: str, microseconds: int) -> None:
    """The main thread is held, and others go on meanwhile; a lane that can't be left here owes the time."""
    if lanes.current is not None:
        unleft.owe(microseconds)
        return
    target = clock.now + microseconds
    line, task = program.user_line(), stack.task_id()
    tape.write('block.began', call=call, seconds=microseconds / 1_000_000, line=line, task=task)
    lanes.wait(Waiter(), Pause(target))
    tape.write('block.ended')


def duration(seconds) -> int:
    """Microseconds. Raises what CPython raises for what is no time."""
    if not hasattr(seconds, '__float__') or isinstance(seconds, (str, bytes)):
        operator.index(seconds)
    number = float(seconds)
    if number != number:
        raise ValueError('Invalid value NaN (not a number)')
    if number < 0:
        raise ValueError('sleep length must be non-negative')
    if number > 9_223_372_036:
        raise OverflowError('timestamp too large to convert to C PyTime_t')
    return clock.microseconds(number)


def hold(steps: calls.Steps) -> object:
    """The main thread waits for another one, if the call has to wait at all."""
    answer, began = None, False
    while True:
        try:
            asked = steps.send(answer)
        except StopIteration as result:
            if began:
                tape.write('block.ended')
            return result.value
        if not began:
            began = True
            line, task = program.user_line(), stack.task_id()
            call = workers.waits_in()
            tape.write('block.began', call=call, seconds=None, line=line, task=task)
        try:
            answer = lanes.wait(Waiter(), asked)
        except lanes.Stuck:
            tape.halt('deadlocked', f'Deadlock: the program waits in {call}, and no thread can ever go on.')


def process_time() -> float:
    """Work costs no virtual time."""
    return 0.0


def process_time_ns() -> int:
    return 0
