"""Signals that the program sends itself: no other ever comes."""

import os
import signal

from . import tape

_HARMLESS = ('SIGCHLD', 'SIGURG', 'SIGWINCH', 'SIGCONT')
"""What nothing comes of unless somebody handles it."""

_kill, _raise = os.kill, signal.raise_signal


def kill(pid, number, /):
    """`os.kill`."""
    if pid in (0, os.getpid()) and number != 0:
        raise_signal(number)
    else:
        _kill(pid, number)


def raise_signal(number, /):
    """`signal.raise_signal`."""
    name = signal.Signals(number).name if number in list(signal.Signals) else str(number)
    if signal.getsignal(number) is signal.SIG_DFL and name not in _HARMLESS:
        tape.settle()
        tape.halt(f'exited:{128 + number}', f'The program was ended by {name}, which it had sent itself.')
    _raise(number)


kill.__module__, raise_signal.__module__ = 'posix', '_signal'
