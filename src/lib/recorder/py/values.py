"""Local variables of the program, as text: what of them has changed since they were last written for that frame.

Nothing of the program is kept but numbers and short strings, which are values and nothing else; of all other things
only the identity is remembered, and of a container those of its first few elements.
"""

from collections import deque
from itertools import islice
from types import (
    BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType,
)  # fmt: skip

from . import describe, program, stack, tape

_LONGEST = 60
"""Characters of a value's text."""
_FIRST = 8
"""Elements of a container that are compared."""
_NO_VALUES = (ModuleType, FunctionType, BuiltinFunctionType, MethodType, type)
_PLAIN = (int, str, float, bool, type(None), bytes, complex)
_LISTS = (list, tuple, deque, set, frozenset)

_Mark = object
_known: dict[int, dict[str, _Mark]] = {}
"""By the frame's id: what each variable was when it was last written."""


def look(frame: FrameType, code: CodeType) -> None:
    """To be called where the frame stands still for a moment: before its next line, or where it yields."""
    if not (code.co_flags & 0x01 or code.co_name == '<module>'):
        return  # a class's body
    known = _known.get(id(frame))
    if known is None:
        known = _known[id(frame)] = {}
    changes: list[dict[str, str | None]] = []
    variables = frame.f_locals.copy()  # a frame's own looks each name up in a list
    for name, thing in variables.items():
        kind = type(thing)
        mark = thing if kind in _PLAIN else _mark(thing, kind)
        if name in known and (known[name] is mark or known[name] == mark and type(known[name]) is type(mark)):
            continue
        if name.startswith(('__', '.')) or kind in _NO_VALUES or issubclass(kind, type):
            continue
        if kind in (str, bytes) and len(mark) > 200:  # type: ignore[arg-type]
            mark = (id(thing), len(mark))  # type: ignore[arg-type]
            if known.get(name) == mark:
                continue
        known[name] = mark
        changes.append({'name': name, 'value': describe.shorten(describe.value(thing), _LONGEST)})
    if not known.keys() <= variables.keys():
        for name in [name for name in known if name not in variables]:
            del known[name]
            changes.append({'name': name, 'value': None})
    if changes:
        tape.write(
            'values.changed',
            function=program.function_name(code),
            values=changes,
            task=stack.task_id(),
        )


def forget(frame: FrameType) -> None:
    """It begins, or is over: another one may get its number."""
    _known.pop(id(frame), None)


def _mark(thing: object, kind: type) -> _Mark:
    """Differs when the thing is another one, or a container with other elements at its beginning."""
    if kind in _LISTS:
        return (id(thing), len(thing), *map(id, islice(thing, _FIRST)))  # type: ignore[arg-type,call-overload]
    if kind is dict:
        first = islice(thing.items(), _FIRST)  # type: ignore[attr-defined]
        return (id(thing), len(thing), *((id(key), id(value)) for key, value in first))  # type: ignore[arg-type]
    if '__dataclass_fields__' in kind.__dict__:
        return (id(thing), *map(id, describe.own(thing).values()))
    return (id(thing),)
