"""Exceptions of the program: where one starts, and which `except` catches it."""

import ast
import opcode
import sys
from types import CodeType, FrameType

from . import births, describe, linux, program, stack, tape

_LOOP_ENDS = (StopIteration, StopAsyncIteration, GeneratorExit)
_PUSH = opcode.opmap['PUSH_EXC_INFO']
_WITH = opcode.opmap['WITH_EXCEPT_START']

except_lines: set[int] = set()
with_lines: set[int] = set()
_clauses: list[tuple[int, int, str]] = []
"""First and last line of each `except` and `finally`, and which it is."""
caught: dict[int, str] = {}  # by the id of the frame: entered a handler that may yet not match


def begin(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            end = node.type.end_lineno if node.type is not None else node.lineno
            except_lines.update(range(node.lineno, (end or node.lineno) + 1))
            _clauses.append((node.lineno, node.end_lineno or node.lineno, 'except'))
        elif isinstance(node, (ast.Try, ast.TryStar)) and node.finalbody:
            _clauses.append((node.finalbody[0].lineno, node.finalbody[-1].end_lineno or 0, 'finally'))
        elif isinstance(node, ast.With):
            with_lines.update(item.context_expr.lineno for item in node.items)
            with_lines.add(node.lineno)


def raised(code: CodeType, offset: int, exception: BaseException) -> None:
    """CPython tells each frame on the way out; only where it starts in the program is of interest."""
    if isinstance(exception, OSError):
        linux.translate(exception)
    if not program.owns(code) or isinstance(exception, _LOOP_ENDS) or _passed_through_program(exception):
        return
    if isinstance(exception, TypeError):
        births.failed()
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


def handled(code: CodeType, offset: int, exception: BaseException) -> None:
    """A handler is entered; whether it is an `except` that matches shows only afterwards."""
    if program.owns(code) and not isinstance(exception, _LOOP_ENDS) and _is_except(code, offset):
        caught[id(sys._getframe(1))] = type(exception).__name__


def _is_except(code: CodeType, offset: int) -> bool:
    """Not the hidden handler around a coroutine's body or an `await`, nor the exit of a `with`."""
    operations = code.co_code
    if operations[offset] != _PUSH or operations[offset + 2] == _WITH:
        return False
    return id(code) not in program.twins or _line_from(code, offset) not in with_lines


def _line_from(code: CodeType, offset: int) -> int | None:
    """A thread's form of a function has its `with` spelled out."""
    lines = [line for line, _, _, _ in code.co_positions()][offset // 2 :]
    return next((line for line in lines if line is not None), None)


def reraised(code: CodeType, offset: int, exception: BaseException) -> None:
    if caught and program.owns(code):
        caught.pop(id(sys._getframe(1)), None)


def confirm(frame: FrameType, line: int) -> None:
    """The frame goes on within the handler: it caught the exception."""
    name = caught.pop(id(frame), None)
    if name is not None:
        tape.write('exception.caught', error=name, by=_clause_at(line), line=line, task=stack.task_id())


def _clause_at(line: int) -> str:
    """The innermost clause around the line."""
    around = [(last - first, kind) for first, last, kind in _clauses if first <= line <= last]
    return min(around)[1] if around else 'except'
