"""Puts the sockets in memory where Python looks for them: under CPython's own `socket.py`, which is loaded anew upon them."""

import asyncio
import functools
import importlib
import select
import selectors
import socket
import sys
import types
from asyncio import base_events, selector_events, streams

import _socket

from . import addresses, linux, selector, socket_options, sockets

_IN_MEMORY = {
    'socket': sockets.Socket,
    'SocketType': sockets.Socket,
    'socketpair': sockets.socketpair,
    'dup': sockets.dup,
    'close': sockets.close,
    'getdefaulttimeout': sockets.getdefaulttimeout,
    'setdefaulttimeout': sockets.setdefaulttimeout,
    'getaddrinfo': addresses.getaddrinfo,
    'getnameinfo': addresses.getnameinfo,
    'gethostbyname': addresses.gethostbyname,
    'gethostbyname_ex': addresses.gethostbyname_ex,
    # Linux has these, Emscripten has not.
    'AF_UNIX': addresses.UNIX,
    'SO_REUSEADDR': socket_options.SO_REUSEADDR,
    'SO_REUSEPORT': 15,
    'has_ipv6': True,
}

_SELECTORS = ('DefaultSelector', 'EpollSelector', 'PollSelector', 'SelectSelector')


@functools.cache
def install() -> None:
    """Once. Whoever holds the module `socket` sees the new names; its identity stays."""
    linux.install()
    module = types.ModuleType('_socket', _socket.__doc__)
    module.__dict__.update(vars(_socket), **_IN_MEMORY)
    sys.modules['_socket'] = module
    importlib.reload(socket)
    for name in _SELECTORS:
        setattr(selectors, name, selector.Selector)
    select.select = selector.select
    # With Unix sockets this time.
    importlib.reload(streams)
    asyncio.__dict__.update((name, getattr(streams, name)) for name in streams.__all__)
    # Worked out when asyncio was imported, from what Emscripten has.
    base_events._HAS_IPv6 = True
    selector_events._HAS_SENDMSG, selector_events.SC_IOV_MAX = True, 1024
