"""Lines, functions and exceptions of the program, through `sys.monitoring`.

The program's text is not touched. Events are asked for on its own code objects, except those which CPython
offers only for all code; these are ignored elsewhere.
"""

import ast
import gc
import opcode
import sys
from types import CodeType, CoroutineType, FunctionType, MethodType

from . import describe, program, stack, tape
from .limits import limits, sentence

_TOOL = 3  # free: CPython names 0, 1, 2 and 5
_monitoring = sys.monitoring
_events = _monitoring.events
_COROUTINE = 0x80  # CO_COROUTINE
_FUNCTION = 0x01  # CO_OPTIMIZED: neither a module's nor a class's body
_LOOP_ENDS = (StopIteration, StopAsyncIteration, GeneratorExit)

_lines = 0
_except_lines: set[int] = set()
_caught: dict[int, str] = {}  # by the id of the frame: entered a handler that may yet not match


def begin() -> None:
    for node in ast.walk(ast.parse(program.text)):
        if isinstance(node, ast.ExceptHandler):
            _except_lines.update(range(node.lineno, (node.type.end_lineno if node.type else node.lineno) + 1))
    _monitoring.use_tool_id(_TOOL, 'loopscope')
    for event, callback in _CALLBACKS.items():
        _monitoring.register_callback(_TOOL, event, callback)
    _monitoring.set_events(_TOOL, _events.RAISE | _events.EXCEPTION_HANDLED | _events.RERAISE | _events.PY_UNWIND)
    local = _events.LINE | _events.JUMP | _events.PY_START | _events.PY_RETURN | _events.PY_YIELD | _events.CALL
    for code in program.codes():
        _monitoring.set_local_events(_TOOL, code, local)


def end() -> None:
    _monitoring.set_events(_TOOL, 0)
    for code in program.codes():
        _monitoring.set_local_events(_TOOL, code, 0)
    _monitoring.free_tool_id(_TOOL)


def _line(code: CodeType, line: int) -> None:
    global _lines
    tape.stay_halted()
    tape.settle()
    if _caught and line not in _except_lines:
        _confirm_caught(line)
    _lines += 1
    if _lines > limits.lines:
        tape.halt('limit:lines', sentence('lines'))
    tape.write('line.ran', line=line, function=program.function_name(code), task=stack.task_id())
    tape.flush()


def _jump(code: CodeType, offset: int, destination: int) -> None:
    """`while True: pass` has no line events after its first."""
    if destination <= offset:
        global _lines
        _lines += 1
        if _lines > limits.lines:
            tape.halt('limit:lines', sentence('lines'))
        tape.stay_halted()


def _start(code: CodeType, offset: int) -> None:
    tape.settle()
    if code.co_flags & _FUNCTION:
        name = program.function_name(code)
        tape.write(
            'frame.entered',
            function=name,
            call=describe.frame_call(sys._getframe(1), name),
            coroutine=bool(code.co_flags & _COROUTINE),
            line=code.co_firstlineno,
            task=stack.task_id(),
        )


def _return(code: CodeType, offset: int, value: object) -> None:
    if _caught:
        _confirm_caught(sys._getframe(1).f_lineno)
    if code.co_flags & _FUNCTION:
        _exited(code, 'returned', describe.value(value))


def _yield(code: CodeType, offset: int, value: object) -> None:
    if _caught:
        _confirm_caught(sys._getframe(1).f_lineno)


def _unwind(code: CodeType, offset: int, exception: BaseException) -> None:
    if program.owns(code):
        _caught.pop(id(sys._getframe(1)), None)
        if code.co_flags & _FUNCTION and tape.halted is None:
            _exited(code, 'raised', type(exception).__name__)


def _exited(code: CodeType, how: str, value: str) -> None:
    tape.settle()
    line = sys._getframe(2).f_lineno
    tape.write(
        'frame.exited',
        function=program.function_name(code),
        how=how,
        value=value,
        line=code.co_firstlineno if line is None else line,
        task=stack.task_id(),
    )


# ---------------------------------------------------------------- exceptions


def _raise(code: CodeType, offset: int, exception: BaseException) -> None:
    """CPython tells each frame on the way out; only where it starts in the program is of interest."""
    if not program.owns(code) or isinstance(exception, _LOOP_ENDS) or _passed_through_program(exception):
        return
    tape.settle()
    tape.write(
        'exception.raised',
        error=type(exception).__name__,
        message=describe.message(exception),
        line=sys._getframe(1).f_lineno,
        task=stack.task_id(),
    )


def _passed_through_program(exception: BaseException) -> bool:
    """Whether a frame of the program, other than the outermost one reached, has it in its traceback already."""
    traceback = exception.__traceback__
    traceback = None if traceback is None else traceback.tb_next
    while traceback is not None:
        if program.owns(traceback.tb_frame.f_code):
            return True
        traceback = traceback.tb_next
    return False


def _handled(code: CodeType, offset: int, exception: BaseException) -> None:
    """A handler is entered; whether it is an `except` that matches shows only afterwards."""
    if program.owns(code) and not isinstance(exception, _LOOP_ENDS) and _is_except(code, offset):
        _caught[id(sys._getframe(1))] = type(exception).__name__


def _is_except(code: CodeType, offset: int) -> bool:
    """Not the hidden handler around a coroutine's body or an `await`, nor the exit of a `with`."""
    operations = code.co_code
    return operations[offset] == _PUSH and operations[offset + 2] != _WITH


def _reraise(code: CodeType, offset: int, exception: BaseException) -> None:
    if _caught and program.owns(code):
        _caught.pop(id(sys._getframe(1)), None)


def _confirm_caught(line: int) -> None:
    name = _caught.pop(id(sys._getframe(2)), None)
    if name is not None:
        tape.write('exception.caught', error=name, line=line, task=stack.task_id())


# ---------------------------------------------------------------- coroutines that are made

_birth_lines: dict[int, int] = {}
"""Where a coroutine was made, by its id; one that is gone leaves its number to the next."""


def _call(code: CodeType, offset: int, function: object, argument: object) -> None:
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


_PUSH = opcode.opmap['PUSH_EXC_INFO']
_WITH = opcode.opmap['WITH_EXCEPT_START']

_CALLBACKS = {
    _events.LINE: _line,
    _events.JUMP: _jump,
    _events.PY_START: _start,
    _events.PY_RETURN: _return,
    _events.PY_YIELD: _yield,
    _events.PY_UNWIND: _unwind,
    _events.RAISE: _raise,
    _events.EXCEPTION_HANDLED: _handled,
    _events.RERAISE: _reraise,
    _events.CALL: _call,
}
