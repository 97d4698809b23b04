"""How a call is made within a lane: as a generator that can wait in the middle, where there is one, else as ever."""

import sys
from contextvars import Context
from functools import partial
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType
from typing import Callable, Generator

from . import items
from .items import Held

_GENERATOR = 0x20  # CO_GENERATOR

Steps = Generator[object, object, object]
"""A call that can wait. It yields what it waits for, which is the lane's to see to, and returns the call's value."""

twins: dict[int, CodeType] = {}
"""Generators for plain functions, by the id of their code. See `twin.py`."""
waits: dict[int, Callable[..., Steps]] = {}
"""The recorder's own functions that wait, each with the form of it that a lane can leave; by the id of their code."""
missing: Callable[[FunctionType], CodeType | None] = lambda function: None
"""Makes the twin of a function that has none yet, if it can have one."""
around: dict[int, Callable[..., Steps]] = {}
"""Library functions of which the recorder tells: called with the steps and the arguments."""


class Call:
    """A call about to be made in a lane's function."""

    __slots__ = ('steps', 'function', 'arguments', 'keywords')

    def __init__(self, function: object, arguments: tuple[object, ...], keywords: dict[str, object]) -> None:
        self.steps = steps(function, arguments, keywords)
        self.function, self.arguments, self.keywords = function, arguments, keywords


def enter(function, /, *arguments, **keywords) -> Call:
    return Call(function, arguments, keywords)


def steps(function: object, arguments: tuple, keywords: dict[str, object]) -> Steps | None:
    """`None`: it has to be called as ever."""
    kind = type(function)
    if kind is FunctionType:
        return _of_function(function, arguments, keywords)
    if kind is MethodType:
        return steps(function.__func__, (function.__self__, *arguments), keywords)
    if kind is BuiltinFunctionType:
        return _of_builtin(function, arguments, keywords)
    if issubclass(kind, partial):
        return steps(function.func, (*function.args, *arguments), {**function.keywords, **keywords})
    if issubclass(kind, type):
        return _of_class(function, arguments, keywords)
    method = getattr(kind, '__call__', None)
    return _of_function(method, (function, *arguments), keywords) if type(method) is FunctionType else None


def _of_function(function: FunctionType, arguments: tuple, keywords: dict[str, object]) -> Steps | None:
    key = id(function.__code__)
    wait = waits.get(key)
    if wait is not None:
        return wait(*arguments, **keywords)
    code = twins.get(key) or missing(function)
    if code is None:
        return None
    if function.__code__.co_flags & _GENERATOR:
        return _given(Held(_twin(function, code)(*arguments, **keywords)))
    made = _twin(function, code)(*arguments, **keywords)
    tell = around.get(key)
    return made if tell is None else tell(made, *arguments, **keywords)


def _twin(function: FunctionType, code: CodeType) -> FunctionType:
    twin = FunctionType(code, function.__globals__, function.__name__, function.__defaults__, function.__closure__)
    twin.__kwdefaults__ = function.__kwdefaults__
    twin.__qualname__ = function.__qualname__
    return twin


def _of_builtin(function: object, arguments: tuple, keywords: dict[str, object]) -> Steps | None:
    owner = function.__self__  # type: ignore[attr-defined]
    if type(owner) is Context and function.__name__ == 'run' and arguments:  # type: ignore[attr-defined]
        inner = steps(arguments[0], arguments[1:], keywords)
        return None if inner is None else _in_context(owner, inner)
    if function in _COLLECTORS and arguments and type(arguments[0]) is Held:
        return _collected(function, arguments, keywords)
    return None


_COLLECTORS = (sum, sorted, max, min, any, all)


def _collected(function: object, arguments: tuple, keywords: dict[str, object]) -> Steps:
    """`list(pool.map(…))`: the waiting first."""
    whole = []
    while found := (yield from arguments[0].step()):
        whole.extend(found)
    return function(whole, *arguments[1:], **keywords)  # type: ignore[operator]


class Switch:
    """Yielded to ask for the rest to be run in another context; `None` goes back to the one before."""

    __slots__ = ('context',)

    def __init__(self, context: Context | None) -> None:
        self.context = context


def _in_context(context: Context, inner: Steps) -> Steps:
    """`context.run`."""
    yield Switch(context)
    try:
        return (yield from inner)
    finally:
        yield Switch(None)


def _of_class(cls: type, arguments: tuple, keywords: dict[str, object]) -> Steps | None:
    """A class of which only `__init__` is its own."""
    if arguments and type(arguments[0]) is Held and cls in (list, tuple, set, frozenset):
        return _collected(cls, arguments, keywords)
    if type(cls).__call__ is not type.__call__ or cls.__new__ is not object.__new__:
        return None
    start = cls.__init__  # type: ignore[misc]
    if type(start) is not FunctionType or (id(start.__code__) not in twins and missing(start) is None):
        return None
    return _constructed(cls, start, arguments, keywords)


def _constructed(cls: type, start: FunctionType, arguments: tuple, keywords: dict[str, object]) -> Steps:
    made = cls.__new__(cls)
    started = steps(start, (made, *arguments), keywords)
    if started is not None:
        yield from started
    return made


class Manager:
    """What a `with` needs: its object's two methods, looked up as the statement does."""

    __slots__ = ('enter', 'leave', 'failed')

    def __init__(self, thing: object) -> None:
        kind = type(thing)
        for name in ('__enter__', '__exit__'):
            if not hasattr(kind, name):
                missed = '' if name == '__enter__' else ' (missed __exit__ method)'
                full = kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'
                raise TypeError(f'{full!r} object does not support the context manager protocol{missed}')
        self.enter, self.leave = _bound(thing, kind, '__enter__'), _bound(thing, kind, '__exit__')
        self.failed = False


def _bound(thing: object, kind: type, name: str) -> object:
    method = getattr(kind, name)
    return MethodType(method, thing) if type(method) is FunctionType else partial(method, thing)


def _given(value: object) -> Steps:
    return value
    yield


TOOLS: dict[str, object] = {
    'enter': enter,
    'item': items.Item,
    'items': partial(map, items.Item),
    'manager': Manager,
    'error': sys.exc_info,
    'pull': items.pull,
    'step': items.Step,
    'type': type,
}
