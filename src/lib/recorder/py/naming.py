"""What the program calls an object: the first of its variables or attributes that is this very one."""

from types import FrameType

from . import program

_LONGEST = 50
"""Elements of a list or dictionary that are looked at."""

_taken: dict[str, int] = {}


def name_of(thing: object, frame: FrameType | None) -> str | None:
    """`lock`, `self.lock` or `locks[0]`, from the innermost frame of the program outwards.

    Two objects never get the same name: a second `lock` is found under another, or is `lock (2)`.
    """
    first: str | None = None
    while frame is not None:
        if program.owns(frame.f_code):
            for name in _names(thing, frame):
                first = first or name
                if name not in _taken:
                    _taken[name] = 1
                    return name
        frame = frame.f_back
    if first is None:
        return None
    _taken[first] += 1
    return f'{first} ({_taken[first]})'


def _names(thing: object, frame: FrameType):
    variables = [
        (name, held)
        for scope in (frame.f_locals, frame.f_globals)
        for name, held in list(scope.items())
        if not name.startswith(('__', '.'))
    ]
    yield from (name for name, held in variables if held is thing)
    for name, held in variables:
        if _is_programs(held):
            for attribute, value in list(_attributes(held).items()):
                if value is thing:
                    yield f'{name}.{attribute}'
                else:
                    yield from _element(thing, f'{name}.{attribute}', value)
        else:
            yield from _element(thing, name, held)


def _element(thing: object, name: str, held: object):
    if type(held) in (list, tuple):
        yield from (f'{name}[{index}]' for index, one in enumerate(held[:_LONGEST]) if one is thing)  # type: ignore[index]
    elif type(held) is dict and len(held) <= _LONGEST:
        for key, one in list(held.items()):
            if one is thing and type(key) in (str, int):
                yield f'{name}[{key!r}]'


def _is_programs(held: object) -> bool:
    """An instance of a class of the program."""
    try:
        return type.__dict__['__module__'].__get__(type(held)) == '__main__'
    except AttributeError:
        return False


def _attributes(held: object) -> dict[str, object]:
    """Without asking the object: that could run its code."""
    try:
        found = object.__getattribute__(held, '__dict__')
    except AttributeError:
        return {}
    return found if type(found) is dict else {}
