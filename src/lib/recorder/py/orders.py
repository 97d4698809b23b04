"""Where the order of a set decides: it hangs on addresses, or on a number that Python draws for texts at each start.

Seen where a statement goes through a variable that holds one: nothing has to be evaluated for that. A part of a line that may be left
out, such as what follows `and`, is not looked at, nor is what comes out the same in any order, such as `sorted(names)`.
"""

import ast
from itertools import islice
from types import CoroutineType, FrameType
from typing import Iterator

from . import chance, describe, tasks

_MOST = 50
"""Elements that are looked at."""
_IN_ORDER = ('list', 'tuple', 'iter', 'enumerate', 'zip', 'map', 'filter', 'reversed')
_ANY_ORDER = ('sorted', 'set', 'frozenset', 'sum', 'min', 'max', 'any', 'all', 'len')
_BY_CHANCE = (object.__dict__['__hash__'], tasks.Task.__dict__['__hash__'])
"""CPython hashes a task by its address, too."""

lines: dict[int, list[ast.expr]] = {}
"""What each line goes through: names, and attributes of names."""


def begin(tree: ast.Module) -> None:
    for node in _certain(tree):
        for gone in _gone_through(node):
            if isinstance(gone, ast.Name) or (isinstance(gone, ast.Attribute) and isinstance(gone.value, ast.Name)):
                lines.setdefault(gone.lineno, []).append(gone)


def _certain(node: ast.AST) -> Iterator[ast.AST]:
    """What is done whenever its line runs, and whose order shows."""
    yield node
    for name, value in ast.iter_fields(node):
        if isinstance(node, (ast.IfExp, ast.BoolOp, ast.Compare, ast.Lambda, ast.Assert)):
            continue
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension)) and name != 'iter':
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _any_order(child) and not _same_line(child, node):
                yield from _certain(child)


def _same_line(child: ast.AST, around: ast.AST) -> bool:
    """`if done: print(*done)`: the line may run, and not all of it."""
    return isinstance(child, ast.stmt) and isinstance(around, ast.stmt) and child.lineno == around.lineno


def _any_order(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ANY_ORDER


def _gone_through(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.For):
        return [node.iter]
    if isinstance(node, (ast.ListComp, ast.DictComp, ast.GeneratorExp)):
        return [node.generators[0].iter]
    if isinstance(node, ast.Call):
        starred = [one.value for one in node.args if isinstance(one, ast.Starred)]
        if isinstance(node.func, ast.Name) and node.func.id in _IN_ORDER:
            return starred + node.args
        if isinstance(node.func, ast.Attribute) and node.func.attr == 'pop' and not node.args:
            return starred + [node.func.value]
        return starred
    return []


def look(frame: FrameType, line: int) -> None:
    """The line is about to run."""
    for node in lines[line]:
        thing = _value(node, frame)
        if type(thing) in (set, frozenset) and len(thing) > 1 and any(map(_by_chance, islice(thing, _MOST))):  # type: ignore[arg-type,call-overload]
            chance.write('order', ast.unparse(node), line)


def _value(node: ast.expr, frame: FrameType) -> object:
    """Without asking an object for its attribute: that could run its code."""
    if isinstance(node, ast.Attribute):
        return describe.own(_value(node.value, frame)).get(node.attr)
    name = node.id  # type: ignore[attr-defined]
    return frame.f_locals[name] if name in frame.f_locals else frame.f_globals.get(name)


def _by_chance(thing: object) -> bool:
    """Whether its hash is another one in every run."""
    kind = type(thing)
    if kind in (str, bytes):
        return bool(thing)
    if kind in (tuple, frozenset):
        return any(map(_by_chance, thing))  # type: ignore[call-overload]
    if kind in (int, float, complex, bool, type(None)):
        return False
    return next(base.__dict__['__hash__'] for base in type.__dict__['__mro__'].__get__(kind) if '__hash__' in base.__dict__) in _BY_CHANCE
