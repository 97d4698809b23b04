"""What a socket sends and receives: the methods of `_socket.socket` for that."""

import _socket

from . import fds, patience
from .streams import StreamEnd

_DONT_WAIT = getattr(_socket, 'MSG_DONTWAIT', 0x40)
_PEEK = _socket.MSG_PEEK


class SocketBytes:
    """Of `sockets.Socket`, which has the end and the timeout."""

    __slots__ = ()

    def _patiently(self, call, event, attempt, flags=0):
        """What `attempt` returns, once it does not raise BlockingIOError."""
        while True:
            try:
                return attempt()
            except BlockingIOError:
                if self._timeout == 0.0 or flags & _DONT_WAIT:
                    raise
            patience.wait(f'socket.{call}', lambda: self._end.ready_at(event), self._timeout)

    def send(self, data, flags=0, /):
        end, content = self._open(), bytes(data)
        return self._patiently('send', fds.WRITE, lambda: end.send(content), flags)

    def sendall(self, data, flags=0, /):
        end, rest = self._open(), bytes(data)
        while rest:
            rest = rest[self._patiently('sendall', fds.WRITE, lambda: end.send(rest), flags) :]

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        data = b''.join(bytes(part) for part in buffers)
        return self.send(data, flags) if address is None else self.sendto(data, flags, address)

    def sendto(self, data, *rest):
        end, content = self._open(), bytes(data)
        flags, address = rest if len(rest) == 2 else (0, rest[0])
        if isinstance(end, StreamEnd):
            return self.send(content, flags)
        return self._patiently('sendto', fds.WRITE, lambda: end.send_to(content, address), flags)

    def recv(self, size, flags=0, /):
        end = self._open()
        if size < 0:
            raise ValueError('negative buffersize in recv')
        return self._patiently('recv', fds.READ, lambda: end.receive(size, bool(flags & _PEEK)), flags)

    def recv_into(self, buffer, nbytes=0, flags=0):
        return self.recvfrom_into(buffer, nbytes, flags, _call='recv_into')[0]

    def recvfrom(self, size, flags=0, /, _call='recvfrom'):
        end, peek = self._open(), bool(flags & _PEEK)
        if size < 0:
            raise ValueError(f'negative buffersize in {_call}')
        if isinstance(end, StreamEnd):
            return self._patiently(_call, fds.READ, lambda: end.receive(size, peek), flags), None
        return self._patiently(_call, fds.READ, lambda: end.receive_from(size, peek), flags)

    def recvfrom_into(self, buffer, nbytes=0, flags=0, _call='recvfrom_into'):
        view = memoryview(buffer).cast('B')
        if nbytes < 0 or nbytes > len(view):
            raise ValueError(f'negative buffersize in {_call}' if nbytes < 0 else 'nbytes is greater than the length of the buffer')
        data, sender = self.recvfrom(nbytes or len(view), flags, _call)
        view[: len(data)] = data
        return len(data), sender

    def recvmsg(self, size, ancbufsize=0, flags=0, /):
        data, sender = self.recvfrom(size, flags, 'recvmsg')
        return data, [], 0, sender
