"""Which event loops the trace draws.

Its ready queue, its timers and its turns are one loop's at a time, and the main thread's. Of a loop that a thread turns, the trace has
what others notice of it (what it prints, what it sends, which callbacks it queues in a loop that is drawn) and the lines that ran.
"""

import threading

from . import describe, program, tape

_said = False


def is_left_out(loop: object) -> bool:
    return getattr(loop, 'left_out', False)


def say_so() -> None:
    """Once."""
    global _said
    if not _said:
        _said = True
        name = describe.shorten(threading.current_thread().name, 60)
        tape.write('note.written', text=_SENTENCE.format(name=name), line=program.user_line())


_SENTENCE = (
    'An event loop turns in the thread {name}. A recording draws the loop of the main thread: of this one it shows the lines '
    'that run and what they print, and not its tasks.'
)
