"""Linux's numbers for what goes wrong on a network. Emscripten has others, and students compare what they see with a real run.

Only the network's: files of this Python keep Emscripten's own numbers.
"""

import errno
import gc
import os

_NUMBERS = {
    'EAGAIN': (11, 'Resource temporarily unavailable', BlockingIOError),
    'EWOULDBLOCK': (11, 'Resource temporarily unavailable', BlockingIOError),
    'EPIPE': (32, 'Broken pipe', BrokenPipeError),
    'ENOTSOCK': (88, 'Socket operation on non-socket', OSError),
    'EDESTADDRREQ': (89, 'Destination address required', OSError),
    'EMSGSIZE': (90, 'Message too long', OSError),
    'EOPNOTSUPP': (95, 'Operation not supported', OSError),
    'EAFNOSUPPORT': (97, 'Address family not supported by protocol', OSError),
    'EADDRINUSE': (98, 'Address already in use', OSError),
    'EADDRNOTAVAIL': (99, 'Cannot assign requested address', OSError),
    'ENETUNREACH': (101, 'Network is unreachable', OSError),
    'ECONNABORTED': (103, 'Software caused connection abort', ConnectionAbortedError),
    'ECONNRESET': (104, 'Connection reset by peer', ConnectionResetError),
    'EISCONN': (106, 'Transport endpoint is already connected', OSError),
    'ENOTCONN': (107, 'Transport endpoint is not connected', OSError),
    'ESHUTDOWN': (108, 'Cannot send after transport endpoint shutdown', BrokenPipeError),
    'ETIMEDOUT': (110, 'Connection timed out', TimeoutError),
    'ECONNREFUSED': (111, 'Connection refused', ConnectionRefusedError),
    'EHOSTUNREACH': (113, 'No route to host', OSError),
    'EALREADY': (114, 'Operation already in progress', BlockingIOError),
    'EINPROGRESS': (115, 'Operation now in progress', BlockingIOError),
}

# Not replaced in `errno`, since files raise them too, with the numbers that stand there.
_ALSO = {
    'ENOENT': (2, 'No such file or directory', FileNotFoundError),
    'EBADF': (9, 'Bad file descriptor', OSError),
    'EINVAL': (22, 'Invalid argument', OSError),
}

_TEXTS = {number: text for number, text, _ in _NUMBERS.values()}
_strerror = os.strerror


def error(name: str, text: str | None = None) -> OSError:
    """`error('ECONNREFUSED')`: as Linux would raise it."""
    number, words, kind = _NUMBERS.get(name) or _ALSO[name]
    return kind(number, text or words)


def strerror(code, /):
    """`os.strerror`."""
    return _TEXTS.get(code) or _strerror(code)


def install() -> None:
    """`errno.ECONNREFUSED` is 111, and `OSError(111)` a ConnectionRefusedError."""
    for name, (number, _, kind) in _NUMBERS.items():
        old = getattr(errno, name, None)
        setattr(errno, name, number)
        errno.errorcode.pop(old, None)
        errno.errorcode.setdefault(number, name)
        if _KINDS is not None and kind is not OSError:
            _KINDS[number] = kind
    os.strerror = strerror


def _errno_map() -> dict[int, type] | None:
    """Where CPython looks up the class for `OSError(number)`. It has no name in Python."""
    for thing in gc.get_objects():
        if type(thing) is dict and thing.get(errno.ECONNREFUSED) is ConnectionRefusedError:
            return thing
    return None


_KINDS = _errno_map()
