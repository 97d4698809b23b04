"""The recorder's Python half: it runs one program on CPython's own asyncio and writes down what happens.

Standard library only. One interpreter records one program, so each module holds the state of its
one idea. `session.record` is the way in; `overrides.py` lists all that differs from plain CPython.

Without the app, `loop_factory` gives the same loop with nobody recording: see README.md.
"""


def __getattr__(name: str):
    """Asking for one of the two is enough to set Pyodide's own loop aside, which must be done before `asyncio.run` begins."""
    if name not in ('install', 'loop_factory'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    from . import standalone

    standalone.install()
    return getattr(standalone, name)
