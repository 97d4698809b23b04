"""One direction of a connection: bytes that are under way, or lie there unread."""

import collections
import itertools
from dataclasses import dataclass
from typing import Callable

from . import clock, linux

CAPACITY = 212_992
"""Bytes that a direction holds before its writer has to wait: what Linux gives a socket by default."""


def latency() -> int:
    """Microseconds from one socket to another."""
    return _latency


_latency = 1_000


def set_latency(seconds: float) -> None:
    global _latency
    _latency = clock.microseconds(seconds)


news = itertools.count(1)
"""Numbers what is sent, over all connections: of two pieces that arrive at one moment, the earlier sent is there first."""
happened: Callable[[], None] = lambda: None
"""To be called when something is on its way to a socket. `patience` puts here who has to know."""


@dataclass
class Segment:
    """What one call sent, or what is left of it."""

    data: bytes
    due: int
    """Microseconds."""
    number: int


class Channel:
    """First in, first out; each piece can be read once it is due."""

    def __init__(self) -> None:
        self.capacity = CAPACITY
        self._segments: collections.deque[Segment] = collections.deque()
        self._held = 0
        self._room_at = 0
        self.ended_at: int | None = None
        """When the reader learns that no more will come."""
        self.reset_at: int | None = None
        """When it learns that the writer threw the connection away."""
        self._end_number = 0
        self._deaf = False
        self._broken_at: int | None = None

    # ---- the writer's end

    def write(self, data: bytes) -> tuple[int, int]:
        """How many bytes it took, and when these can be read. Raises BlockingIOError if it is full."""
        due = clock.now + latency()
        if self._broken_at is not None and self._broken_at <= clock.now:
            raise linux.error('EPIPE')
        if self._deaf:
            # They reach nobody, and the answer to that comes back.
            self._broken_at = self._broken_at or due + latency()
            return len(data), due
        taken = data[: max(0, self.capacity - self._held)]
        if not taken and data:
            raise linux.error('EAGAIN')
        if taken:
            self._segments.append(Segment(taken, due, next(news)))
            self._held += len(taken)
            happened()
        return len(taken), due

    def writable_at(self) -> int | None:
        if self._deaf or self._held < self.capacity:
            return self._room_at
        return None

    def end(self) -> int:
        """No more will be written. Returns when that has reached the reader."""
        at = clock.now + latency()
        self.ended_at = at if self.ended_at is None else self.ended_at
        self._end_number = self._end_number or next(news)
        happened()
        return at

    def reset(self) -> int:
        self.reset_at = clock.now + latency()
        self._end_number = self._end_number or next(news)
        happened()
        return self.reset_at

    # ---- the reader's end

    def readable_at(self) -> int | None:
        if self._segments:
            return self._segments[0].due
        return min((at for at in (self.reset_at, self.ended_at) if at is not None), default=None)

    def number(self) -> int:
        """Of what can be read next; see `news`."""
        return self._segments[0].number if self._segments else self._end_number

    def read(self, size: int, peek: bool = False) -> bytes:
        """At most `size` bytes of what has come; none at the end. Raises BlockingIOError if nothing has come yet."""
        if not self._segments or self._segments[0].due > clock.now:
            return self._nothing()
        parts: list[bytes] = []
        left = size
        for segment in list(self._segments):
            if left <= 0 or segment.due > clock.now:
                break
            part = segment.data[:left]
            left -= len(part)
            parts.append(part)
            if not peek:
                self._take(segment, len(part))
        return b''.join(parts)

    def _take(self, segment: Segment, size: int) -> None:
        segment.data = segment.data[size:]
        if not segment.data:
            self._segments.popleft()
        was_full = self._held >= self.capacity
        self._held -= size
        if was_full:
            self._room_at = clock.now + latency()
            happened()

    def _nothing(self) -> bytes:
        if not self._segments:
            if self.reset_at is not None and self.reset_at <= clock.now:
                self.ended_at = self.ended_at or self.reset_at
                self.reset_at = None  # told once; after that it is the end
                raise linux.error('ECONNRESET')
            if self.ended_at is not None and self.ended_at <= clock.now:
                return b''
        raise linux.error('EAGAIN')

    def abandon(self, local: bool = False) -> bool:
        """Nobody will read it any more. Whether something that had come was left unread.

        `local`: the kernel keeps both ends, so the writer knows as soon as it can.
        """
        unread = bool(self._segments) and self._segments[0].due <= clock.now
        if self._segments:
            self._broken_at = self._segments[0].due + latency()
        if local:
            self._broken_at = clock.now + latency()
        self._segments.clear()
        self._held = 0
        self._deaf = True
        return unread
