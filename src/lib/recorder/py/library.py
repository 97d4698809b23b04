"""The twins of what waits in the standard library, made once, and of the program, made when its first thread starts."""

import asyncio.base_events
import concurrent.futures._base
import concurrent.futures.thread
import inspect
import queue
import socket
import threading
from types import CodeType, FunctionType, ModuleType

from . import calls, monitor, pools, program, twin

_MODULES = (threading, queue, concurrent.futures._base, concurrent.futures.thread)
_LOOP = asyncio.base_events.BaseEventLoop._do_shutdown
"""All that a thread runs of the loop."""
_NEVER_WAIT = (
    'current_thread', 'currentThread', '_newname', 'Thread.__init__', 'Thread.__repr__', 'Future.__repr__',
    '_make_invoke_excepthook', 'Thread._set_ident',
)  # fmt: skip

_programs = False
_prepared = False


def prepare() -> None:
    """Before the snapshot, where there is one: it costs a second. Once."""
    global _prepared
    if _prepared:
        return
    _prepared = True
    for module in _MODULES:
        places = compiled(inspect.getsource(module), module.__file__ or '', True)
        for code in _codes(module):
            _adopt(code, places)
    # Of a long file that method alone: the snapshot has to fit into the memory that Pyodide begins with.
    _adopt(_LOOP.__code__, _alone(_LOOP))
    for function in _that_wait_for_sockets():
        _sockets.update(_alone(function))
    item = concurrent.futures.thread
    calls.around[id(item._WorkItem.run.__code__)] = pools.run_item
    calls.around[id(item.WorkerContext.run.__code__)] = pools.run_task


Places = dict[tuple[str, int], CodeType]
"""The twins of a module, by each function's name and first line."""


_sockets: Places = {}


def take(*functions: FunctionType) -> None:
    """Others that wait, which few programs run in a thread."""
    for function in functions:
        _adopt(function.__code__, _alone(function))


def take_sockets() -> None:
    """Of the module `socket` as it is now: `socket_module` loads it anew."""
    for function in _that_wait_for_sockets():
        _adopt(function.__code__, _sockets)


def _that_wait_for_sockets() -> tuple[FunctionType, ...]:
    return socket.socket.accept, socket.create_connection


def _alone(function: FunctionType) -> Places:
    """That function's, where it stands in its file."""
    lines, first = inspect.getsourcelines(function)
    owner = function.__qualname__.rpartition('.')[0]
    around = f'class {owner}:\n' if owner else '\n'
    return compiled('\n' * (first - 2) + around + ''.join(lines), function.__code__.co_filename, True)


def compiled(text: str, name: str, generators: bool) -> Places:
    """See `twin.compiled`. The module runs code of its own, equal to the one that is compiled here."""
    original = compile(text, name, 'exec', dont_inherit=True)
    found, _ = twin.compiled(text, name, original, calls.TOOLS, generators)
    places: Places = {}
    _list(original, found, places)
    return places


def _list(code: CodeType, found: dict[int, CodeType], places: Places) -> None:
    if id(code) in found:
        places[code.co_qualname, code.co_firstlineno] = found[id(code)]
    for inner in code.co_consts:
        if type(inner) is CodeType:
            _list(inner, found, places)


def _adopt(code: CodeType, places: Places) -> None:
    made = places.get((code.co_qualname, code.co_firstlineno))
    if made is not None and code.co_qualname not in _NEVER_WAIT:
        adopt(code, made)


def adopt(code: CodeType, made: CodeType) -> None:
    """With the inner functions of the code that runs."""
    own = {(inner.co_name, inner.co_firstlineno): inner for inner in code.co_consts if type(inner) is CodeType}
    constants = [
        own.get((inner.co_name, inner.co_firstlineno), inner) if type(inner) is CodeType else inner
        for inner in made.co_consts
    ]
    _kept.append(code)
    calls.twins[id(code)] = made.replace(co_consts=tuple(constants))


_kept: list[CodeType] = []


def _codes(module: ModuleType) -> list[CodeType]:
    codes: list[CodeType] = []
    for thing in list(vars(module).values()):
        if type(thing) is type and thing.__module__ == module.__name__:
            members = [getattr(member, '__func__', member) for member in vars(thing).values()]
            members += [member.fget for member in members if type(member) is property]
        else:
            members = [thing]
        codes += [member.__code__ for member in members if type(member) is FunctionType]
    return codes + [inner for code in codes for inner in code.co_consts if type(inner) is CodeType]


def take_program() -> None:
    """To be called when a thread starts."""
    global _programs
    prepare()
    if _programs or program.code is None:
        return
    _programs = True
    found, loops = twin.compiled(program.text, program.name, program.code, calls.TOOLS, False)
    calls.twins.update(found)
    for code in (*found.values(), *loops):
        program.adopt(code)
    program.loops.update(map(id, loops))
    for code in (*found.values(), *loops):
        monitor.watch(code)
