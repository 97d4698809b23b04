"""Who is bound where: ports of this program, and paths of its Unix sockets."""

import os
import weakref
from typing import Protocol

from . import addresses, linux


class Bound(Protocol):
    """A socket that has a name of its own."""

    family: int
    type: int
    name: object
    listening: bool
    reuses: bool


_bound: 'weakref.WeakSet[Bound]' = weakref.WeakSet()


def _same_port(one: Bound, family: int, type: int, host: str, port: int) -> bool:
    if one.family != family or one.type != type or not isinstance(one.name, tuple):
        return False
    return one.name[1] == port and addresses.overlap(one.name[0], host)


def bind(socket: Bound, address: object) -> None:
    """Gives the socket its name, or raises why it can't have it."""
    socket.name = _path(address) if socket.family == addresses.UNIX else _host(socket, address)
    _bound.add(socket)


def _host(socket: Bound, address: object) -> tuple[object, ...]:
    host, port = addresses.check(socket.family, address)
    if not addresses.is_own(host):
        raise linux.error('EADDRNOTAVAIL')
    for other in list(_bound):
        taken = port and other is not socket and _same_port(other, socket.family, socket.type, host, port)
        if taken and (other.listening or not (other.reuses and socket.reuses)):
            raise linux.error('EADDRINUSE')
    port = port or addresses.ephemeral_port()
    return (host, port) if socket.family == addresses.INET else (host, port, 0, 0)


def _path(address: object) -> object:
    if not isinstance(address, (str, bytes, os.PathLike)):
        raise TypeError(f'a bytes-like object is required, not {type(address).__name__!r}')
    path = os.fspath(address)
    if is_path(path):
        if os.path.exists(path):
            raise linux.error('EADDRINUSE')
        with open(path, 'wb'):
            pass
    return path


def is_path(name: object) -> bool:
    """Not an abstract name, which has no file."""
    return isinstance(name, (str, bytes)) and bool(name) and name[:1] not in ('\0', b'\0')


def release(socket: Bound) -> None:
    _bound.discard(socket)


def at(family: int, type: int, address: object) -> Bound | None:
    """The socket that takes what is sent to the address: a listening one, for streams."""
    for other in sorted(_bound, key=lambda one: addresses.text(one.name)):
        if other.type != type or (type == addresses.STREAM and not other.listening):
            continue
        if family == addresses.UNIX:
            if other.family == family and os.fspath(other.name) == os.fspath(address):  # type: ignore[call-overload]
                return other
        elif _same_port(other, family, type, address[0], address[1]):  # type: ignore[index]
            return other
    return None


def servers() -> list[str]:
    """The addresses at which somebody listens."""
    return sorted(addresses.text(one.name) for one in _bound if one.listening)
