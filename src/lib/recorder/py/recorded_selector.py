"""What a recorded loop waits with: `virtual_loop.py`'s selector, and tells of it."""

from . import calls, clock, lanes, loop_lanes, network, tape, timers
from .calls import Steps
from .virtual_loop import LoopSelector


class RecordedSelector(LoopSelector):
    """Says when the loop waits, for how long, and for which sockets it goes on."""

    def select(self, timeout=None):
        self.began(timeout)
        return self.ended(super().select(timeout))

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
