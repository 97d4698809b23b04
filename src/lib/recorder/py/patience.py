"""Calls that wait for a socket. Those of the program's own thread hold up everything else; a lane is left meanwhile."""

from collections import deque
from typing import Callable

from . import blocking, channel, clock, lanes, program, stack, tape
from .calls import Steps
from .waiters import Pause, Waiter

_NEVER = (
    'Deadlock: {call} waits for what can’t come any more. It holds the only thread, so the rest of the program can’t run '
    'to send it. Use asyncio’s streams, or loop.sock_recv and its like.'
)


def wait(call: str, ready_at: Callable[[], int | None], timeout: float | None) -> None:
    """Until it is ready. Raises TimeoutError after `timeout` seconds, and stops the program if it would wait for ever."""
    deadline = None if timeout is None else clock.now + clock.microseconds(timeout)
    at = _after_others(call, ready_at, deadline)
    if at is None and deadline is None:
        tape.write('block.began', call=call, seconds=None, line=program.user_line(), task=stack.task_id())  # never ends
        tape.halt('deadlocked', _NEVER.format(call=call))
    target = min(moment for moment in (at, deadline) if moment is not None)
    if target > clock.now:
        blocking.block(call, target - clock.now)
    if at is None or at > clock.now:
        raise TimeoutError('timed out')


def _after_others(call: str, ready_at: Callable[[], int | None], deadline: int | None) -> int | None:
    """Other threads go on meanwhile, and may send what is waited for. When it is ready, as far as that is known then."""
    began = False
    while lanes.current is None and (due := lanes.next_due()) is not None:
        at = ready_at()
        nearest = min((moment for moment in (at, deadline) if moment is not None), default=due)
        if nearest < due or nearest <= clock.now and at is not None:
            break
        if not began:
            began = True
            tape.write('block.began', call=call, seconds=None, line=program.user_line(), task=stack.task_id())
        lanes.wait(Waiter(), Pause(due))
        if deadline is not None and deadline <= clock.now:
            break
    if began:
        tape.write('block.ended')
    return ready_at()


class Line(deque[Waiter]):
    """Who waits for a socket, for a `Pause`: until when, nobody knows before something is on its way."""

    def __init__(self, ready_at: Callable[[], int | None], late: int = 0) -> None:
        super().__init__()
        self.ready_at = ready_at
        self.late = late
        """Microseconds by which the wait ends after that."""

    def __enter__(self) -> 'Line':
        _lines.append(self)
        return self

    def __exit__(self, *raised: object) -> None:
        _lines.remove(self)
        self.clear()


_lines: list[Line] = []


def _happened() -> None:
    for line in _lines:
        at = line.ready_at()
        if at is not None:
            for waiter in line:
                lanes.wake_at(waiter, at + line.late)


channel.happened = _happened


def wait_in_lane(ready_at: Callable[[], int | None], timeout: float | None) -> Steps:
    """`wait`, for a lane."""
    deadline = None if timeout is None else clock.now + clock.microseconds(timeout)
    while True:
        at = ready_at()
        if at is not None and at <= clock.now:
            return
        if deadline is not None and deadline <= clock.now:
            raise TimeoutError('timed out')
        moments = [moment for moment in (at, deadline) if moment is not None]
        with Line(ready_at) as line:
            yield Pause(min(moments, default=None), line)
