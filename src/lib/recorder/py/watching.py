"""A loop of the program that does nothing but watch the clock, as in `while time.time() < end: pass`.

Work costs no virtual time, so such a loop would never end. Instead each look at the clock moves it on a little,
and the trace tells of the whole as one call that holds the thread.
"""

import ast

from . import clock, describe, limits, program, stack, tape

_PATIENCE = 50
"""Looks at the clock, and lines in a row with nothing else between them, before it counts as watching."""
_STEP = 1_000
"""Microseconds by which the clock moves on at each further round of the loop."""

_reads = 0
_looks = 0
_streak = 0


def look() -> None:
    """To be called at each backward jump."""
    global _reads, _looks, _streak
    if tape.held is None and tape.streak < _PATIENCE:
        return
    reads = clock.reads()
    if reads == _reads:
        return
    _reads = reads
    if tape.held is None:
        # Other lines or events since the last look start the count anew.
        _looks = _looks + 1 if tape.streak > _streak else 0
        _streak = tape.streak
        if _looks < _PATIENCE:
            return
        _looks = 0
        _begin()
    target = clock.now + _STEP
    if target > clock.microseconds(limits.limits.seconds + 1):
        tape.release()
        tape.halt('limit:seconds', limits.sentence('seconds'))
    clock.move_to(target)


def _begin() -> None:
    began, at, line, task = clock.now, clock.at, program.user_line(), stack.task_id()
    call = _loop_at(line)

    def write_it() -> None:
        seconds, now = (clock.now - began) / 1_000_000, clock.at
        clock.at = at
        tape.write('block.began', call=call, seconds=seconds, line=line, task=task)
        clock.at = now
        tape.write('block.ended')

    tape.hold(write_it)


def _loop_at(line: int | None) -> str:
    """`while time.time() < end`: the innermost loop around the line."""
    loops = [node for node in ast.walk(program.tree()) if isinstance(node, ast.While)]
    around = [node for node in loops if line is not None and node.lineno <= line <= (node.end_lineno or 0)]
    if not around:
        return 'a loop that watches the clock'
    return describe.shorten(f'while {ast.unparse(max(around, key=lambda node: node.lineno).test)}')
