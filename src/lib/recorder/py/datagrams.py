"""Sockets that carry datagrams: each arrives whole, or not at all."""

import collections
import weakref
from dataclasses import dataclass

from . import addresses, channel, clock, linux, network, ports
from .channel import CAPACITY, latency, news
from .fds import READ

_LARGEST = 65_507


@dataclass
class Datagram:
    data: bytes
    sender: object
    link: network.Link
    side: str
    """The receiver's."""
    due: int
    number: int


class DatagramEnd:
    """A datagram socket. A connection, as the trace counts them, is two of these that have something to say to each other."""

    listening = False
    server = None

    def __init__(self, family: int) -> None:
        self.family = family
        self.type = addresses.DGRAM
        self.name: object = addresses.any_name(family)
        self.peer: object = None
        self.reuses = False
        self.failure: OSError | None = None
        self._fails_at = 0
        self._refusal = network.Link(None)
        self._queue: collections.deque[Datagram] = collections.deque()
        self._held = 0
        self._links: weakref.WeakKeyDictionary[DatagramEnd, tuple[network.Link, str]] = weakref.WeakKeyDictionary()
        """With whom it has something to say: the connection, and which side of it this is."""

    def connect(self, address: object) -> None:
        self.peer = self._target(address)
        self._name_me()

    is_connected = True

    def _target(self, address: object) -> object:
        if self.family == addresses.UNIX:
            return address
        host, port = addresses.check(self.family, address)
        addresses.reach(host)
        host = addresses.loopback(self.family) if addresses.is_any(host) else host
        return (host, port) if self.family == addresses.INET else (host, port, 0, 0)

    def _name_me(self) -> None:
        if self.family != addresses.UNIX and not self.name[1]:  # type: ignore[index]
            ports.bind(self, (addresses.any_name(self.family)[0], 0))  # type: ignore[index]
        if self.peer is not None and self.family != addresses.UNIX and addresses.is_any(self.name[0]):  # type: ignore[index]
            self.name = (addresses.loopback(self.family), *self.name[1:])  # type: ignore[misc]

    def send(self, data: bytes) -> int:
        if self.peer is None:
            raise linux.error('EDESTADDRREQ')
        return self.send_to(data, self.peer)

    def send_to(self, data: bytes, address: object) -> int:
        if (failure := self.take_failure()) is not None:
            raise failure
        if len(data) > _LARGEST:
            raise linux.error('EMSGSIZE')
        target = self._target(address)
        self._name_me()
        other = ports.at(self.family, self.type, target)
        due = clock.now + latency()
        if other is None:
            self._refuse(target, due)
            return len(data)
        link, side = self._link_to(other, target)
        network.sent(link, side, data, due)
        far = 'server' if side == 'client' else 'client'
        other._arrive(Datagram(data, self._source(), link, far, due, next(news)))  # type: ignore[attr-defined]
        return len(data)

    def _refuse(self, target: object, due: int) -> None:
        if self.family == addresses.UNIX:
            raise linux.error('ENOENT' if ports.is_path(target) else 'ECONNREFUSED')
        self._refusal = network.refused('udp', addresses.text(self._source()), addresses.text(target), due)
        if self.peer is not None:
            self.failure, self._fails_at = linux.error('ECONNREFUSED'), due

    def _source(self) -> object:
        if self.family != addresses.UNIX and addresses.is_any(self.name[0]):  # type: ignore[index]
            return (addresses.loopback(self.family), *self.name[1:])  # type: ignore[misc]
        return self.name

    def _link_to(self, other: 'DatagramEnd', target: object) -> tuple[network.Link, str]:
        known = self._links.get(other)
        if known is None:
            link = network.opened('udp', None, addresses.text(self._source()), addresses.text(target), clock.now)
            known = self._links[other] = (link, 'client')
            other._links[self] = (link, 'server')
        return known

    def _arrive(self, datagram: Datagram) -> None:
        if self._held + len(datagram.data) > CAPACITY:
            return  # lost, as on a real network
        if self.peer is not None and self.peer != datagram.sender:
            return
        self._held += len(datagram.data)
        self._queue.append(datagram)
        channel.happened()

    def receive_from(self, size: int, peek: bool = False) -> tuple[bytes, object]:
        if (failure := self.take_failure()) is not None:
            raise failure
        if not self._queue or self._queue[0].due > clock.now:
            raise linux.error('EAGAIN')
        first = self._queue[0]
        if not peek:
            self._queue.popleft()
            self._held -= len(first.data)
            network.received(first.link, first.side, first.data)
        return first.data[:size], first.sender

    def receive(self, size: int, peek: bool = False) -> bytes:
        return self.receive_from(size, peek)[0]

    def take_failure(self) -> OSError | None:
        if self.failure is None or self._fails_at > clock.now:
            return None
        failure, self.failure = self.failure, None
        return failure

    def shutdown(self, receive: bool, send: bool) -> None:
        if self.peer is None:
            raise linux.error('ENOTCONN')

    def listen(self) -> None:
        raise linux.error('EOPNOTSUPP')

    def accept(self) -> object:
        raise linux.error('EOPNOTSUPP')

    def close(self) -> None:
        ports.release(self)
        for link, side in self._links.values():
            network.closed(link, side, 'closed', clock.now + latency())
        self._links.clear()

    def ready_at(self, event: int) -> int | None:
        if event != READ:
            return 0
        times = [self._queue[0].due] if self._queue else []
        return min([*times, self._fails_at] if self.failure is not None else times, default=None)

    def number(self, event: int) -> int:
        return self._queue[0].number if event == READ and self._queue else 0

    def polled(self, event: int) -> tuple[str, str, str] | None:
        kind = 'read' if event == READ else 'write'
        if event == READ and self._queue:
            return (self._queue[0].link.id or '', self._queue[0].side, kind)
        if self.failure is not None:
            return (self._refusal.id or '', 'client', 'connect')
        for link, side in self._links.values():
            return (link.id or '', side, kind)
        return None
