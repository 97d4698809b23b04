"""The trace being written: one line of JSON an event, handed to the host in chunks.

A chunk goes out at each line of the program that has not run often, so that a program stuck in C and killed from outside
still leaves what it did before.
"""

from json.encoder import c_make_encoder, encode_basestring_ascii
from typing import Callable

from . import clock
from .limits import Halt, limits, sentence


def _refuse(value: object) -> object:
    raise TypeError(f'a trace holds no {type(value).__name__}')


# Made once and kept: a program may spoil the json module for itself, not for its recording.
_encode = c_make_encoder(None, _refuse, encode_basestring_ascii, None, ':', ',', False, False, False)

CHUNK = 256
"""Events; a chunk is at most this long. Handing one over takes both threads as long as some events do."""

count = 0
"""Events written so far: the next one's `n`."""
halted: tuple[str, str] | None = None
"""Why the program is being stopped (`limit:lines`, `deadlocked`, `idle`, `exited` …) and the sentence for it."""
_lines: list[str] = []
_at, _at_text = clock.at, repr(clock.at)
"""The time of the last event."""
pending: list[Callable[[], None]] = []
held: Callable[[], None] | None = None
"""Writes what has been going on since the last event, such as a loop that watches the clock."""
_settling = False
streak = 0
"""How many lines and calls were written in a row, with nothing else between them."""
_CODE = frozenset(('line.ran', 'frame.entered', 'frame.exited', 'frame.yielded', 'frame.resumed'))
_send: Callable[[str], object] = lambda text: None
muted = False
"""What runs now belongs to a loop that is not drawn: its lines are its thread's, and of what else its code
does only that is told which others notice."""
_DETAILS = frozenset(
    (
        *('frame.entered', 'frame.exited', 'frame.yielded', 'frame.resumed', 'values.changed', 'chance.used'),
        *('coroutine.created', 'exception.raised', 'exception.caught'),
    )
)
recording = False
"""Somebody takes what is written. Without that, as in `standalone`, nothing is."""


def connect(send: Callable[[str], object]) -> None:
    """`send` takes lines of JSON, each ended by a newline."""
    global _send, recording
    _send, recording = send, True


def later(write_it: Callable[[], None]) -> None:
    """Before the next event, whichever it is, `write_it` is called once."""
    pending.append(write_it)


def mute(on: bool) -> bool:
    """Returns what was before."""
    global muted
    if on is not muted:
        settle()
    before, muted = muted, on
    return before


def settle() -> None:
    """Writes what was put off, in the order in which it was."""
    global _settling
    if _settling:
        return
    _settling = True
    try:
        while pending:
            pending.pop(0)()
    finally:
        _settling = False


def write(event: str, /, **fields: object) -> None:
    """One event. After a halt nothing is written any more."""
    if recording:
        put(event, f',{_encode(fields, 0)[0][1:]}' if fields else '}')


def text(**fields: object) -> str:
    """All that follows the time of an event."""
    return f',{_encode(fields, 0)[0][1:]}'


def json(value: object) -> str:
    """One of the fields, for what is put together by hand: plain values without a detour through the encoder."""
    kind = type(value)
    if kind is str:
        return encode_basestring_ascii(value)
    if kind is int:
        return repr(value)
    return _WORDS[value] if kind in _WORD_KINDS else _encode(value, 0)[0]


_WORDS = {None: 'null', False: 'false', True: 'true'}
_WORD_KINDS = (type(None), bool)


def put(event: str, rest: str) -> None:
    """`write`, for what comes often: `rest` is what `text` would make of the fields, which takes longest."""
    global count, streak, _at, _at_text
    if halted is not None or not recording or (muted and event in _DETAILS):
        return
    if pending or held is not None or count >= limits.events:
        _make_way()
        if halted is not None:
            return
    if event in _CODE:
        streak += 1
    elif event != 'values.changed':
        streak = 0
    # The beginning by hand: it is a third of what an event costs, and the same each time but for two numbers.
    if clock.at is not _at:
        _at, _at_text = clock.at, repr(clock.at)
    _lines.append(f'{{"n":{count},"type":"{event}","at":{_at_text}{rest}')
    count += 1
    if len(_lines) >= CHUNK:
        flush()


def _make_way() -> None:
    """What was put off comes first; and there may be no room for more."""
    if pending:
        settle()
        if halted is not None:
            return
    if held is not None:
        release()
    if count >= limits.events:
        halt('limit:events', sentence('events'))


def hold(write_it: Callable[[], None]) -> None:
    """Just before the next event that is written, `write_it` is called. Lines that are left out do not count."""
    global held
    held = write_it


def release() -> None:
    global held
    if held is not None:
        write_it, held = held, None
        write_it()


def flush() -> None:
    if _lines:
        text = '\n'.join(_lines) + '\n'
        _lines.clear()
        _send(text)


def halt(why: str, message: str) -> None:
    """Stops the program here, and wherever it goes on in spite of that."""
    global halted
    if not recording:
        raise RuntimeError(message)
    if halted is None:
        halted = (why, message)
    raise Halt(halted[1])


def stay_halted() -> None:
    """To be called wherever a program that swallowed the halt might pass."""
    if halted is not None:
        raise Halt(halted[1])


def close(how: str) -> None:
    """The last event, whether the program was halted or not."""
    if halted is None:
        settle()
        release()
    pending.clear()
    _lines.append(f'{{"n":{count},"type":"run.ended","at":{clock.at!r},"how":"{how}"}}')
    flush()
