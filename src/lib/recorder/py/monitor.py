"""Lines and functions of the program, through `sys.monitoring`.

The program's text is not touched. Events are asked for on its own code objects, except those which CPython
offers only for all code; these are ignored elsewhere.
"""

import opcode
import sys
from types import CodeType, FrameType

from . import births, describe, exceptions, generators, orders, program, stack, tape, values, watching
from .limits import limits, sentence

_TOOL = 3  # free: CPython names 0, 1, 2 and 5
_monitoring = sys.monitoring
_events = _monitoring.events
_FUNCTION = 0x01  # CO_OPTIMIZED: neither a module's nor a class's body
_COROUTINE = 0x80  # CO_COROUTINE
_RESUME = opcode.opmap['RESUME']
_ASYNC = 0x80 | 0x200  # a coroutine's or an asynchronous generator's

_AT_FIRST, _LATER = 2_000, 200
"""So many lines and calls in a row, with nothing else between them, are a computation: after them only lines and
functions that were never seen before are written. The first computation of a program is shown at more length."""

_COMPUTING = (
    'The program computes for long, and nothing else happens meanwhile. '
    'To keep the recording short, not every line of that is written down.'
)

_lines = 0
_patience = _AT_FIRST
_seen_lines: dict[int, int] = {}
"""How often each was written."""
_OFTEN = 20
"""A line is handed to the host before it runs, since it may never come to its end. One that did so often will again, and each time costs."""
_seen_codes: set[int] = set()
_unwritten: set[int] = set()  # ids of frames whose beginning was not written; their end is not, either


def begin() -> None:
    tree = program.tree()
    exceptions.begin(tree)
    orders.begin(tree)
    _monitoring.use_tool_id(_TOOL, 'loopscope')
    for event, callback in _CALLBACKS.items():
        _monitoring.register_callback(_TOOL, event, callback)
    everywhere = _events.RAISE | _events.EXCEPTION_HANDLED | _events.RERAISE | _events.PY_UNWIND | _events.PY_THROW
    _monitoring.set_events(_TOOL, everywhere)
    for code in program.codes():
        watch(code)


def watch(code: CodeType) -> None:
    local = _events.LINE | _events.JUMP | _events.PY_YIELD | _events.CALL
    if id(code) not in program.loops:
        local |= _events.PY_START | _events.PY_RETURN
    if code.co_flags & generators.GENERATOR:
        local |= _events.PY_RESUME
    _monitoring.set_local_events(_TOOL, code, local)


def _count() -> None:
    global _lines
    if tape.halted is not None:
        tape.stay_halted()
    _lines += 1
    if _lines > limits.lines:
        tape.halt('limit:lines', sentence('lines'))


def _is_computing() -> bool:
    global _patience
    if tape.held is not None:
        return True
    if tape.streak < _patience:
        return False
    if _patience == _AT_FIRST:
        tape.write('note.written', text=_COMPUTING, line=program.user_line())
        tape.streak = _patience = _LATER
    return True


def _line(code: CodeType, line: int) -> None:
    _count()
    if line == 0:
        return  # an empty program's only one
    if tape.pending:
        tape.settle()
    if exceptions.caught and line not in exceptions.except_lines:
        exceptions.confirm(sys._getframe(1), line)
    seen = _seen_lines.get(line, 0)
    if seen and (tape.streak >= _patience or tape.held is not None) and _is_computing():
        return
    _seen_lines[line] = seen + 1
    if not tape.muted:
        values.look(sys._getframe(1), code)
    task = stack.task_id()
    # Much of a recording is lines, and those of a loop come again and again.
    text = _texts.get((line, id(code), task))
    if text is None:
        text = _texts[line, id(code), task] = tape.text(line=line, function=program.function_name(code), task=task)
    tape.put('line.ran', text)
    if line in orders.lines:
        orders.look(sys._getframe(1), line)
    if seen < _OFTEN:
        tape.flush()


_texts: dict[tuple[int, int, str | None], str] = {}
"""What is written of each line of a code, run by a task."""


def _jump(code: CodeType, offset: int, destination: int) -> None:
    """`while True: pass` has no line events after its first."""
    if destination <= offset:
        _count()
        watching.look()


def _start(code: CodeType, offset: int) -> None:
    tape.settle()
    if not code.co_flags & _FUNCTION:
        return
    frame = sys._getframe(1)
    values.forget(frame)
    generators.forget(frame)
    if tape.muted:
        _unwritten.add(id(frame))
        return
    if id(code) in _seen_codes and not code.co_flags & _ASYNC and _is_computing():
        _unwritten.add(id(frame))
        return
    _seen_codes.add(id(code))
    name = program.function_name(code)
    tape.write(
        'frame.entered',
        function=name,
        call=describe.frame_call(frame, name),
        coroutine=bool(code.co_flags & _COROUTINE),
        line=code.co_firstlineno,
        task=stack.task_id(),
    )


def _return(code: CodeType, offset: int, value: object) -> None:
    frame = sys._getframe(1)
    if exceptions.caught:
        exceptions.confirm(frame, frame.f_lineno)
    if code.co_flags & _FUNCTION and _is_written(frame):
        _exited(frame, 'returned', describe.value(value))


def _yield(code: CodeType, offset: int, value: object) -> None:
    frame = sys._getframe(1)
    if exceptions.caught:
        exceptions.confirm(frame, frame.f_lineno)
    if code.co_flags & generators.GENERATOR and id(frame) not in _unwritten:
        generators.yielded(frame, code, offset, value)


def _resume(code: CodeType, offset: int) -> None:
    generators.resumed(sys._getframe(1))


def _throw(code: CodeType, offset: int, exception: BaseException) -> None:
    if program.owns(code):
        generators.resumed(sys._getframe(1))


def _unwind(code: CodeType, offset: int, exception: BaseException) -> None:
    if not program.owns(code) or id(code) in program.loops:
        return
    frame = sys._getframe(1)
    exceptions.caught.pop(id(frame), None)
    if code.co_flags & _FUNCTION and _is_written(frame) and tape.halted is None and _was_entered(frame, code, offset):
        _exited(frame, 'raised', type(exception).__name__)


def _was_entered(frame: FrameType, code: CodeType, offset: int) -> bool:
    """Not a generator into which something was thrown before it began. (A task's own coroutine is left all the same.)"""
    if not code.co_flags & (generators.GENERATOR | _COROUTINE):
        return True
    operations = code.co_code
    if any(operations[at] == _RESUME for at in range(0, offset + 1, 2)):
        return True
    step = stack.top()
    return step is not None and step.task is not None and getattr(step.task.get_coro(), 'cr_frame', None) is frame  # type: ignore[attr-defined]


def _is_written(frame: FrameType) -> bool:
    if id(frame) not in _unwritten:
        return True
    _unwritten.remove(id(frame))
    return False


def _exited(frame: FrameType, how: str, value: str) -> None:
    tape.settle()
    values.forget(frame)
    generators.forget(frame)
    line = frame.f_lineno
    tape.write(
        'frame.exited',
        function=program.function_name(frame.f_code),
        how=how,
        value=value,
        line=line or frame.f_code.co_firstlineno,
        task=stack.task_id(),
    )


_CALLBACKS = {
    _events.LINE: _line,
    _events.JUMP: _jump,
    _events.PY_START: _start,
    _events.PY_RETURN: _return,
    _events.PY_YIELD: _yield,
    _events.PY_RESUME: _resume,
    _events.PY_THROW: _throw,
    _events.PY_UNWIND: _unwind,
    _events.RAISE: exceptions.raised,
    _events.EXCEPTION_HANDLED: exceptions.handled,
    _events.RERAISE: exceptions.reraised,
    _events.CALL: births.called,
}
