"""All that differs from plain CPython while a program is recorded, each with why. (What the loop itself
overrides is in `loop.py` and `virtual_loop.py`; what sockets are made of, in `socket_module.py`.) Nothing else is
patched anywhere."""

import asyncio
import builtins
import multiprocessing
import os
import random
import signal
import ssl
import subprocess
import sys
import threading
import time
import traceback
import warnings
from concurrent.futures import process as cf_process, thread as cf_thread
from asyncio import events, runners, tasks as asyncio_tasks, unix_events

from . import blocking, complaints, ending, futures, handles, linux, loop, output, pools, program, replacing, socket_module
from . import signals, tasks, thread_overrides, timers, unavailable

_walk_tb, _walk_positions = traceback.walk_tb, traceback._walk_tb_with_full_positions


def _walk_stack(frame):
    frame = sys._getframe().f_back if frame is None else frame
    while frame is not None:
        if program.is_outside(frame):
            yield frame, frame.f_lineno
        frame = frame.f_back


_show_warning = warnings._showwarnmsg_impl


def _shown(message) -> None:
    complaints.shown(message)
    _show_warning(message)


def _shown_as_313(message) -> None:
    """Without what only later versions complain about."""
    if 'is deprecated and slated for removal in Python 3.16' not in str(message.message):
        _shown(message)


def _get_event_loop_as_313(self):
    """Until 3.13, the main thread's first `get_event_loop()` made a loop."""
    if self._local._loop is None and not getattr(self, '_set_called', False) and _in_main_thread():
        warnings.warn('There is no current event loop', DeprecationWarning, stacklevel=2)
        self.set_event_loop(self.new_event_loop())
    if self._local._loop is None:
        raise RuntimeError(f'There is no current event loop in thread {threading.current_thread().name!r}.')
    return self._local._loop


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _set_event_loop_as_313(self, new_loop):
    if _in_main_thread():
        self._set_called = True
    return _set_event_loop(self, new_loop)


_Policy = unix_events._DefaultEventLoopPolicy
_set_event_loop = _Policy.set_event_loop

_PROCESS_TOOLS = ('Pool', 'Manager', 'Queue', 'SimpleQueue', 'JoinableQueue', 'Lock', 'RLock', 'Event', 'Semaphore', 'Value', 'Array')

_OVERRIDES = [
    # Where, name, what it becomes, why.
    (asyncio, 'run', runners.run, 'Pyodide puts its own in its place; this is CPython’s'),
    (events, '_event_loop_policy', None, 'Pyodide sets its own; the next call makes CPython’s'),
    (_Policy, '_loop_factory', loop.RecordedLoop, 'new_event_loop() makes a loop on the virtual clock'),
    ((unix_events, asyncio), 'SelectorEventLoop', loop.RecordedLoop, 'loop_factory=asyncio.SelectorEventLoop, too'),
    ((unix_events, asyncio), 'EventLoop', loop.RecordedLoop, 'loop_factory=asyncio.EventLoop, too'),
    (unix_events, '_UnixSelectorEventLoop', loop.RecordedLoop, 'its other name'),
    ((events, asyncio), 'Handle', handles.Handle, 'says when it runs, and when it is cancelled'),
    ((events, asyncio), 'TimerHandle', timers.TimerHandle, 'the same; equal due times fire in the order of their setting'),
    (events, '_ThreadSafeHandle', handles.ThreadSafeHandle, 'the same'),
    ((asyncio_tasks, asyncio), 'Task', tasks.Task, 'says when it is cancelled, and when an eager one begins'),
    (
        (asyncio_tasks, asyncio),
        'eager_task_factory',
        asyncio_tasks.create_eager_task_factory(tasks.Task),
        'CPython’s holds the Task from before',
    ),
    (asyncio_tasks, '_GatheringFuture', futures.GatheringFuture, 'says whom it waits for'),
    (time, 'sleep', blocking.sleep, 'waits on the virtual clock; Emscripten’s would spin on it for ever'),
    (time, 'process_time', blocking.process_time, 'work costs no virtual time, waiting no process time'),
    (time, 'process_time_ns', blocking.process_time_ns, 'the same'),
    (time, 'thread_time', blocking.process_time, 'missing in Pyodide; the same'),
    (time, 'thread_time_ns', blocking.process_time_ns, 'the same'),
    (time, 'tzname', ('UTC', 'UTC'), 'Emscripten makes up a name'),
    (os, '_exit', ending.exit_at_once, 'it would end the recorder'),
    (os, 'kill', signals.kill, 'so would a signal that nothing handles'),
    (signal, 'raise_signal', signals.raise_signal, 'the same'),
    (os, 'write', output.write_descriptor, 'what goes to descriptors 1 and 2 is output, too'),
    (builtins, 'input', unavailable.read_input, 'nobody answers: says so'),
    (warnings, '_showwarnmsg_impl', _shown, 'notes the warning that is being printed'),
    (traceback, 'walk_stack', _walk_stack, 'the recorder’s frames are not the program’s'),
    (traceback, 'walk_tb', lambda tb: (at for at in _walk_tb(tb) if program.is_outside(at[0])), 'the same'),
    (
        traceback,
        '_walk_tb_with_full_positions',
        lambda tb: (at for at in _walk_positions(tb) if program.is_outside(at[0])),
        'the same',
    ),
    (sys, 'excepthook', sys.__excepthook__, 'Pyodide puts its own in its place'),
    *thread_overrides.OVERRIDES,
    (cf_thread, '_WorkItem', pools.WorkItem, 'says which job it is'),
    (os, 'cpu_count', lambda: 8, 'repeatable: a default pool has 12 threads'),
    (os, 'process_cpu_count', lambda: 8, 'the same'),
    (ssl.SSLContext, 'wrap_socket', unavailable.no_tls, 'says that there is no encryption'),
    (ssl.SSLContext, 'wrap_bio', unavailable.no_tls, 'the same'),
    (subprocess, 'Popen', unavailable.no_process, 'the same'),
    (cf_process.ProcessPoolExecutor, '__init__', unavailable.no_process_pool, 'says what to write instead'),
    (multiprocessing.process.BaseProcess, 'start', unavailable.no_multiprocessing, 'the same'),
    *((multiprocessing, name, unavailable.no_multiprocessing, 'the same') for name in _PROCESS_TOOLS),
]

_COMPAT_313 = [
    (_Policy, 'get_event_loop', _get_event_loop_as_313, 'it makes a loop'),
    (_Policy, 'set_event_loop', _set_event_loop_as_313, 'after this it makes none'),
    (warnings, '_showwarnmsg_impl', _shown_as_313, 'without later complaints'),
]

def install(compat: str | None) -> None:
    socket_module.install()  # sockets in memory, under CPython's own `socket.py`
    linux.files()
    replacing.replace(_OVERRIDES + (_COMPAT_313 if compat == '3.13' else []))
    for name in [name for name in sys.modules if unavailable.is_hidden(name)]:
        del sys.modules[name]
    plain = [finder for finder in sys.meta_path if not unavailable.is_hidden(_module_of(finder))]
    sys.meta_path[:] = [unavailable.Hidden(), *plain, unavailable.Absent()]
    events._set_running_loop(None)
    # Repeatable, like everything else.
    random.seed(0)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _module_of(finder: object) -> str:
    return (finder if isinstance(finder, type) else type(finder)).__module__


