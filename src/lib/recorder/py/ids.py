"""Numbers for tasks, futures and loops. Nothing here keeps an object of the program alive:
otherwise "never retrieved" and "destroyed while pending" would come late or never."""

import weakref
from dataclasses import dataclass
from typing import Iterator


@dataclass(slots=True)
class Entry:
    """What the recorder remembers of one task, future or loop."""

    id: str | None
    """`None`: it is not told."""
    reference: weakref.ref[object]
    resolved: bool = False
    timer: str | None = None
    """For a future: the live timer that will resolve it."""
    begun: bool = False
    """For a task: its coroutine has started."""


class Registry:
    """Objects by identity, numbered from 1 in the order in which they come up."""

    def __init__(self, letter: str) -> None:
        self._letter = letter
        self._count = 0
        self._entries: dict[int, Entry] = {}

    def get(self, thing: object) -> Entry | None:
        return self._entries.get(id(thing))

    def add(self, thing: object, told: bool = True) -> Entry:
        self._count += told
        key = id(thing)
        entries = self._entries

        def forget(reference: weakref.ref[object]) -> None:
            if key in entries and entries[key].reference is reference:
                del entries[key]

        entry = Entry(f'{self._letter}{self._count}' if told else None, weakref.ref(thing, forget))
        entries[key] = entry
        return entry

    def __len__(self) -> int:
        return self._count

    def living(self) -> Iterator[tuple[Entry, object]]:
        """In the order of their numbers."""
        for entry in list(self._entries.values()):
            thing = entry.reference()
            if thing is not None:
                yield entry, thing


tasks = Registry('t')
futures = Registry('f')
loops = Registry('l')
objects = Registry('o')
jobs = Registry('j')
"""By their `concurrent.futures.Future`."""


def loop_id(loop: object) -> str:
    entry = loops.get(loop) or loops.add(loop)
    assert entry.id is not None
    return entry.id


_handles = 0


def next_handle() -> str:
    """Handles carry their own id, in a slot."""
    global _handles
    _handles += 1
    return f'h{_handles}'
