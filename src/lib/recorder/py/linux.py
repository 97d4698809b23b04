"""Linux's numbers for what goes wrong. Emscripten has others, and students compare what they see with a real run."""

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

# Of these, what files raise in C has Emscripten's numbers: see `files`.
_ALSO = {
    'ENOENT': (2, 'No such file or directory', FileNotFoundError),
    'EBADF': (9, 'Bad file descriptor', OSError),
    'EINVAL': (22, 'Invalid argument', OSError),
}
_FILES = {
    'EPERM': 1, 'ENOENT': 2, 'ESRCH': 3, 'EINTR': 4, 'EIO': 5, 'ENXIO': 6, 'E2BIG': 7, 'ENOEXEC': 8, 'EBADF': 9, 'ECHILD': 10,
    'ENOMEM': 12, 'EACCES': 13, 'EFAULT': 14, 'EBUSY': 16, 'EEXIST': 17, 'EXDEV': 18, 'ENODEV': 19, 'ENOTDIR': 20,
    'EISDIR': 21, 'EINVAL': 22, 'ENFILE': 23, 'EMFILE': 24, 'ENOTTY': 25, 'ETXTBSY': 26, 'EFBIG': 27, 'ENOSPC': 28,
    'ESPIPE': 29, 'EROFS': 30, 'EMLINK': 31, 'EDOM': 33, 'ERANGE': 34, 'EDEADLK': 35, 'ENAMETOOLONG': 36, 'ENOSYS': 38,
    'ENOTEMPTY': 39, 'ELOOP': 40,
}  # fmt: skip

_TEXTS = {number: text for number, text, _ in _NUMBERS.values()}
_strerror = os.strerror


def error(name: str, text: str | None = None) -> OSError:
    """`error('ECONNREFUSED')`: as Linux would raise it."""
    number, words, kind = _NUMBERS.get(name) or _ALSO[name]
    return kind(number, text or words)


def strerror(code, /):
    """`os.strerror`."""
    return _TEXTS.get(code) or _strerror(code)


_renamed: dict[int, tuple[int, str]] = {}
"""By Emscripten's number: Linux's, and the text by which C's own errors are known."""


def files() -> None:
    """`errno.ENOENT` is 2: for as long as somebody calls `translate` for each error that C raises."""
    for name, number in _FILES.items():
        old = getattr(errno, name)
        if old != number:
            _renamed[old] = (number, _strerror(old))
        setattr(errno, name, number)
        errno.errorcode.pop(old, None)
        _TEXTS[number] = _strerror(old)
    errno.errorcode.update((number, name) for name, number in _FILES.items())


def translate(error: OSError) -> None:
    """One that C has just raised gets Linux's number."""
    found = _renamed.get(error.errno)  # type: ignore[arg-type]
    if found is not None and error.strerror == found[1]:
        error.errno = found[0]
        error.args = (found[0], *error.args[1:])


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
