"""Coroutines that the program makes: the moment of the call, before a line of them runs.

CPython tells of the call and of its first argument, but not of the coroutine.
"""

import gc
import sys
from types import CodeType, CoroutineType, FunctionType, MethodType

from . import chance, describe, program, stack, tape

_COROUTINE = 0x80  # CO_COROUTINE
_STARRED = 0x04 | 0x08  # *arguments, **keywords

_lines: dict[int, int] = {}
"""Where a coroutine was made, by its id; one that is gone leaves its number to the next."""
_last: dict[int, int] = {}
"""Where the last one was made, by the id of its code: for those that were not looked up."""
_failed = False


def called(code: CodeType, offset: int, function: object, argument: object) -> None:
    """A call of one of the program's `async def` functions is about to make a coroutine."""
    chance.called(function, argument)
    if type(function) is MethodType:
        function = function.__func__
    if type(function) is not FunctionType or not function.__code__.co_flags & _COROUTINE:
        return
    made = function.__code__
    if not program.owns(made):
        return
    global _failed
    tape.settle()
    _failed = False
    _last[id(made)] = line = sys._getframe(1).f_lineno
    task, text = stack.task_id(), _call(made, argument)

    def write_it() -> None:
        if _failed:
            return
        shown, name = text, program.function_name(made)
        if shown is None:
            coroutine = _newest(made)
            shown = f'{name}(…)'
            if coroutine is not None:
                _lines[id(coroutine)] = line
                shown = describe.coroutine_call(coroutine, name)
        tape.write('coroutine.created', function=name, call=shown, line=line, task=task)

    tape.later(write_it)


def failed() -> None:
    """A TypeError: the call that was announced last may have had the wrong arguments."""
    global _failed
    _failed = True


def _call(made: CodeType, argument: object) -> str | None:
    """As the program might have written it, where the first argument is all that there is to know."""
    names = made.co_varnames[: made.co_argcount + made.co_kwonlyargcount]
    if names[:1] == ('self',):
        names, argument = names[1:], sys.monitoring.MISSING
    if len(names) > 1 or made.co_flags & _STARRED or (names and argument is sys.monitoring.MISSING):
        return None
    name = program.function_name(made)
    return describe.shorten(f'{name}({describe.shorten(describe.value(argument), 40)})') if names else f'{name}()'


def _newest(code: CodeType) -> object | None:
    """The coroutine of this code that was made last: among the youngest objects. It may begin right now."""
    for generation in (0, 1):
        for thing in reversed(gc.get_objects(generation)):
            if type(thing) is CoroutineType and thing.cr_code is code:
                if not thing.cr_suspended and thing.cr_frame is not None:
                    return thing
    return None


def birth_line(coroutine: object) -> int | None:
    """The line that made it."""
    return _lines.get(id(coroutine)) or _last.get(id(coroutine.cr_code))  # type: ignore[attr-defined]
