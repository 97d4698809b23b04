"""Local variables of the program, as text: what of them has changed since they were last written for that frame.

Nothing of the program is kept but numbers and short strings, which are values and nothing else; of all other things
only the identity is remembered, and of a container those of its first few elements.
"""

from collections import deque
from itertools import islice
from types import (
    BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType,
)  # fmt: skip
from typing import Mapping

from . import describe, program, stack, tape

_LONGEST = 60
"""Characters of a value's text."""
_FIRST = 8
"""Elements of a container that are compared."""
_NO_VALUES = frozenset((ModuleType, FunctionType, BuiltinFunctionType, MethodType, type))
_PLAIN = frozenset((int, str, float, bool, type(None), bytes, complex))
_SLICED = (list, tuple)
_LISTS = (deque, set, frozenset)
_CONTAINERS = frozenset((*_SLICED, *_LISTS, dict))

_Mark = object


class _Same(int):
    """The mark of a thing that is looked at no closer: its identity."""

    __slots__ = ()


_Change = tuple[str, str | None]
"""A variable's name and its text; `None`: it is no more."""
_known: dict[int, dict[str, _Mark]] = {}
"""By the frame's id: what each variable was when it was last written."""
_NEVER = object()


def look(frame: FrameType, code: CodeType) -> None:
    """To be called where the frame stands still for a moment: before its next line, or where it yields."""
    if not (code.co_flags & 0x01 or code.co_name == '<module>'):
        return  # a class's body
    known = _known.get(id(frame))
    if known is None:
        known = _known[id(frame)] = {}
    changes: list[_Change] = []
    there = 0
    variables = frame.f_locals
    if type(variables) is dict:
        variables = variables.copy()  # a module's own, which may change meanwhile
    for name, thing in variables.items():
        before = known.get(name, _NEVER)
        if before is thing:  # a plain value, which stands for itself: most variables, at most lines
            there += 1
            continue
        kind = type(thing)
        if type(before) is _Same and before == id(thing) and kind not in _CONTAINERS:
            there += 1
            continue
        if kind in _NO_VALUES:
            continue
        there += 1
        mark = thing if kind in _PLAIN else _mark(thing, kind)
        if before == mark and type(before) is type(mark):
            continue
        if name.startswith(('__', '.')) or issubclass(kind, type):
            there -= 1
            continue
        if kind in (str, bytes) and len(mark) > 200:  # type: ignore[arg-type]
            mark = (id(thing), len(mark))  # type: ignore[arg-type]
            if before == mark:
                continue
        known[name] = mark
        changes.append((name, describe.shorten(describe.value(thing), _LONGEST)))
    if there != len(known):
        _gone(known, variables, changes)
    if changes:
        json, function = tape.json, program.function_name(code)
        values = ','.join([f'{{"name":{json(name)},"value":{json(value)}}}' for name, value in changes])
        tape.put('values.changed', f',"function":{json(function)},"values":[{values}],"task":{json(stack.task_id())}}}')


def _gone(known: dict[str, _Mark], variables: Mapping[str, object], changes: list[_Change]) -> None:
    """What is no variable of the frame any more, or no value."""
    for name in [name for name in known if name not in variables]:
        del known[name]
        changes.append((name, None))


def forget(frame: FrameType) -> None:
    """It begins, or is over: another one may get its number."""
    _known.pop(id(frame), None)


def _mark(thing: object, kind: type) -> _Mark:
    """Differs when the thing is another one, or a container with other elements at its beginning."""
    if kind not in _CONTAINERS and '__dataclass_fields__' not in kind.__dict__:
        return _Same(id(thing))
    if kind in _SLICED:
        return (id(thing), len(thing), *map(id, thing[:_FIRST]))  # type: ignore[arg-type,index]
    if kind in _LISTS:
        return (id(thing), len(thing), *map(id, islice(thing, _FIRST)))  # type: ignore[arg-type,call-overload]
    if kind is dict:
        first = islice(thing.items(), _FIRST)  # type: ignore[attr-defined]
        return (id(thing), len(thing), *((id(key), id(value)) for key, value in first))  # type: ignore[arg-type]
    return (id(thing), *map(id, describe.own(thing).values()))
