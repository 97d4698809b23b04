"""What the program calls an object: a variable, attribute or element of its own that is this very one."""

from itertools import islice
from types import FrameType
from typing import Iterator

from . import describe, ids, program

_LONGEST = 50
"""Elements of a list or dictionary, and tasks, that are looked at."""

_taken: dict[str, int] = {}


def name_of(thing: object, frame: FrameType | None) -> str | None:
    """`lock`, `self.lock` or, among several in a list or dictionary, `locks[0]`.

    Looks from the innermost frame of the program outwards, and then where its tasks began. Two objects never get
    the same name: the second `lock` is `lock (2)`.
    """
    elements, variables = [], []
    for scope in _scopes(frame):
        for name, is_element in _names(thing, scope):
            (elements if is_element else variables).append(name)
    names = elements + variables
    if not names:
        return None
    name = next((name for name in names if name not in _taken), names[0])
    _taken[name] = _taken.get(name, 0) + 1
    return name if _taken[name] == 1 else f'{name} ({_taken[name]})'


def _scopes(frame: FrameType | None) -> Iterator[dict[str, object]]:
    around = None
    while frame is not None:
        if program.owns(frame.f_code):
            around = around or frame.f_globals
            if frame.f_locals is not frame.f_globals:
                yield frame.f_locals
        frame = frame.f_back
    for _, task in islice(ids.tasks.living(), _LONGEST):
        first = getattr(task.get_coro(), 'cr_frame', None)  # type: ignore[attr-defined]
        if first is not None and program.owns(first.f_code):
            yield first.f_locals
    if around is not None:
        yield around


def _names(thing: object, scope: dict[str, object]) -> Iterator[tuple[str, bool]]:
    for name, held in list(scope.items()):
        if name.startswith(('__', '.')):
            continue
        if held is thing:
            yield name, False
        elif _is_programs(held):
            for attribute, value in list(describe.own(held).items()):
                if value is thing:
                    yield f'{name}.{attribute}', False
                else:
                    yield from _elements(thing, f'{name}.{attribute}', value)
        else:
            yield from _elements(thing, name, held)


def _elements(thing: object, name: str, held: object) -> Iterator[tuple[str, bool]]:
    if type(held) is list:
        yield from ((f'{name}[{index}]', True) for index, one in enumerate(held[:_LONGEST]) if one is thing)
    elif type(held) is dict and len(held) <= _LONGEST:
        for key, one in list(held.items()):
            if one is thing and type(key) in (str, int):
                yield f'{name}[{key!r}]', True


def _is_programs(held: object) -> bool:
    """An instance of a class of the program."""
    try:
        return type.__dict__['__module__'].__get__(type(held)) == '__main__'
    except AttributeError:
        return False
