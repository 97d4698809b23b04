"""What a suspended task waits for on a socket: in the words of the program, and over which connection."""

from . import chain, describe, fds

_STREAMS, _LOOPS = 'asyncio/streams.py', ('asyncio/base_events.py', 'asyncio/selector_events.py', 'asyncio/unix_events.py')
_MODULE = ('open_connection', 'start_server', 'open_unix_connection', 'start_unix_server')
_SERVER = ('serve_forever', 'wait_closed', 'start_serving')
_LOOP = ('create_connection', 'create_server', 'create_datagram_endpoint', 'create_unix_connection', 'create_unix_server')


def of(links: list[chain.Link]) -> tuple[str, str | None] | None:
    """The words and the connection's (or server's) id; `None` if it waits for nothing of the kind."""
    text = None
    for link in reversed(links):
        if link.file is None:
            break
        text = _words(link, links) or text  # the outermost call is the program's own
    return None if text is None else (text, _connection(links))


def _words(link: chain.Link, links: list[chain.Link]) -> str | None:
    owner, _, method = link.function.rpartition('.')
    variables = link.frame.f_locals
    if link.file == _STREAMS:
        if link.function in _MODULE:
            return f'{method}({_address(variables)})'
        if owner == 'StreamReader':
            name = name_of(variables.get('self'), links) or 'reader'
            return f'{name}.{"readline" if method == "__anext__" else method}({_size(method, variables)})'
        if owner == 'StreamWriter':
            return f'{name_of(variables.get("self"), links) or "writer"}.{method}()'
    if link.file in _LOOPS:
        if owner == 'Server' and (method in _SERVER or method == '__aexit__'):
            shown = 'wait_closed' if method == '__aexit__' else method
            return f'{name_of(variables.get("self"), links) or "server"}.{shown}()'
        if method.startswith('sock_'):
            return f'loop.{method}({name_of(variables.get("sock"), links) or "sock"})'
        if method in _LOOP:
            return f'loop.{method}'
    return None


def _size(method: str, variables: dict[str, object]) -> str:
    if method == 'readexactly' or (method == 'read' and variables.get('n') != -1):
        return describe.value(variables.get('n'))
    if method == 'readuntil' and variables.get('separator') != b'\n':
        return describe.value(variables.get('separator'))
    return ''


def _address(variables: dict[str, object]) -> str:
    given = [variables[name] for name in ('path', 'host', 'port') if variables.get(name) is not None]
    return describe.shorten(', '.join(describe.value(value) for value in given), 60)


def name_of(thing: object, links: list[chain.Link]) -> str | None:
    """The first variable of the program that is this very object."""
    for link in reversed(links):
        if link.file is None and thing is not None:
            for variables in (link.frame.f_locals, link.frame.f_globals):
                for name, held in list(variables.items()):
                    if held is thing and not name.startswith('__'):
                        return name
    return None


def _connection(links: list[chain.Link]) -> str | None:
    for link in reversed(links):
        if link.file is None:
            return None
        variables = link.frame.f_locals
        for name in ('sock', 'self'):
            found = _id_of(variables.get(name))
            if found is not None:
                return found
    return None


def _id_of(thing: object) -> str | None:
    """Of a socket, a reader or writer, or a server."""
    transport = getattr(thing, '_transport', None) if type(thing).__module__ == 'asyncio.streams' else None
    sockets = getattr(thing, '_sockets', None) if type(thing).__module__ == 'asyncio.base_events' else None
    number = transport._sock_fd if hasattr(transport, '_sock_fd') else None
    if number is None:
        held = sockets[0] if sockets else thing
        if type(held).__module__ != 'socket':
            return None
        number = held.fileno()  # type: ignore[attr-defined]
    end = fds.get(number)
    if end is None:
        return None
    server = getattr(end, 'server', None)
    return server or getattr(getattr(end, 'link', None), 'id', None)
