"""`sys.stdout` and `sys.stderr`: what the program prints, exactly, with the line and task that printed it."""

import codecs
import io
import os
import sys

from . import program, stack, tape
from .limits import limits, sentence

_written = 0
_waiting: '_Chunk | None' = None
_scheduled = False


class _Chunk:
    """Text that may still grow: one `print` writes its arguments, separators and end one by one."""

    def __init__(self, stream: str, line: int | None, task: str | None) -> None:
        self.stream, self.line, self.task = stream, line, task
        self.parts: list[str] = []


def _put(stream: str, text: str) -> None:
    global _waiting, _scheduled, _written
    if tape.halted is not None or not text:
        return
    line, task = program.user_line(), stack.task_id()
    chunk = _waiting
    if chunk is None or (chunk.stream, chunk.line, chunk.task) != (stream, line, task):
        tape.settle()
        chunk = _waiting = _Chunk(stream, line, task)
        tape.later(_write_waiting)
    _written += len(text.encode('utf-8', 'surrogatepass'))
    over = _written > limits.output
    if over:
        text = text[: max(0, len(text) - (_written - limits.output))]
    chunk.parts.append(text)
    if over:
        tape.settle()
        tape.halt('limit:output', sentence('output'))
    if text.endswith('\n'):
        tape.settle()


def _write_waiting() -> None:
    global _waiting
    chunk, _waiting = _waiting, None
    if chunk is not None and (text := ''.join(chunk.parts)):
        tape.write('output.written', stream=chunk.stream, text=text, line=chunk.line, task=chunk.task)


class _Sink(io.BufferedIOBase):
    """Takes the bytes at the bottom of a stream, so that `sys.stdout.buffer` works too."""

    def __init__(self, stream: str, descriptor: int) -> None:
        self.name = f'<{stream}>'
        self.mode = 'wb'
        self._stream, self._descriptor = stream, descriptor
        self._decode = codecs.getincrementaldecoder('utf-8')('replace').decode

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return False

    def write(self, data) -> int:
        size = memoryview(data).nbytes
        _put(self._stream, self._decode(bytes(data)))
        return size

    def flush(self) -> None:
        if _waiting is not None and _waiting.stream == self._stream:
            tape.settle()


def _text_stream(stream: str, descriptor: int, errors: str) -> io.TextIOWrapper:
    wrapper = io.TextIOWrapper(
        _Sink(stream, descriptor), encoding='utf-8', errors=errors, newline='\n', write_through=True
    )
    wrapper.mode = 'w'
    return wrapper


_own: list[io.TextIOWrapper] = []


def begin() -> None:
    sys.stdout = sys.__stdout__ = _text_stream('stdout', 1, 'strict')
    sys.stderr = sys.__stderr__ = _text_stream('stderr', 2, 'backslashreplace')
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BytesIO(b''), encoding='utf-8')
    _own.extend((sys.stdout, sys.stderr))


_os_write = os.write


def write_descriptor(descriptor, data, /):
    """`os.write`, which would go past `sys.stdout`."""
    if descriptor in (1, 2) and _own:
        return _own[descriptor - 1].buffer.write(data)
    return _os_write(descriptor, data)


def warn_on_stderr(text: str) -> None:
    """For what Python itself prints, whatever the program made of `sys.stderr`."""
    _put('stderr', text)
