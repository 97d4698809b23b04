"""What a recorded loop waits with: `virtual_loop.py`'s selector, and tells of it."""

from . import calls, clock, lanes, loop_lanes, network, tape, timers
from .calls import Steps
from .virtual_loop import LoopSelector


_HURRY = 1_000
"""Turns in a row without a wait that cost no time. A loop that polls for what a timer, a thread or a socket will bring, as in
`while not done: await asyncio.sleep(0)`, would do so for ever if it did not go by."""
_LONGEST = 5_000
"""Microseconds that a further one takes at most."""


class RecordedSelector(LoopSelector):
    """Says when the loop waits, for how long, and for which sockets it goes on."""

    def select(self, timeout=None):
        self.began(timeout)
        self._hurry(timeout)
        return self.ended(super().select(timeout))

    def _hurry(self, timeout) -> None:
        self.hurried = self.hurried + 1 if timeout == 0 else 0
        more = self.hurried - _HURRY
        if more > 0:
            self._wait_until(clock.now + min(more * more // _HURRY + 1, _LONGEST))

    def began(self, timeout) -> None:
        tape.stay_halted()
        if self._loop.left_out:
            if lanes.current is None:  # made by a thread, and run by the main one: its wait holds that
                tape.write('block.began', call='select', seconds=None, line=None, task=None)
            return
        waits = 'null' if timeout is None else repr(round(min(timeout, clock.FAR), 9))
        tape.put('select.began', f',"timeout":{waits}}}')

    def ended(self, ready):
        if not self._loop.left_out:
            network.polled(ready)
        elif lanes.current is None:
            tape.write('block.ended')
        timers.selecting = True
        return ready


def _select_in_lane(self, timeout=None) -> Steps:
    self.began(timeout)
    return self.ended((yield from loop_lanes.select(self, timeout)))


calls.waits[id(RecordedSelector.select.__code__)] = _select_in_lane
