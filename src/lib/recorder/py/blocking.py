"""Calls that hold the thread: the virtual clock moves, and nothing else can run meanwhile."""

import operator

from . import clock, describe, limits, program, stack, tape


def sleep(seconds, /):
    """`time.sleep`."""
    if not hasattr(seconds, '__float__') or isinstance(seconds, (str, bytes)):
        operator.index(seconds)  # raises what CPython raises for what is no number
    duration = float(seconds)
    if duration != duration:
        raise ValueError('Invalid value NaN (not a number)')
    if duration < 0:
        raise ValueError('sleep length must be non-negative')
    if duration > 9_223_372_036:
        raise OverflowError('timestamp too large to convert to C PyTime_t')
    block(f'time.sleep({describe.value(seconds)})', duration)


sleep.__module__ = 'time'


def block(call: str, seconds: float) -> None:
    target = clock.now + clock.microseconds(seconds)
    line, task = program.user_line(), stack.task_id()
    if target > clock.microseconds(limits.limits.seconds + 1):
        tape.halt('limit:seconds', limits.sentence('seconds'))
    tape.write('block.began', call=call, seconds=clock.microseconds(seconds) / 1_000_000, line=line, task=task)
    clock.move_to(target)
    tape.write('block.ended')


def process_time() -> float:
    """Work costs no virtual time."""
    return 0.0


def process_time_ns() -> int:
    return 0
