"""Ends of connections that carry a stream of bytes, and the sockets that listen for them."""

import collections
import os

from . import addresses, channel, clock, linux, network, ports
from .channel import Channel, latency, news
from .fds import READ


class StreamEnd:
    """A stream socket, from its making to its close: it listens, or it is one side of a connection."""

    def __init__(self, family: int) -> None:
        self.family = family
        self.type = addresses.STREAM
        self.name: object = addresses.any_name(family)
        self.peer: object = None
        self.reuses = False
        self.listening = False
        self.link = network.Link(None)
        self.side = 'client'
        self.incoming = Channel()
        self.outgoing = Channel()
        self.server: str | None = None
        self.connects_at: int | None = None
        """When the attempt to connect is over."""
        self.failure: OSError | None = None
        """What becomes of that attempt."""
        self._number = 0
        self.is_new = True
        self._backlog: collections.deque[StreamEnd] = collections.deque()
        self._can_send = True
        self._can_receive = True
        self._closed = False

    # ---- a server

    def listen(self) -> None:
        if self.peer is not None:
            raise linux.error('EINVAL')
        if self.is_new and self.family != addresses.UNIX and not self.name[1]:  # type: ignore[index]
            ports.bind(self, (addresses.any_name(self.family)[0], 0))  # type: ignore[index]
        if not self.listening:
            self.listening = True
            self.server = network.server_opened(addresses.text(self.name))

    def accept(self) -> 'StreamEnd':
        if not self.listening:
            raise linux.error('EINVAL')
        if not self._backlog or self._backlog[0].accepts_at > clock.now:
            raise linux.error('EAGAIN')
        end = self._backlog.popleft()
        network.accepted(end.link, self.server or '')
        return end

    # ---- a client

    def connect(self, address: object) -> None:
        """Begins to connect: `connects_at` says when it is over, and `failure` how."""
        if self.connects_at is not None:
            raise linux.error('EISCONN' if self.connects_at <= clock.now and self.failure is None else 'EALREADY')
        if self.peer is not None:
            raise linux.error('EISCONN')
        server = self._server_at(address)
        self.is_new = self._told = False
        due = clock.now + latency()
        self.connects_at = due
        self._number = next(news)
        kind = 'unix' if self.family == addresses.UNIX else 'tcp'
        if server is None:
            self.failure = linux.error('ECONNREFUSED')
            self.link = network.refused(kind, addresses.text(self.name), addresses.text(self._target), due)
            return
        self.peer = self._target
        mine, other = addresses.text(self.name), addresses.text(self._target)
        self.link = network.opened(kind, server.server, mine, other, due)
        server._take(self, due)

    def _server_at(self, address: object) -> 'StreamEnd | None':
        if self.family == addresses.UNIX:
            self._target = address
            found = ports.at(self.family, self.type, address)
            if found is None and ports.is_path(address) and not os.path.exists(address):  # type: ignore[arg-type]
                raise linux.error('ENOENT')
            return found  # type: ignore[return-value]
        host, port = addresses.check(self.family, address)
        addresses.reach(host)
        host = addresses.loopback(self.family) if addresses.is_any(host) else host
        self._target = (host, port) if self.family == addresses.INET else (host, port, 0, 0)
        found = ports.at(self.family, self.type, self._target)
        if not self.name[1]:  # type: ignore[index]
            self.name = (addresses.loopback(self.family), addresses.ephemeral_port(), *self._target[2:])
        return found  # type: ignore[return-value]

    def _take(self, client: 'StreamEnd', due: int) -> None:
        """The listening side's end of a new connection waits to be accepted."""
        end = StreamEnd(self.family)
        end.join(client, client.link, 'server')
        end.name, end.peer = client.peer, client.name
        end.accepts_at = due
        self._backlog.append(end)
        channel.happened()

    accepts_at = 0

    def join(self, other: 'StreamEnd', link: network.Link, side: str) -> None:
        """Makes the two ends of one connection."""
        self.link, self.side, self.is_new = link, side, False
        other.link, other.is_new = link, False
        self.incoming, self.outgoing = other.outgoing, other.incoming

    def take_failure(self) -> OSError | None:
        """Why the attempt to connect failed, told once: what `SO_ERROR` gives."""
        if self.failure is None or self.connects_at is None or self.connects_at > clock.now:
            return None
        failure, self.failure, self.connects_at = self.failure, None, None
        self.is_new = True
        return failure

    @property
    def is_connected(self) -> bool:
        return self.peer is not None and (self.connects_at is None or self.connects_at <= clock.now)

    # ---- both

    def send(self, data: bytes) -> int:
        if not self._can_send:
            raise linux.error('EPIPE')
        if not self.is_connected:
            if (failure := self.take_failure()) is not None:
                raise failure
            raise linux.error('EPIPE' if self.is_new else 'EAGAIN')
        size, due = self.outgoing.write(data)
        if size:
            network.sent(self.link, self.side, data[:size], due)
        return size

    def receive(self, size: int, peek: bool = False) -> bytes:
        if not self._can_receive:
            return b''
        if not self.is_connected:
            if (failure := self.take_failure()) is not None:
                raise failure
            raise linux.error('ENOTCONN' if self.connects_at is None else 'EAGAIN')
        data = self.incoming.read(size, peek) if size else b''
        if size and not peek:
            network.received(self.link, self.side, data)
        return data

    def shutdown(self, receive: bool, send: bool) -> None:
        if not self.is_connected:
            raise linux.error('ENOTCONN')
        if receive:
            self._can_receive = False
        if send and self._can_send:
            self._can_send = False
            network.closed(self.link, self.side, 'ended', self.outgoing.end())

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        ports.release(self)
        if self.listening:
            self.listening = False
            network.server_closed(self.server or '')
            for end in self._backlog:
                end.throw_away()
        elif self.peer is not None:
            unread = self.incoming.abandon(self.family == addresses.UNIX)
            due = self.outgoing.reset() if unread else self.outgoing.end()
            network.closed(self.link, self.side, 'reset' if unread else 'closed', due)

    def throw_away(self) -> None:
        """Nobody will accept it."""
        self._closed = True
        self.incoming.abandon()
        network.closed(self.link, self.side, 'reset', self.outgoing.reset())

    def ready_at(self, event: int) -> int | None:
        if self.listening:
            return self._backlog[0].accepts_at if event == READ and self._backlog else None
        if self.failure is not None:
            return self.connects_at
        if self.peer is None:
            return None
        if event == READ:
            at = 0 if not self._can_receive else self.incoming.readable_at()
        else:
            at = 0 if not self._can_send else self.outgoing.writable_at()
        return None if at is None else max(at, self.connects_at or 0)

    def number(self, event: int) -> int:
        if self.listening or event != READ:
            return self._number
        return self.incoming.number()

    def polled(self, event: int) -> tuple[str, str, str] | None:
        if self.listening:
            return (self.server or '', 'server', 'accept')
        if self.link.id is None:
            return None
        connecting = self.failure is not None or (self.connects_at is not None and not self._told)
        self._told = self._told or connecting
        kind = 'connect' if connecting else 'read' if event == READ else 'write'
        return (self.link.id, self.side, kind)

    _told = False


def pair(family: int) -> tuple[StreamEnd, StreamEnd]:
    """`socketpair()`."""
    one, other = StreamEnd(family), StreamEnd(family)
    one.peer = other.peer = addresses.any_name(addresses.UNIX)
    link = network.opened('pair', None, 'one end', 'the other end', clock.now)
    other.join(one, link, 'server')
    return one, other
