"""The await chain of a suspended task: its own coroutine, what that awaits, and so on inwards."""

import gc
from dataclasses import dataclass
from types import AsyncGeneratorType, CoroutineType, FrameType, GeneratorType

from . import program

_LONGEST = 200


@dataclass(slots=True)
class Link:
    """One frame. Not to be kept: it holds the program's frame."""

    function: str
    line: int | None
    file: str | None
    frame: FrameType


def of(coroutine: object) -> list[Link]:
    """Outermost first."""
    links: list[Link] = []
    while coroutine is not None and len(links) < _LONGEST:
        kind = type(coroutine)
        if kind is CoroutineType:
            frame, following = coroutine.cr_frame, coroutine.cr_await  # type: ignore[attr-defined]
        elif kind is GeneratorType:
            frame, following = coroutine.gi_frame, coroutine.gi_yieldfrom  # type: ignore[attr-defined]
        elif kind is AsyncGeneratorType:
            frame, following = coroutine.ag_frame, coroutine.ag_await  # type: ignore[attr-defined]
        else:
            coroutine = _opened(coroutine)
            continue
        if frame is not None:
            links.append(Link(program.function_name(frame.f_code), frame.f_lineno, file_of(frame), frame))
        coroutine = following
    return links


_OPAQUE = ('async_generator_asend', 'async_generator_athrow', 'anext_awaitable', 'coroutine_wrapper')


def _opened(awaitable: object) -> object | None:
    """What an awaitable made in C holds: CPython gives no other way to look into it."""
    if type(awaitable).__name__ not in _OPAQUE:
        return None
    for inner in gc.get_referents(awaitable):
        if type(inner) in (CoroutineType, GeneratorType, AsyncGeneratorType) or type(inner).__name__ in _OPAQUE:
            return inner
    return None


def file_of(frame: FrameType) -> str | None:
    """`None` for the program's own; `asyncio/tasks.py` for a library's."""
    if program.owns(frame.f_code):
        return None
    path = frame.f_code.co_filename
    name = _names.get(path)
    if name is None:
        name = path.rpartition('python314.zip/')[2].rpartition('/lib/python3.14/')[2].removeprefix('site-packages/')
        _names[path] = name
    return name


_names: dict[str, str] = {}
"""By the whole path."""
