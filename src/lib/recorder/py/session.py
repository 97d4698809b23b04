"""One recording, from the program's text to the last event. Called by the host, in a fresh interpreter."""

import gc
import json
import linecache
import os
import sys
import types
import warnings
from dataclasses import asdict
from typing import Callable

from . import channel, clock, ending, header, library, limits, monitor, output, overrides, program, shared, tape
from .limits import Halt

_dumps, _loads = json.dumps, json.loads  # a program may spoil them
_modules = sys.modules


def _head(name: str, text: str) -> dict[str, object]:
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            code = compile(text, name, 'exec', dont_inherit=True)
        except (SyntaxError, ValueError):
            code = None
        error = None
        try:
            scenario = header.scenario(text)
        except header.HeaderError as unreadable:
            scenario, error = None, str(unreadable)
        markers = [asdict(marker) for marker in header.markers(text, code)]
    return {
        'python': sys.version.split()[0],
        'scenario': scenario,
        'scenarioError': error,
        'markers': markers,
    }


def record(
    name: str,
    text: str,
    options: str,
    started: Callable[[str], object],
    send: Callable[[str], object],
    push: Callable[[int], object],
    count_reads: Callable[[], int],
) -> str:
    """Runs the program. `started` gets what is known before it runs, `send` the events, `push` the time;
    `count_reads` says how often a clock was read.

    Returns how it ended, as JSON.
    """
    chosen = _loads(options)
    limits.limits.__dict__.update(chosen['limits'])
    clock.connect(push, count_reads)
    tape.connect(send)
    head = _head(name, text)
    started(_dumps(head))
    if head['scenario'] is not None:
        channel.set_latency(head['scenario']['latency'])
    tape.write('run.began')
    if head['scenarioError'] is not None:
        tape.write('note.written', text=head['scenarioError'], line=None)
    output.begin()
    overrides.install(chosen['compat'])
    ended = _run(name, text)
    tape.close(ended.how)
    return _dumps(asdict(ended))


def _run(name: str, text: str) -> ending.Ended:
    main = _main_module(name)
    if not name.startswith('<'):
        with open(name, 'w', encoding='utf-8', newline='') as file:  # for programs that read themselves
            file.write(text)
    try:
        code = program.load(name, text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return ending.of_syntax_error(error)
    try:
        monitor.begin()
        shared.begin()
        ended = _finished(code, main)
    except Halt:
        ended = ending.of_halt()
    return ending.of_halt() if tape.halted is not None else ended


def _finished(code: types.CodeType, main: dict[str, object]) -> ending.Ended:
    ended = ending.of_exception(_executed(code, main))
    tape.stay_halted()
    ending.finish(main)
    return ended


def _executed(code: types.CodeType, main: dict[str, object]) -> BaseException | None:
    try:
        exec(code, main)
    except BaseException as error:
        tape.stay_halted()
        return error
    return None


def _main_module(name: str) -> dict[str, object]:
    module = types.ModuleType('__main__')
    module.__dict__.update(__file__=name, __builtins__=__builtins__, __spec__=None)
    _modules['__main__'] = module
    sys.argv = [name]
    sys.path[:] = [os.getcwd()] + [entry for entry in dict.fromkeys(sys.path) if entry]
    _modules_kept.append(module)
    return module.__dict__


_modules_kept: list[types.ModuleType] = []


def prepare() -> None:
    """Before the snapshot: what programs commonly import, so that it needs no time later."""
    import argparse, collections, contextlib, contextvars, dataclasses, datetime, enum, functools  # noqa: E401
    import inspect, itertools, logging, math, operator, queue, statistics, string, textwrap, typing, uuid  # noqa: E401

    library.prepare()
    linecache.clearcache()
    gc.collect()
    # What is there before the program stays to its end: no collection has to go through it anew.
    gc.freeze()
