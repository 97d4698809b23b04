"""How far a recording may go, and the exception that stops one."""

from dataclasses import dataclass


class Halt(KeyboardInterrupt):
    """Stops the program. A KeyboardInterrupt, because task steps and `except Exception` let those pass.

    A bare `except:` can still swallow it, so it is raised again at every later line, turn and select.
    """


@dataclass
class Limits:
    """See `options.ts` for the defaults."""

    lines: int = 3_000_000
    events: int = 100_000
    turns: int = 20_000
    seconds: float = 86_400.0
    """Virtual."""
    output: int = 256_000
    """Bytes of UTF-8, both streams together."""
    tasks: int = 20_000
    repr: int = 120
    """Characters of one value's text; a longer one is shortened, which stops nothing."""


limits = Limits()

SENTENCES = {
    'lines': 'The recording stops here: the program ran {limit:,} lines, which is as far as a recording goes.',
    'events': 'The recording stops here: {limit:,} events were recorded, which is as many as a recording holds.',
    'turns': 'The recording stops here: the loop made {limit:,} turns, which is as far as a recording goes.',
    'seconds': 'The recording stops here: the program waits beyond {limit:,} virtual seconds, which is as far as a recording goes.',
    'output': 'The recording stops here: the program printed more than {limit:,} bytes, which is as much as a recording holds.',
    'tasks': 'The recording stops here: the program made {limit:,} tasks, which is as many as a recording holds.',
}


def sentence(name: str) -> str:
    limit = getattr(limits, name)
    return SENTENCES[name].format(limit=int(limit) if limit == int(limit) else limit)
