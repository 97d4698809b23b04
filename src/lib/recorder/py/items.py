"""What a `for` of a lane goes through when its items have to be waited for: `as_completed`, `Executor.map`."""

from types import GeneratorType
from typing import TYPE_CHECKING, Callable, Generator

if TYPE_CHECKING:
    from .calls import Steps


class Item:
    """Yielded by a library generator for what it gives to whoever goes through it."""

    __slots__ = ('value',)

    def __init__(self, value: object) -> None:
        self.value = value


class Held:
    """A library generator that can wait in the middle, such as `as_completed`: an iterator for everybody, and more to a lane."""

    __slots__ = ('generator', 'over')

    def __init__(self, generator: GeneratorType) -> None:
        self.generator = generator
        self.over = False

    def step(self) -> 'Steps':
        """`[item]`, or nothing at the end."""
        answer = None
        while not self.over:
            try:
                got = self.generator.send(answer)
            except StopIteration:
                self.over = True
                break
            if type(got) is Item:
                return [got.value]
            answer = yield got
        return []

    def __iter__(self) -> 'Held':
        return self

    def __next__(self) -> object:
        """For whoever can't be left in the middle."""
        found = at_once(self.step())
        if not found:
            raise StopIteration
        return found[0]  # type: ignore[index]


at_once: Callable[['Steps'], object]
"""`unleft.at_once`, which `unleft` puts here: runs a call to its end without leaving it."""


class Step:
    """What a `for` yields from for the next item."""

    __slots__ = ('_held',)

    def __init__(self, held: Held) -> None:
        self._held = held

    def __iter__(self) -> 'Steps':
        return self._held.step()


def pull(iterable: object) -> object:
    """For a `for`: the iterator itself; of what can wait in the middle, its steps."""
    return _steps_of(iterable) if type(iterable) is Held else iter(iterable)  # type: ignore[call-overload]


def _steps_of(held: Held) -> Generator[Step, None, None]:
    while not held.over:
        yield Step(held)
