"""Which addresses there are: those of this very program. Whatever lies outside it can't be reached."""

import ipaddress
import _socket

from . import linux, unavailable

# What the real module says, kept before `socket_module` puts another in its place.
_inet_pton, _getservbyname, gethostname = _socket.inet_pton, _socket.getservbyname, _socket.gethostname
INET, INET6, UNIX = _socket.AF_INET, _socket.AF_INET6, getattr(_socket, 'AF_UNIX', 1)
STREAM, DGRAM = _socket.SOCK_STREAM, _socket.SOCK_DGRAM
_PROTOCOLS = ((STREAM, _socket.IPPROTO_TCP), (DGRAM, _socket.IPPROTO_UDP))

_NO_NETWORK = (
    'There is no network here, so {host} can’t be reached: a recording must come out the same each time. '
    'Start a server in the same program, and connect to it at 127.0.0.1.'
)

_EPHEMERAL = 49152
_next_port = _EPHEMERAL


def ephemeral_port() -> int:
    """A port that nobody asked for by its number."""
    global _next_port
    port, _next_port = _next_port, _next_port + 1
    return port


def text(name: object) -> str:
    """`127.0.0.1:8888`, `[::1]:8888`, or a path."""
    if isinstance(name, tuple):
        host, port = name[:2]
        return f'[{host}]:{port}' if ':' in host else f'{host}:{port}'
    return name.decode(errors='replace') if isinstance(name, bytes) else str(name)


def any_name(family: int) -> object:
    """What `getsockname()` says of a socket that has no name yet."""
    return {INET: ('0.0.0.0', 0), INET6: ('::', 0, 0, 0)}.get(family, '')


def is_any(host: str) -> bool:
    return host in ('0.0.0.0', '::')


def loopback(family: int) -> str:
    return '::1' if family == INET6 else '127.0.0.1'


def overlap(one: str, other: str) -> bool:
    """Whether a socket bound to the one host takes what is meant for the other."""
    return one == other or is_any(one) or is_any(other)


def check(family: int, address: object) -> tuple[str, int]:
    """The numeric host and the port of an address that a program gives. Raises what `_socket` raises."""
    if not isinstance(address, tuple):
        raise TypeError(f'{"AF_INET6" if family == INET6 else "AF_INET"} address must be tuple, not {type(address).__name__}')
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 65535:
        raise OverflowError('bind(): port must be 0-65535.')
    return resolve(host, family), port


def resolve(host: object, family: int) -> str:
    """The numeric host. A name from outside is refused, with a sentence."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode('idna')
    if not isinstance(host, str):
        raise TypeError(f'str, bytes or bytearray expected, not {type(host).__name__}')
    if host == '':
        return '::' if family == INET6 else '0.0.0.0'
    plain = host.partition('%')[0]
    if _is_numeric(plain, family):
        return plain
    if _is_numeric(plain, INET6 if family == INET else INET):
        raise _socket.gaierror(-9, 'Address family for hostname not supported')
    if is_own_name(host):
        return loopback(family)
    unavailable.note(_NO_NETWORK.format(host=host))
    raise _socket.gaierror(_socket.EAI_AGAIN, 'Temporary failure in name resolution')


def is_own_name(host: str) -> bool:
    return host.lower().rstrip('.') in ('localhost', 'ip6-localhost', gethostname().lower())


def _is_numeric(host: str, family: int) -> bool:
    try:
        _inet_pton(family, host)
    except (OSError, ValueError):
        return False
    return True


def is_own(host: str) -> bool:
    """Whether the program itself is there."""
    return is_any(host) or ipaddress.ip_address(host).is_loopback


def reach(host: str) -> None:
    """Raises, with a sentence, if the host is outside the program."""
    if not is_own(host):
        unavailable.note(_NO_NETWORK.format(host=host))
        raise linux.error('ENETUNREACH')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """`socket.getaddrinfo`, without asking anybody."""
    found = []
    for chosen in _families(host, family, flags):
        numeric = _numeric(host, chosen, flags)
        for kind, protocol in _PROTOCOLS:
            if type in (0, kind) and proto in (0, protocol):
                name = (numeric, _port(port, kind))
                found.append((chosen, kind, protocol, '', name if chosen == INET else (*name, 0, 0)))
    if not found:
        raise _socket.gaierror(_socket.EAI_SOCKTYPE, 'ai_socktype not supported')
    return found


def _families(host: object, family: int, flags: int) -> list[int]:
    if family:
        return [family]
    if isinstance(host, (str, bytes)) and host:
        name = host if isinstance(host, str) else host.decode()
        return [INET6] if _is_numeric(name.partition('%')[0], INET6) else [INET]
    return [INET, INET6] if flags & _socket.AI_PASSIVE else [INET6, INET]


def _numeric(host: object, family: int, flags: int) -> str:
    if host is None or host == '' or host == b'':
        return str(any_name(family)[0]) if flags & _socket.AI_PASSIVE else loopback(family)  # type: ignore[index]
    if flags & _socket.AI_NUMERICHOST and isinstance(host, str) and is_own_name(host):
        raise _socket.gaierror(_socket.EAI_NONAME, 'Name or service not known')
    return resolve(host, family)


def _port(port: object, kind: int) -> int:
    if port is None:
        return 0
    if isinstance(port, int):
        return port
    name = port.decode() if isinstance(port, bytes) else str(port)
    if name.isdigit() or not name:
        return int(name or 0)
    try:
        return _getservbyname(name, 'tcp' if kind == STREAM else 'udp')
    except OSError:
        raise _socket.gaierror(_socket.EAI_SERVICE, 'Servname not supported for ai_socktype') from None


def getnameinfo(sockaddr, flags, /):
    """`socket.getnameinfo`."""
    host, port = sockaddr[:2]
    named = is_own(host) and not is_any(host) and not flags & _socket.NI_NUMERICHOST
    return ('localhost' if named else host, str(port))


def gethostbyname(name, /):
    return resolve(name, INET)


def gethostbyname_ex(name, /):
    return (name, [], [resolve(name, INET)])
