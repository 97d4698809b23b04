"""What a socket can be set to, and says of itself: the methods of `_socket.socket` for that."""

import _socket

from .streams import StreamEnd

SO_REUSEADDR = 2
"""Linux's; Emscripten has none."""
_BUFFERS = (_socket.SO_SNDBUF, _socket.SO_RCVBUF)


class SocketOptions:
    """Of `sockets.Socket`, which keeps them."""

    __slots__ = ()

    def setsockopt(self, level, name, value, length=None, /):
        end = self._open()
        self._options[level, name] = value
        if level == _socket.SOL_SOCKET and isinstance(value, int):
            if name == SO_REUSEADDR:
                end.reuses = bool(value)
            elif name in _BUFFERS and isinstance(end, StreamEnd):
                channel = end.outgoing if name == _socket.SO_SNDBUF else end.incoming
                channel.capacity = max(1, value)

    def getsockopt(self, level, name, length=0, /):
        end = self._open()
        if level == _socket.SOL_SOCKET:
            known = self._own_option(end, name)
            if known is not None:
                return known
        value = self._options.get((level, name), 0)
        return bytes(length) if length and isinstance(value, int) else value

    def _own_option(self, end, name):
        if name == _socket.SO_ERROR:
            failure = end.take_failure()
            return 0 if failure is None else failure.errno
        if name == _socket.SO_TYPE:
            return self._type
        if name == _socket.SO_ACCEPTCONN:
            return int(end.listening)
        if name in _BUFFERS and isinstance(end, StreamEnd):
            return (end.outgoing if name == _socket.SO_SNDBUF else end.incoming).capacity
        return None
