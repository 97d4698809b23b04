"""The calls of a socket that wait, each with the form of it that a lane can leave."""

import errno
import functools
from types import FunctionType
from typing import Callable

from . import calls, fds, library, patience
from .calls import Steps
from .selector import Selector
from .sockets import Socket
from .streams import StreamEnd


def _patient(method: Callable[..., object], event: int) -> Callable[..., Steps]:
    """Tries, and waits where the method itself would."""

    def in_lane(self, *arguments, **keywords) -> Steps:
        while True:
            timeout, self._timeout = self._timeout, 0.0
            try:
                return method(self, *arguments, **keywords)
            except BlockingIOError:
                if timeout == 0.0:
                    raise
            finally:
                self._timeout = timeout
            yield from patience.wait_in_lane(lambda: self._end.ready_at(event), timeout)

    return in_lane


_send = _patient(Socket.send, fds.WRITE)


def _sendall(self, data, flags=0, /) -> Steps:
    rest = bytes(data)
    while rest:
        rest = rest[(yield from _send(self, rest, flags)) :]


def _connect(self, address, /) -> Steps:
    end, timeout = self._open(), self._timeout
    if timeout == 0.0 or not isinstance(end, StreamEnd):
        return self.connect(address)
    self._timeout = 0.0
    try:
        self.connect(address)
    except BlockingIOError as error:
        if error.errno != errno.EINPROGRESS:
            raise
    finally:
        self._timeout = timeout
    yield from patience.wait_in_lane(lambda: end.connects_at, timeout)
    if (failure := end.take_failure()) is not None:
        raise failure


def _select(self, timeout=None) -> Steps:
    if not self._is_ready() and (timeout is None or timeout > 0):
        try:
            yield from patience.wait_in_lane(self.next_due, timeout)
        except TimeoutError:
            pass
    return self._ready()


@functools.cache
def install() -> None:
    """When a thread starts. Once."""
    for name in ('_accept', 'recv', 'recv_into', 'recvfrom', 'recvfrom_into', 'recvmsg'):
        _register(name, _patient(getattr(Socket, name), fds.READ))
    for name in ('send', 'sendto', 'sendmsg'):
        _register(name, _patient(getattr(Socket, name), fds.WRITE))
    _register('sendall', _sendall)
    _register('connect', _connect)
    calls.waits[id(Selector.select.__code__)] = _select
    library.take_sockets()


def _register(name: str, steps: Callable[..., Steps]) -> None:
    method = getattr(Socket, name)
    assert type(method) is FunctionType
    calls.waits[id(method.__code__)] = steps
