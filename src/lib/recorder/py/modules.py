"""The twins of any module that is not the standard library's, made when a thread first calls a function of it.

While one program is recorded, `library.take_program` does that for the program alone.
"""

import linecache
import sys
from types import CodeType, FunctionType

from . import calls, library

_found: dict[str, library.Places] = {}
"""By the file's name."""


def twin_of(function: FunctionType) -> CodeType | None:
    """`None`: it has none, and is called as ever."""
    code = function.__code__
    name = code.co_filename
    if name not in _found:
        _found[name] = {} if _is_library(function) else _compiled(name, function.__globals__)
    made = _found[name].get((code.co_qualname, code.co_firstlineno))
    if made is not None:
        library.adopt(code, made)
    return calls.twins.get(id(code))


def _is_library(function: FunctionType) -> bool:
    module = str(function.__globals__.get('__name__')).partition('.')[0]
    return module in sys.stdlib_module_names or module == __package__


def _compiled(name: str, names: dict[str, object]) -> library.Places:
    try:
        return library.compiled(''.join(linecache.getlines(name, names)), name, False)
    except (SyntaxError, ValueError):
        return {}
