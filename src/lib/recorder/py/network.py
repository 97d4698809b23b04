"""What the trace says of connections: which there are, and what goes over them."""

import itertools
from dataclasses import dataclass

from . import describe, fds, program, stack, tape

_connections = itertools.count(1)
_servers = itertools.count(1)

hidden = False
"""Sockets that are made now are the loop's own, and have no place in the trace."""


@dataclass
class Link:
    """A connection, as both its ends know it."""

    id: str | None
    """`c1`; `None`: it is hidden."""


def _seconds(microseconds: int) -> float:
    return microseconds / 1_000_000


def _who() -> dict[str, object]:
    return {'task': stack.task_id(), 'line': program.user_line()}


def server_opened(address: str) -> str:
    server = f's{next(_servers)}'
    tape.write('server.opened', server=server, address=address, **_who())
    return server


def server_closed(server: str) -> None:
    tape.write('server.closed', server=server)


def opened(kind: str, server: str | None, client: str, address: str, due: int) -> Link:
    """`due`: when the server can accept it."""
    return Link(None) if hidden else _asked('connection.opened', kind, client, address, due, server=server)


def refused(kind: str, client: str, address: str, due: int) -> Link:
    """Nobody listens there; the client learns of it when it is `due`."""
    return _asked('connection.refused', kind, client, address, due)


def _asked(event: str, kind: str, client: str, address: str, due: int, **server: str | None) -> Link:
    id = f'c{next(_connections)}'
    where = {'client': client, 'address': address, 'due': _seconds(due)}
    tape.write(event, connection=id, kind=kind, **server, **where, **_who())
    return Link(id)


def accepted(link: Link, server: str) -> None:
    tape.write('connection.accepted', connection=link.id, server=server, **_who())


def sent(link: Link, side: str, data: bytes, due: int) -> None:
    if link.id is not None:
        tape.write(
            'bytes.sent',
            connection=link.id,
            side=side,
            size=len(data),
            text=describe.value(data),
            due=_seconds(due),
            **_who(),
        )


def received(link: Link, side: str, data: bytes) -> None:
    if link.id is not None:
        tape.write('bytes.received', connection=link.id, side=side, size=len(data), text=describe.value(data))


def closed(link: Link, side: str, how: str, due: int) -> None:
    """`due`: when the other side can know."""
    if link.id is not None:
        tape.write('connection.closed', connection=link.id, side=side, how=how, due=_seconds(due))


def polled(ready: list[tuple[object, int]]) -> None:
    """`select` returns: with so many, and these."""
    if not ready:
        tape.put('select.ended', ',"events":0}')
        return
    found = [said for key, event in ready if (said := fds.get(key.fd).polled(event)) is not None]  # type: ignore[attr-defined, union-attr]
    tape.write('select.ended', events=len(found))
    for what, side, kind in found:
        tape.write('io.polled', what=what, side=side, kind=kind)
