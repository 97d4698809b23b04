"""The twins of what waits in the standard library, made once, and of the program, made when its first thread starts."""

import asyncio.base_events
import concurrent.futures._base
import concurrent.futures.thread
import inspect
import queue
import threading
from types import CodeType, FunctionType, ModuleType

from . import calls, monitor, pools, program, twin

_MODULES = (threading, queue, concurrent.futures._base, concurrent.futures.thread, asyncio.base_events)
_LOOP = ('BaseEventLoop._do_shutdown',)
"""All that a thread runs of the loop."""
_NEVER_WAIT = (
    'current_thread', 'currentThread', '_newname', 'Thread.__init__', 'Thread.__repr__', 'Future.__repr__',
    '_make_invoke_excepthook', 'Thread._set_ident',
)  # fmt: skip

_programs = False


def prepare() -> None:
    """Before the snapshot: it costs a second."""
    for module in _MODULES:
        text = inspect.getsource(module)
        original = compile(text, module.__file__ or '', 'exec', dont_inherit=True)
        found, _ = twin.compiled(text, module.__file__ or '', original, calls.TOOLS, True)
        _adopt(module, original, found)
    item = concurrent.futures.thread
    calls.around[id(item._WorkItem.run.__code__)] = pools.run_item
    calls.around[id(item.WorkerContext.run.__code__)] = pools.run_task


def _adopt(module: ModuleType, compiled: CodeType, found: dict[int, CodeType]) -> None:
    """The module runs code of its own, equal to the one that was compiled here: by name and line."""
    by_place: dict[tuple[str, int], CodeType] = {}
    _list(compiled, found, by_place)
    for code in _codes(module):
        made = by_place.get((code.co_qualname, code.co_firstlineno))
        if made is None or code.co_qualname in _NEVER_WAIT:
            continue
        if module is not asyncio.base_events or code.co_qualname in _LOOP:
            _take(code, made)


def _take(code: CodeType, made: CodeType) -> None:
    """With the inner functions of the code that runs."""
    own = {(inner.co_name, inner.co_firstlineno): inner for inner in code.co_consts if type(inner) is CodeType}
    constants = [
        own.get((inner.co_name, inner.co_firstlineno), inner) if type(inner) is CodeType else inner
        for inner in made.co_consts
    ]
    _kept.append(code)
    calls.twins[id(code)] = made.replace(co_consts=tuple(constants))


_kept: list[CodeType] = []


def _list(code: CodeType, found: dict[int, CodeType], by_place: dict[tuple[str, int], CodeType]) -> None:
    if id(code) in found:
        by_place[code.co_qualname, code.co_firstlineno] = found[id(code)]
    for inner in code.co_consts:
        if type(inner) is CodeType:
            _list(inner, found, by_place)


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
