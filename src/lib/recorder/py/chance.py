"""Where the program depends on chance: random numbers and the time of day; for the order of a set see `orders.py`.

Another run of it may go another way.
"""

import asyncio
import datetime
import os
import random
import time
import uuid
from types import BuiltinFunctionType, CoroutineType, FunctionType

from . import program, stack, tape

_NUMBERS = random._inst
"""What `random.random` and its like share. The recording seeds it; a program that does so itself leaves nothing to chance."""
_RANDOM = {
    id(getattr(function, '__func__', function)): f'random.{name}'
    for name in random.__all__
    if getattr(function := getattr(random, name), '__self__', None) is _NUMBERS
    and name not in ('seed', 'getstate', 'setstate')
}
_SEED = random.Random.seed
_OTHERS = {id(os.urandom): 'os.urandom', id(uuid.uuid1): 'uuid.uuid1', id(uuid.uuid4): 'uuid.uuid4'}
_CLOCKS = {id(function): f'time.{function.__name__}' for function in (time.ctime, time.localtime, time.gmtime)}
_DATES = {(datetime.datetime, 'now'), (datetime.datetime, 'utcnow'), (datetime.datetime, 'today'), (datetime.date, 'today')}

_seeded = False
_written: set[tuple[str, int | None]] = set()


def called(function: object, argument: object) -> None:
    """The program calls it, with this first argument."""
    global _seeded
    kind = type(function)
    if kind is FunctionType:
        if argument is _NUMBERS:
            if function is _SEED:
                _seeded = True
            elif id(function) in _RANDOM and not _seeded:
                write('random', _RANDOM[id(function)])
        elif id(function) in _OTHERS:
            write('random', _OTHERS[id(function)])
        elif function is asyncio.as_completed and _are_coroutines(argument):
            write('order', 'asyncio.as_completed')
    elif kind is BuiltinFunctionType:
        key = id(function)
        if key in _RANDOM:
            if not _seeded:
                write('random', _RANDOM[key])
        elif key in _OTHERS:
            write('random', _OTHERS[key])
        elif key in _CLOCKS:
            write('time', _CLOCKS[key])
        elif function.__name__ in ('now', 'today', 'utcnow'):  # type: ignore[attr-defined]
            for owner, name in _DATES:
                if function.__self__ is owner and function.__name__ == name:  # type: ignore[attr-defined]
                    write('time', f'{owner.__name__}.{name}')


def _are_coroutines(things: object) -> bool:
    """It puts them in a set before it makes tasks of them: which begins first is left to chance."""
    return type(things) in (list, tuple, set) and sum(type(one) is CoroutineType for one in things) > 1  # type: ignore[attr-defined]


def write(kind: str, text: str, line: int | None = None) -> None:
    """Once for each line: the one that runs."""
    line = line or program.user_line()
    if (kind, line) not in _written:
        _written.add((kind, line))
        tape.write('chance.used', kind=kind, text=text, line=line, task=stack.task_id())
