"""Coroutines that the program makes: the moment of the call, before a line of them runs."""

import gc
import sys
from types import CodeType, CoroutineType, FunctionType, MethodType

from . import describe, program, stack, tape

_COROUTINE = 0x80  # CO_COROUTINE

_birth_lines: dict[int, int] = {}
"""Where a coroutine was made, by its id; one that is gone leaves its number to the next."""


def called(code: CodeType, offset: int, function: object, argument: object) -> None:
    """A call of one of the program's `async def` functions is about to make a coroutine.

    CPython tells of the call but not of the coroutine, so that is looked up before the next event.
    """
    if type(function) is MethodType:
        function = function.__func__
    if type(function) is not FunctionType or not function.__code__.co_flags & _COROUTINE:
        return
    made = function.__code__
    if not program.owns(made):
        return
    line, task = sys._getframe(1).f_lineno, stack.task_id()

    def write_it() -> None:
        coroutine = _newest(made)
        name = program.function_name(made)
        if coroutine is not None:
            _birth_lines[id(coroutine)] = line
        elif made.co_argcount + made.co_kwonlyargcount > 1:
            return  # the call failed, or its coroutine is gone already
        tape.write(
            'coroutine.created',
            function=name,
            call=f'{name}()' if coroutine is None else describe.coroutine_call(coroutine, name),
            line=line,
            task=task,
        )

    tape.settle()
    tape.later(write_it)


def _newest(code: CodeType) -> object | None:
    """The coroutine of this code that was made last and has not begun: among the youngest objects."""
    for generation in (0, 1):
        for thing in reversed(gc.get_objects(generation)):
            if type(thing) is CoroutineType and thing.cr_code is code:
                if not thing.cr_running and not thing.cr_suspended and thing.cr_frame is not None:
                    return thing
    return None


def birth_line(coroutine: object) -> int | None:
    return _birth_lines.get(id(coroutine))
