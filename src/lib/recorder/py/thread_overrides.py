"""What of CPython is replaced so that its threads are lanes: the same whether somebody records or not."""

import _thread
import _threading_local
import queue
import threading
from concurrent.futures import thread as cf_thread
from asyncio import unix_events

from . import primitives, threads

_Policy = unix_events._DefaultEventLoopPolicy


class _PolicyLocal(_threading_local.local):
    _loop = None


OVERRIDES = [
    # Where, name, what it becomes, why.
    ((threading, _thread), 'get_ident', threads.get_ident, 'the lane that runs'),
    ((threading, _thread), 'start_joinable_thread', threads.start_joinable_thread, 'a lane'),
    (threading, '_start_joinable_thread', threads.start_joinable_thread, 'the same'),
    (_thread, 'start_new_thread', threads.start_new_thread, 'the same'),
    ((threading, _thread), '_ThreadHandle', threads.ThreadHandle, 'joins a lane'),
    (threading, '_thread_shutdown', threads.shutdown, 'joins all lanes that are no daemons'),
    (threading, 'Lock', primitives.Lock, 'waits on a lane'),
    (threading, '_allocate_lock', primitives.Lock, 'the same'),
    (_thread, 'allocate_lock', primitives.Lock, 'the same'),
    (threading, '_CRLock', None, 'RLock() makes CPython’s own in Python'),
    (threading, 'local', _threading_local.local, 'CPython’s own in Python: by thread as get_ident knows it'),
    (_Policy, '_Local', _PolicyLocal, 'the same'),
    (queue, 'SimpleQueue', primitives.SimpleQueue, 'waits on a lane'),
    (cf_thread, '_global_shutdown_lock', primitives.FreeLock(), 'no two threads hand in a job at a time'),
]
