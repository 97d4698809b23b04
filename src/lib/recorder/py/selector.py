"""A selector over the sockets in memory: it waits on the virtual clock until one of them is ready."""

import selectors

from . import clock, fds, linux, patience


class Selector(selectors._BaseSelectorImpl):
    """What a program's own thread waits with: `selectors.DefaultSelector`, under the name that it has on Linux."""

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        if fds.get(key.fd) is None:
            super().unregister(fileobj)
            raise PermissionError(1, 'Operation not permitted')  # what epoll says of files
        return key

    def select(self, timeout=None):
        if not self._is_ready() and (timeout is None or timeout > 0):
            self._wait(timeout)
        return self._ready()

    def next_due(self) -> int | None:
        """When the next of them is ready, in microseconds; `None`: nothing is under way to any of them."""
        times = [at for key in self._fd_to_key.values() for at, _ in fds.ready_at(key.fd, key.events)]
        return min(times, default=None)

    def _is_ready(self) -> bool:
        due = self.next_due()
        return due is not None and due <= clock.now

    def _ready(self) -> list[tuple[selectors.SelectorKey, int]]:
        """Each with the one thing that it is ready for, in the order in which they became so; a server before its client."""
        found = [
            (at, key, event)
            for key in self._fd_to_key.values()
            for at, event in fds.ready_at(key.fd, key.events)
            if at <= clock.now
        ]
        found.sort(key=_order)
        return [(key, event) for _, key, event in found]

    def _wait(self, timeout: float | None) -> None:
        try:
            patience.wait('select', self.next_due, timeout)
        except TimeoutError:
            pass  # with nothing


Selector.__name__ = Selector.__qualname__ = 'EpollSelector'
Selector.__module__ = 'selectors'


def _order(ready: tuple[int, selectors.SelectorKey, int]) -> tuple[int, bool, int]:
    at, key, event = ready
    end = fds.get(key.fd)
    assert end is not None
    return at, not end.listening, end.number(event)


def select(rlist, wlist, xlist, timeout=None, /):
    """`select.select`."""
    found = Selector()
    for things, event in ((rlist, fds.READ), (wlist, fds.WRITE)):
        for thing in things:
            number = thing if isinstance(thing, int) else thing.fileno()
            if fds.get(number) is None:
                raise linux.error('EBADF')
            known = found.get_map().get(number)
            if known is None:
                found.register(number, event)
            else:
                found.modify(number, known.events | event)
    ready = {(key.fd, event) for key, event in found.select(timeout)}
    fileno = lambda thing: thing if isinstance(thing, int) else thing.fileno()  # noqa: E731
    return (
        [thing for thing in rlist if (fileno(thing), fds.READ) in ready],
        [thing for thing in wlist if (fileno(thing), fds.WRITE) in ready],
        [],
    )
