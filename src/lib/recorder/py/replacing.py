"""Puts things of ours in the places of CPython's."""


def replace(rows: list[tuple]) -> None:
    """Each row: where (one owner or several), which name, what it becomes, and why."""
    for where, name, value, _why in rows:
        for owner in where if isinstance(where, tuple) else (where,):
            setattr(owner, name, value)
