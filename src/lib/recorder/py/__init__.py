"""The recorder's Python half: it runs one program on CPython's own asyncio and writes down what happens.

Standard library only. One interpreter records one program, so each module holds the state of its
one idea. `session.record` is the way in; `overrides.py` lists all that differs from plain CPython.
"""
