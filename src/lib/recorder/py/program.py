"""The program: its text, its code objects, and which of its lines led to what happens."""

import ast
import linecache
import sys
import warnings
from types import CodeType, FrameType

name = '<program>'
text = ''
code: CodeType | None = None

_codes: list[CodeType] = []  # keeps them alive, so that an id stays theirs
_ids: set[int] = set()
_landmarks: set[int] = set()
"""The same, and those of the boundaries: where a walk through the frames ends."""


def load(source_name: str, source_text: str) -> CodeType:
    """Compiles it as `python3 name` would. Raises SyntaxError (or ValueError for null bytes)."""
    global name, text, code
    name, text = source_name, source_text
    # Without a modification time, linecache never looks on the disk.
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    code = compile(text, name, 'exec', dont_inherit=True)
    _collect(code)
    return code


def tree() -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')  # what the text deserves was said when it was compiled
        return ast.parse(text)


def _collect(found: CodeType) -> None:
    _codes.append(found)
    _ids.add(id(found))
    _landmarks.add(id(found))
    for constant in found.co_consts:
        if type(constant) is CodeType:
            _collect(constant)


def adopt(twin: CodeType) -> None:
    """A second form of one of its functions: its lines are the program's."""
    _codes.append(twin)
    _ids.add(id(twin))
    _landmarks.add(id(twin))
    twins.add(id(twin))


twins: set[int] = set()
"""Ids of code."""
loops: set[int] = set()
"""Of these, the comprehensions: their lines are of the function around them."""


def codes() -> list[CodeType]:
    return _codes


def owns(candidate: object) -> bool:
    """By identity: comparing code objects by value is slow, and equal twins are not the program's."""
    return id(candidate) in _ids


def add_boundary(function_code: CodeType) -> None:
    """Where the walk for a line ends: what is below it did not lead to what happens above it."""
    _landmarks.add(id(function_code))


def user_frame(frame: FrameType | None = None) -> FrameType | None:
    """The innermost frame of the program within the callback that runs."""
    if frame is None:
        frame = sys._getframe(1)
    while frame is not None:
        found = id(frame.f_code)
        if found in _landmarks:
            return frame if found in _ids else None
        frame = frame.f_back
    return None


def user_line() -> int | None:
    """Where the program is that led to the caller."""
    return line_of(sys._getframe(1))


def line_of(frame: FrameType) -> int | None:
    """The same, for whoever has walked a part of the way."""
    found = user_frame(frame)
    return None if found is None else found.f_lineno or None


def function_name(found: CodeType) -> str:
    """`Countdown.__anext__`, and plain `worker` for one made inside another function."""
    name = _names.get(id(found))
    if name is None:
        name = found.co_qualname.rpartition('<locals>.')[2]
        if id(found) in _ids:
            _names[id(found)] = name
    return name


_names: dict[int, str] = {}
"""Of the program's own code, which is kept."""


def line_of_traceback(exception: BaseException) -> int | None:
    """The program's line nearest to where it was raised."""
    line = None
    traceback = exception.__traceback__
    while traceback is not None:
        if id(traceback.tb_frame.f_code) in _ids:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def is_outside(frame: FrameType) -> bool:
    """Neither the recorder's own nor the host's: a frame that plain Python would have, too."""
    return not frame.f_code.co_filename.startswith(_INSIDE)


_INSIDE = (__file__.rpartition('/')[0] + '/', '/lib/python314.zip/_pyodide/')
