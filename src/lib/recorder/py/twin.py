"""A second form of a function, for threads: a generator, which a lane can leave in the middle of a call and go on with later.

There is one thread here and no other stack. So the text of a module is compiled a second time, with each call, `with`
and `for` of its plain functions written so that what is called may yield. Names, lines and columns are those of the text; the
functions that the program sees stay as they are, and everything but a lane runs these.
"""

import ast
import warnings
from types import CodeType

from .switching import LOOP, Switching

_GENERATOR = 0x20  # CO_GENERATOR


def compiled(
    text: str, name: str, original: CodeType, tools: dict[str, object], generators: bool
) -> tuple[dict[int, CodeType], list[CodeType]]:
    """The generators for the functions of a module, by the id of the code of each.

    `tools` are what their calls go through; see `calls.TOOLS`. With `generators`, those that are generators already
    are among them, and yield their items as `items.Item`. The second result are the comprehensions of all these, which
    have become functions.
    """
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        tree = Switching(generators).visit(ast.parse(text))
        code = compile(ast.fix_missing_locations(tree), name, 'exec', dont_inherit=True)
    found: dict[int, CodeType] = {}
    loops: list[CodeType] = []
    _pair(original, code, {f'\0{key}': tool for key, tool in tools.items()}, found, loops)
    return found, loops


def _pair(
    original: CodeType, twin: CodeType, tools: dict[str, object], found: dict[int, CodeType], loops: list[CodeType]
) -> None:
    """Looks for the same functions in both, and gives a twin the original's inner functions."""
    waiting: dict[tuple[str, int], list[CodeType]] = {}
    for constant in original.co_consts:
        if type(constant) is CodeType:
            waiting.setdefault((constant.co_name, constant.co_firstlineno), []).append(constant)
    constants: list[object] = []
    whole = True
    for constant in twin.co_consts:
        if type(constant) is CodeType:
            if constant.co_name.startswith(LOOP):
                constants.append(_loop(original, constant, tools))
                loops.append(constants[-1])  # type: ignore[arg-type]
                continue
            same = waiting.get((constant.co_name, constant.co_firstlineno))
            if not same:
                whole = False
                continue
            inner = same.pop(0)
            _pair(inner, constant, tools, found, loops)
            constants.append(inner)
        else:
            constants.append(tools.get(constant, constant) if type(constant) is str else constant)
    changed = twin.co_code != original.co_code
    if changed and twin.co_flags & _GENERATOR and whole and twin.co_freevars == original.co_freevars:
        found[id(original)] = twin.replace(co_consts=tuple(constants))


def _loop(original: CodeType, code: CodeType, tools: dict[str, object]) -> CodeType:
    constants = tuple(tools.get(one, one) if type(one) is str else one for one in code.co_consts)
    return code.replace(co_consts=constants, co_name=original.co_name, co_qualname=original.co_qualname)
