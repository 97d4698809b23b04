"""Generators of the program, asynchronous or not: where they yield, and where they go on."""

import gc
import opcode
from types import CodeType, FrameType

from . import describe, program, stack, tape, values

GENERATOR = 0x20 | 0x200  # CO_GENERATOR, CO_ASYNC_GENERATOR
_ASYNC = 0x200
_YIELD = opcode.opmap['YIELD_VALUE']

_waiting: set[int] = set()
"""Ids of frames that have yielded and not gone on."""


def yielded(frame: FrameType, code: CodeType, offset: int, value: object) -> None:
    """An `await` or `yield from` yields too, but on behalf of what it waits for."""
    if code.co_code[offset] != _YIELD or code.co_code[offset + 1] & 1:
        return
    if code.co_flags & _ASYNC:
        inside = gc.get_referents(value)  # CPython wraps it, to tell it from what an await yields
        value = inside[0] if inside else None
    values.look(frame, code)
    _waiting.add(id(frame))
    tape.write(
        'frame.yielded',
        function=program.function_name(code),
        asynchronous=bool(code.co_flags & _ASYNC),
        value=describe.value(value),
        line=frame.f_lineno or code.co_firstlineno,
        task=stack.task_id(),
    )


def resumed(frame: FrameType) -> None:
    if id(frame) in _waiting:
        _waiting.remove(id(frame))
        tape.write(
            'frame.resumed',
            function=program.function_name(frame.f_code),
            line=frame.f_lineno or frame.f_code.co_firstlineno,
            task=stack.task_id(),
        )


def forget(frame: FrameType) -> None:
    _waiting.discard(id(frame))
