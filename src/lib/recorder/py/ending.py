"""How a run ends: what Python does after a program's last line, the exit status, and a sentence about it."""

import asyncio
import atexit
import gc
import sys
import threading
from dataclasses import dataclass

from . import describe, ids, ports, program, tape, waiting

_run_exit_functions = atexit._run_exitfuncs
_shutdown_threads = threading._shutdown


@dataclass
class Ended:
    """As `ended` in the trace; the host adds which tasks were left waiting."""

    how: str
    status: int
    message: str
    error: str | None = None
    line: int | None = None
    limit: str | None = None


def nothing_can_wake(loop: object) -> None:
    """`select(None)` with nothing that could ever end it."""
    left = [
        task for _, task in ids.tasks.living() if not task.done() and task.get_loop() is loop  # type: ignore[attr-defined]
    ]
    if not left:
        tape.halt('idle', 'The loop runs forever with nothing to do: no task, no timer and no callback is left.')
    waited = [waiting.of(task)[0]['text'] for task in left]
    if any(str(text).endswith('.serve_forever()') for text in waited) and (servers := ports.servers()):
        where = ' and '.join(servers[:3])
        tape.halt('idle', f'The server at {where} waits for clients, and no part of the program is left to be one.')
    said = [f'{task.get_name()} waits for {text}' for task, text in zip(left[:3], waited)]  # type: ignore[attr-defined]
    if len(left) > 3:
        said.append(f'{len(left) - 3} more')
    listed = said[0] if len(said) == 1 else ', '.join(said[:-1]) + ' and ' + said[-1]
    tape.halt('deadlocked', describe.shorten(f'Deadlock: nothing can ever wake the loop again. {listed}.', 400))


def of_exception(error: BaseException | None) -> Ended:
    """Prints what Python prints, and says what became of the program."""
    if error is None:
        return Ended('returned', 0, 'The program ran to its end.')
    if isinstance(error, SystemExit):
        return _exited(error)
    _strip(error)
    line = program.line_of_traceback(error)
    _print(error)
    name = type(error).__name__
    if isinstance(error, KeyboardInterrupt):
        return Ended('raised', 130, 'The program was interrupted by a KeyboardInterrupt.', name, line)
    message = f'The program stopped with {describe.error(error)}'
    message += '' if message.endswith(('.', '!', '?')) else '.'
    if isinstance(error, RuntimeError) and 'no current event loop' in str(error):
        message += ' Until Python 3.13, get_event_loop() made a loop here: record with --compat 3.13 to see that.'
    return Ended('raised', 1, message, name, line)


def of_syntax_error(error: BaseException) -> Ended:
    """The program could not be compiled: none of it ran."""
    error.__traceback__ = None
    _print(error)
    line = error.lineno if isinstance(error, SyntaxError) else None
    where = f' in line {line}' if line else ''
    said = error.msg if isinstance(error, SyntaxError) else str(error)
    message = f'The program did not start: {type(error).__name__}{where}: {said}.'
    return Ended('syntax-error', 1, message, type(error).__name__, line)


def of_halt() -> Ended:
    why, message = tape.halted or ('aborted', 'The recording was stopped.')
    kind, _, detail = why.partition(':')
    if kind == 'limit':
        return Ended('limit', 124, message, limit=detail)
    if kind == 'exited':
        return Ended('exited', int(detail), message)
    return Ended(kind, 1, message)


def exit_at_once(status):
    """`os._exit`: no `finally`, no atexit function, no more output."""
    status = int(status) & 0xFF
    tape.settle()
    tape.halt(f'exited:{status}', f'The program left at once with os._exit({status}).')


def _exited(error: SystemExit) -> Ended:
    code, line = error.code, program.line_of_traceback(error)
    if code is None:
        return Ended('exited', 0, 'The program left with sys.exit().', 'SystemExit', line)
    if isinstance(code, int):
        return Ended('exited', int(code) & 0xFF, f'The program left with sys.exit({int(code)}).', 'SystemExit', line)
    try:
        print(code, file=sys.stderr)
    except Exception:
        pass
    return Ended('exited', 1, f'The program left with sys.exit({describe.value(code)}).', 'SystemExit', line)


def _strip(error: BaseException) -> None:
    """The recorder's own frames lie below the program's first."""
    traceback = error.__traceback__
    while traceback is not None and not program.owns(traceback.tb_frame.f_code):
        traceback = traceback.tb_next
    if traceback is not None:
        error.__traceback__ = traceback


def _print(error: BaseException) -> None:
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except SystemExit:
        raise
    except Exception:
        sys.__excepthook__(type(error), error, error.__traceback__)


def finish(main: dict[str, object]) -> None:
    """What Python does once the program's last line has run: atexit functions, then it takes the module apart,
    which is when a forgotten coroutine or task is noticed at the latest."""
    sys.last_exc = sys.last_value = None
    _shutdown_threads()
    _run_exit_functions()
    for name in [name for name in main if name.startswith('_') and name != '__builtins__']:
        main[name] = None
    for name in [name for name in main if name != '__builtins__']:
        main[name] = None
    asyncio._set_running_loop(None)
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
