"""What is remembered of each object that tasks share, and of each future that somebody waits for at one."""

import weakref
from dataclasses import dataclass, field
from types import FrameType

from . import asyncios, ids, program, tape, wholes
from .naming import name_of


_NOTHING = object()


@dataclass(slots=True)
class Known:
    """One object: no object of the program, only names."""

    id: str
    kind: str
    name: str | None
    holders: list[str | None] = field(default_factory=list)
    """`None` for one that is no task."""
    woken: list[str | None] = field(default_factory=list)
    sight: list[int] = field(default_factory=list)
    """The items in sight, by identity, in order."""
    texts: dict[int, str] = field(default_factory=dict)
    """Each of them as it was when it came into sight."""
    left: dict[int, str] = field(default_factory=dict)
    """Those that were in sight before."""
    written: dict[str, object] = field(default_factory=dict)
    """What it held when that was told last."""
    _texts: dict[str, str] = field(default_factory=dict)
    """The same as JSON, field by field."""

    def tell(self, held: dict[str, object]) -> str:
        """What it holds from now on, as JSON. Most of it is as it was, and is not encoded anew."""
        written = self.written or dict.fromkeys(held, _NOTHING)
        for name, value in held.items():
            if value != written[name]:
                self._texts[name] = f',"{name}":{tape.json(value)}'
        self.written = held
        return ''.join(self._texts.values())


@dataclass(slots=True)
class Wait:
    """A waiter's future, as long as it is not done."""

    future: weakref.ref[object]
    owner: weakref.ref[object]
    """The object that the program sees: of a condition's own lock the condition."""
    task: str | None
    acquires: bool
    known: Known


_known: dict[str, Known] = {}
_waits: dict[int, Wait] = {}


def of(whole: object) -> Known | None:
    """`None`: it has not been used yet, or is not told."""
    entry = ids.objects.get(whole)
    return None if entry is None or entry.id is None else _known[entry.id]


def used(whole: object, frame: FrameType) -> Known | None:
    """Announces it when it is used for the first time. What a task uses that is not told is not told from then on."""
    entry = ids.objects.get(whole)
    if tape.muted:
        (entry or ids.objects.add(whole, False)).id = None
        return None
    if entry is not None:
        return None if entry.id is None else _known[entry.id]
    if wholes.is_foreign(whole) or wholes.is_being_made(frame):
        return None
    kind = asyncios.kind_of(whole)
    entry = ids.objects.add(whole)
    assert entry.id is not None
    name = name_of(whole, frame)
    known = _known[entry.id] = Known(entry.id, kind, name)
    limit = asyncios.limit_of(whole, kind)
    tape.write(
        'object.created',
        object=entry.id,
        kind=kind,
        name=name,
        **{'class': asyncios.class_of(whole, kind)},
        limit=limit,
        line=program.user_line(),
    )
    known.tell({
        'holders': [], 'woken': [], 'value': limit if kind == 'semaphore' else 0,
        'size': 0, 'items': [], 'waiters': [], 'waiting': 0,
    })  # fmt: skip
    return known


def waits(future: object, whole: object, task: str | None, acquires: bool, known: Known) -> None:
    """The task waits for it at the object."""
    _waits[id(future)] = Wait(weakref.ref(future), weakref.ref(whole), task, acquires, known)


def wait_of(future: object) -> Wait | None:
    """By identity: a future that is gone leaves its number to another."""
    wait = _waits.get(id(future))
    return wait if wait is not None and wait.future() is future else None


def waits_no_more(future: object) -> None:
    del _waits[id(future)]
