"""Values, calls and errors in a few words, without running a line of the program.

A user's own `__repr__` is never called: it could print, count, recurse or take for ever, and the recording
must not change what it records. Plain data shows as `repr` would; the rest by its type: `<Pizza>`.
"""

from enum import Enum
from functools import partial
from types import BuiltinFunctionType, CodeType, CoroutineType, FunctionType, MethodType

from .limits import limits

_MISSING = object()
_DEPTH = 3
_ITEMS = 8
_HUGE = 10**60
_SHORT = frozenset((type(None), bool, float, complex, type(Ellipsis)))
_TEXTS = frozenset((str, bytes, bytearray))
_BRACKETS = {list: '[]', tuple: '()', set: '{}', frozenset: '{}'}


def shorten(text: str, limit: int | None = None) -> str:
    limit = limits.repr if limit is None else limit
    return text if len(text) <= limit else text[: limit - 1] + '…'


def value(thing: object) -> str:
    """At most `limits.repr` characters."""
    return shorten(_plain(thing, _DEPTH))


def _plain(thing: object, depth: int) -> str:
    kind = type(thing)
    if kind is int:
        return repr(thing) if -_HUGE < thing < _HUGE else f'<int of {thing.bit_length()} bits>'
    if kind in _TEXTS:
        return repr(thing) if len(thing) <= limits.repr else repr(thing[: limits.repr]) + '…'
    if kind in _SHORT:
        return repr(thing)
    if kind in _BRACKETS:
        return _collection(thing, kind, depth)
    if kind is dict:
        if depth == 0:
            return '{…}'
        pairs = [f'{_plain(k, depth - 1)}: {_plain(v, depth - 1)}' for k, v in list(thing.items())[:_ITEMS]]
        return '{' + ', '.join(pairs + ['…'] * (len(thing) > _ITEMS)) + '}'
    if kind in (FunctionType, BuiltinFunctionType):
        return thing.__name__
    if kind is MethodType:
        return getattr(thing.__func__, '__name__', 'method')
    if kind is CoroutineType:
        return f'<{thing.__name__}()>'
    if issubclass(kind, type):
        return type.__dict__['__name__'].__get__(thing)
    if issubclass(kind, BaseException):
        return error(thing)
    return _object(thing, kind, depth)


def _collection(thing: object, kind: type, depth: int) -> str:
    if depth == 0:
        return '…'
    items = list(thing)  # type: ignore[call-overload]
    if kind in (set, frozenset):
        if not items:
            return f'{kind.__name__}()'
    shown = [_plain(item, depth - 1) for item in items[:_ITEMS]] + ['…'] * (len(items) > _ITEMS)
    opening, closing = _BRACKETS[kind]
    inner = ', '.join(shown) + (',' if kind is tuple and len(items) == 1 else '')
    body = f'{opening}{inner}{closing}'
    return f'frozenset({body})' if kind is frozenset else body


def _object(thing: object, kind: type, depth: int) -> str:
    if issubclass(kind, Enum):
        member = object.__getattribute__(thing, '__dict__').get('_name_')
        return f'{kind.__name__}.{member}'
    fields = kind.__dict__.get('__dataclass_fields__')
    if type(fields) is dict and depth > 0:
        own_fields = own(thing)
        shown = [f'{name}={_plain(own_fields[name], depth - 1)}' for name in fields if name in own_fields]
        return f'{kind.__name__}({", ".join(shown)})'
    names = kind.__dict__.get('_fields')
    if issubclass(kind, tuple) and type(names) is tuple and depth > 0:
        items = tuple.__iter__(thing)
        return f'{kind.__name__}({", ".join(f"{n}={_plain(v, depth - 1)}" for n, v in zip(names, items))})'
    return f'<{kind.__name__}>'


def own(thing: object) -> dict[str, object]:
    """Its attributes, without asking it: that could run its code."""
    try:
        found = object.__getattribute__(thing, '__dict__')
    except AttributeError:
        return {}
    return found if type(found) is dict else {}


def message(exception: BaseException) -> str:
    """What follows the name in a traceback, from plain arguments only."""
    kind = type(exception)
    if issubclass(kind, BaseExceptionGroup):
        inner = BaseExceptionGroup.exceptions.__get__(exception)
        return f'{BaseExceptionGroup.message.__get__(exception)} ({len(inner)} sub-exception{"s" * (len(inner) != 1)})'
    if kind.__str__ in _C_STRS:
        try:
            arguments = BaseException.args.__get__(exception)
            if all(type(a) in (str, int, float, bool, type(None), bytes, tuple) for a in arguments):
                return shorten(kind.__str__(exception))
        except Exception:
            pass
    arguments = BaseException.args.__get__(exception)
    return value(arguments[0]) if len(arguments) == 1 and type(arguments[0]) is not str else shorten(
        arguments[0] if len(arguments) == 1 else ''
    )


# The string of an exception that is written in C runs none of the program's code.
_C_STRS = {BaseException.__str__, KeyError.__str__, OSError.__str__, SyntaxError.__str__, ImportError.__str__, UnicodeDecodeError.__str__, UnicodeEncodeError.__str__}


def error(exception: BaseException) -> str:
    """`ValueError: bad`."""
    said = message(exception)
    return f'{type(exception).__name__}: {said}' if said else type(exception).__name__


def call(name: str, code: CodeType, variables: object, function_globals: dict[str, object]) -> str:
    """`fetch_user(1)`: the call as the program might have written it. Arguments left at their defaults are left out."""
    names = code.co_varnames
    positional = names[: code.co_argcount]
    keyword = names[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    rest = code.co_argcount + code.co_kwonlyargcount
    defaults = _defaults(code, function_globals)
    if positional[:1] in (('self',), ('cls',)) and '.' in code.co_qualname:
        positional = positional[1:]
    shown = []
    for parameter in positional:
        given = _get(variables, parameter)
        if given is not _MISSING and given is not defaults.get(parameter, _MISSING):
            shown.append(_plain(given, 2))
    if code.co_flags & 0x04:
        many = _get(variables, names[rest])
        rest += 1
        if type(many) is tuple:
            shown += [_plain(item, 2) for item in many]
    for parameter in keyword:
        given = _get(variables, parameter)
        if given is not _MISSING and given is not defaults.get(parameter, _MISSING):
            shown.append(f'{parameter}={_plain(given, 2)}')
    if code.co_flags & 0x08:
        extra = _get(variables, names[rest])
        if type(extra) is dict:
            shown += [f'{key}={_plain(item, 2)}' for key, item in extra.items()]
    return shorten(f'{name}({", ".join(shorten(text, 40) for text in shown)})')


def _get(variables: object, name: str) -> object:
    try:
        return variables[name]  # type: ignore[index]
    except (KeyError, NameError):
        return _MISSING


def _defaults(code: CodeType, function_globals: dict[str, object]) -> dict[str, object]:
    """Of the function that has this code, if it can be found by its name."""
    found: object = None
    for step, part in enumerate(code.co_qualname.split('.')):
        if step == 0:
            found = function_globals.get(part)
        else:
            found = type.__dict__['__dict__'].__get__(found).get(part) if issubclass(type(found), type) else None
    if type(found) is not FunctionType or found.__code__ is not code:
        return {}
    positional = code.co_varnames[: code.co_argcount]
    given = found.__defaults__ or ()
    defaults = dict(zip(positional[len(positional) - len(given) :], given))
    defaults.update(found.__kwdefaults__ or {})
    return defaults


def coroutine_call(coroutine: object, name: str) -> str:
    """For a coroutine that has not begun, or one that stands at an `await`."""
    frame = getattr(coroutine, 'cr_frame', None) if type(coroutine) is CoroutineType else None
    if frame is None:
        return f'{name}()'
    return call(name, frame.f_code, frame.f_locals, frame.f_globals)


def frame_call(frame: object, name: str) -> str:
    return call(name, frame.f_code, frame.f_locals, frame.f_globals)  # type: ignore[attr-defined]


def callback_label(callback: object) -> str:
    """The name of a callback, unwrapped from `partial` and methods."""
    function = unwrap(callback)
    name = getattr(function, '__qualname__', None) if type(function) in _NAMED else None
    name = (name or type(function).__name__).rpartition('<locals>.')[2]
    return shorten(name.replace('RecordedLoop.', 'loop.'), 60)


_NAMED = (FunctionType, BuiltinFunctionType, MethodType, type)


def unwrap(callback: object) -> object:
    """The function behind partials, bound methods and decorators."""
    for _ in range(10):
        if type(callback) is partial:
            callback = callback.func  # type: ignore[attr-defined]
        elif type(callback) is MethodType:
            callback = callback.__func__
        elif type(callback) is FunctionType and '__wrapped__' in callback.__dict__:
            callback = callback.__dict__['__wrapped__']
        else:
            break
    return callback
