"""The part of a socket that CPython has in C, in memory. What stands on it, `socket.socket`, is CPython's own."""

import warnings
from types import FunctionType

import _socket

from . import addresses, fds, linux, patience, ports
from .datagrams import DatagramEnd
from .socket_bytes import SocketBytes
from .socket_options import SO_REUSEADDR, SocketOptions
from .streams import StreamEnd, pair

_KNOWN = (addresses.INET, addresses.INET6, addresses.UNIX)
_default_timeout: float | None = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _seconds(timeout)


def _seconds(timeout: object) -> float | None:
    if timeout is None:
        return None
    value = float(timeout)  # type: ignore[arg-type]
    if value < 0:
        raise ValueError('Timeout value out of range')
    return value


class Socket(SocketBytes, SocketOptions):
    """`_socket.socket`: its life, its names and its connections. Where a call would wait, it waits on the virtual clock."""

    __slots__ = ('_end', '_fd', '_family', '_type', '_proto', '_timeout', '_options')

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        end = None if fileno is None else fds.get(fileno)
        if fileno is not None and end is None:
            raise linux.error('EBADF')
        family = addresses.INET if family == -1 else int(family)
        type = addresses.STREAM if type == -1 else int(type)
        if end is None:
            end = _new_end(family, type & 0xF)
        self._end = end
        self._fd = fds.take(end) if fileno is None else fileno
        self._family, self._type = end.family, end.type
        self._proto = 0 if proto == -1 else int(proto)
        self._timeout = _default_timeout
        self._options: dict[tuple[int, int], object] = {}

    family = property(lambda self: self._family)
    type = property(lambda self: self._type)
    proto = property(lambda self: self._proto)
    timeout = property(lambda self: self._timeout)

    def __del__(self):
        if getattr(self, '_fd', -1) != -1:
            number, self._fd = self._fd, -1
            warnings.warn(f'unclosed {self!r}', ResourceWarning, source=self)
            fds.give_back(number)

    def _open(self):
        """The end that it stands for. Raises once it is closed."""
        if self._fd == -1:
            raise linux.error('EBADF')
        return self._end

    def fileno(self):
        return self._fd

    def detach(self):
        number, self._fd = self._fd, -1
        return number

    def close(self):
        number, self._fd = self._fd, -1
        if number != -1:
            fds.give_back(number)

    # ---- waiting

    def setblocking(self, flag, /):
        self._open()
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0.0

    def settimeout(self, timeout, /):
        self._open()
        self._timeout = _seconds(timeout)

    def gettimeout(self):
        return self._timeout

    # ---- names

    def bind(self, address, /):
        end = self._open()
        if isinstance(end.name, tuple) and end.name[1]:
            raise linux.error('EINVAL')
        end.reuses = bool(self._options.get((_socket.SOL_SOCKET, SO_REUSEADDR)))
        ports.bind(end, address)

    def getsockname(self):
        return self._open().name

    def getpeername(self):
        end = self._open()
        if end.peer is None or not end.is_connected:
            raise linux.error('ENOTCONN')
        return end.peer

    # ---- connections

    def listen(self, backlog=128, /):
        self._open().listen()

    def _accept(self):
        end = self._open()
        accepted = self._patiently('accept', fds.READ, end.accept)
        return fds.take(accepted), accepted.peer

    def connect(self, address, /):
        end = self._open()
        end.connect(address)
        if not isinstance(end, StreamEnd):
            return
        if self._timeout == 0.0:
            raise linux.error('EINPROGRESS')
        patience.wait('socket.connect', lambda: end.connects_at, self._timeout)
        failure = end.take_failure()
        if failure is not None:
            raise failure

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except TimeoutError:
            return linux.error('EAGAIN').errno
        except _socket.gaierror:
            raise
        except OSError as error:
            return error.errno
        return 0

    def shutdown(self, how, /):
        if how not in (_socket.SHUT_RD, _socket.SHUT_WR, _socket.SHUT_RDWR):
            raise linux.error('EINVAL')
        self._open().shutdown(how != _socket.SHUT_WR, how != _socket.SHUT_RD)


# As CPython names it: it shows in messages and tracebacks.
Socket.__name__ = Socket.__qualname__ = 'socket'
Socket.__module__ = '_socket'
for _part in (SocketBytes, SocketOptions, Socket):
    for _name, _method in vars(_part).items():
        if type(_method) is FunctionType:
            _method.__qualname__ = f'socket.{_name}'


def _new_end(family: int, kind: int) -> StreamEnd | DatagramEnd:
    if family not in _KNOWN:
        raise linux.error('EAFNOSUPPORT')
    if kind == addresses.STREAM:
        return StreamEnd(family)
    if kind == addresses.DGRAM:
        return DatagramEnd(family)
    raise PermissionError(1, 'Operation not permitted')


def socketpair(family=None, type=addresses.STREAM, proto=0, /):
    family = addresses.UNIX if family is None else int(family)
    if family != addresses.UNIX or int(type) & 0xF != addresses.STREAM:
        raise linux.error('EOPNOTSUPP')
    return tuple(Socket(family, type, proto, fds.take(end)) for end in pair(family))


def dup(number, /):
    """`_socket.dup`."""
    end = fds.get(number)
    if end is None:
        raise linux.error('EBADF')
    return fds.take(end)


def close(number, /):
    """`socket.close(fd)`."""
    if fds.get(number) is None:
        raise linux.error('EBADF')
    fds.give_back(number)
