"""What this recorder can't give a program, each with a sentence that says so before Python's own error."""

import importlib.abc
import sys

from . import program, tape

_ABSENT = {
    'pipes': 'There are no pipes here: they lead to other processes, and a recording holds one program only.',
    'tls': (
        'There is no encryption here: it would hide the bytes that are to be seen. '
        'Leave ssl= out, and the same program works without it.'
    ),
    'processes': 'There are no other processes here: a recording holds one program only.',
    'pools': 'There are no other processes here: a recording holds one program only. Write ThreadPoolExecutor, or asyncio.to_thread, in its place.',
}


def note(text: str) -> None:
    tape.write('note.written', text=text, line=program.user_line())


def read_input(prompt='', /):
    """`input`: nobody answers."""
    if prompt != '':
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
    note('The program asks for input, and nobody is there to answer while it is recorded. Write the value into the program.')
    raise EOFError('EOF when reading a line')


read_input.__name__ = read_input.__qualname__ = 'input'
read_input.__module__ = 'builtins'


class Hidden(importlib.abc.MetaPathFinder):
    """The first finder asked: the host, and the recorder itself, are not the program's to import."""

    def find_spec(self, name, path=None, target=None):
        if is_hidden(name):
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)
        return None


def is_hidden(name: str) -> bool:
    return name.partition('.')[0] in ('js', 'pyodide', 'pyodide_js', '_pyodide', '_pyodide_core', '_loopscope')


class Absent(importlib.abc.MetaPathFinder):
    """The last finder asked: what comes here is not installed."""

    def find_spec(self, name, path=None, target=None):
        if '.' not in name and not name.startswith('_') and program.user_frame() is not None:
            if name in sys.stdlib_module_names:
                note(f'The module {name} is part of Python, but not of the Python that records programs here.')
            else:
                note(
                    f'The module {name} is not part of Python. Only the standard library is there when a program is recorded.'
                )
        return None


def no_loop_here():
    """For a loop that a thread runs where its lane can't be left."""
    note(_LOOP.format(where=_called_from()))
    raise RuntimeError('This event loop cannot run here')


def no_waiting_here(call: str | None):
    """For a thread that waits where its lane can't be left, for what another one would have to do."""
    note(_WAITING.format(call=call or 'a call that sleeps time after time', where=_called_from()))
    raise RuntimeError('This thread cannot wait here')


def _called_from() -> str:
    frame = program.user_frame()
    return '' if frame is None else f' ({program.function_name(frame.f_code)}, line {frame.f_lineno})'


_LOOP = (
    'A thread runs an event loop, and has been called there by a library or by Python itself{where}: a recording can’t leave it '
    'there, to let other threads go on. Let the thread’s own function, or one that it calls, run the loop.'
)
_WAITING = (
    'A thread waits in {call}, and has been called there by a library or by Python itself{where}: a recording can’t leave it '
    'there, to let those go on for whom it waits. Let the thread’s own function, or one that it calls, do the waiting.'
)


def no_tls(*args, **kwargs):
    note(_ABSENT['tls'])
    raise OSError(95, 'Operation not supported')


def no_pipe(*args, **kwargs):
    note(_ABSENT['pipes'])
    raise OSError(95, 'Operation not supported')


def no_process(*args, **kwargs):
    note(_ABSENT['processes'])
    raise OSError(38, 'Function not implemented')


def no_process_pool(self, *args, **kwargs):
    """`ProcessPoolExecutor()`: as a Python without semaphores of the system says it."""
    note(_ABSENT['pools'])
    raise NotImplementedError('This Python build lacks multiprocessing.synchronize')


def no_multiprocessing(*args, **kwargs):
    """What of `multiprocessing` would start a process."""
    note(_ABSENT['pools'])
    raise OSError(38, 'Function not implemented')
