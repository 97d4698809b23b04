"""Which of asyncio's shared objects the program sees: a condition's own lock is part of the condition."""

import weakref
from types import FrameType

from . import asyncios, program

_owners: dict[int, tuple[weakref.ref[object], weakref.ref[object]]] = {}
"""Of an object that is part of another one: itself, and the whole."""
_foreign: dict[int, weakref.ref[object]] = {}
"""Made by a library for its own ends."""


def made(frame: FrameType) -> None:
    """Part of another one, if that one's own code makes it; of no interest, if a library does."""
    thing = frame.f_locals['self']
    around = _maker(frame.f_back, thing)
    if around is None or program.owns(around.f_code):
        return
    key = id(thing)

    def forget(reference: weakref.ref[object]) -> None:
        if key in _owners and _owners[key][0] is reference:
            del _owners[key]
        if _foreign.get(key) is reference:
            del _foreign[key]

    reference = weakref.ref(thing, forget)
    if id(around.f_code) in asyncios.inits:
        _owners[key] = reference, weakref.ref(around.f_locals['self'])
    else:
        _foreign[key] = reference


def _maker(around: FrameType | None, thing: object) -> FrameType | None:
    """Past the constructors of derived classes, and those that `dataclass` writes."""
    while around is not None and (
        around.f_code.co_filename in ('<string>', asyncios.CONTEXTLIB)
        or around.f_code.co_name == '__init__' and around.f_locals.get('self') is thing
    ):
        around = around.f_back
    return around


def of(thing: object) -> object:
    """What the program sees: of a condition's own lock the condition, of a barrier's condition the barrier."""
    while (found := _owners.get(id(thing))) is not None and (owner := found[1]()) is not None:
        thing = owner
    return thing


def is_foreign(thing: object) -> bool:
    return id(thing) in _foreign


def is_being_made(frame: FrameType) -> bool:
    around: FrameType | None = frame
    while around is not None and id(around.f_code) in asyncios.inside:
        if id(around.f_code) in asyncios.inits:
            return True
        around = around.f_back
    return False


def at_work(frame: FrameType | None) -> list[tuple[object, str]]:
    """The objects whose methods are at work, innermost first, each with the outermost of its methods."""
    chain: list[tuple[object, str]] = []
    while frame is not None and id(frame.f_code) in asyncios.inside:
        method = asyncios.public.get(id(frame.f_code))
        if method is not None:
            whole = of(frame.f_locals['self'])
            if chain and chain[-1][0] is whole:
                chain[-1] = (whole, method)
            else:
                chain.append((whole, method))
        frame = frame.f_back
    return chain


def is_outermost(frame: FrameType, whole: object) -> bool:
    """No other method of the same object called this one."""
    return method_of(whole, frame.f_back) is None


def method_of(whole: object, frame: FrameType | None) -> str | None:
    """Which of its methods is at work: as `at_work` would say, but it comes too often to make a list of all."""
    found: str | None = None
    while frame is not None and (key := id(frame.f_code)) in asyncios.inside:
        method = asyncios.public.get(key)
        if method is not None:
            if of(frame.f_locals['self']) is whole:
                found = method
            elif found is not None:
                return found
        frame = frame.f_back
    return found


def around(frame: FrameType) -> FrameType | None:
    """From the recorder's frames out to the objects' own, if it is they that led here."""
    found: FrameType | None = frame
    while found is not None and id(found.f_code) not in asyncios.inside:
        if program.is_outside(found):
            return None
        found = found.f_back
    return found
