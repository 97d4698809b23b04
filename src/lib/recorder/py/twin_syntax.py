"""What a text says already, before it is compiled a second time. See `twin.py`."""

import ast

_COUNTED = frozenset('range enumerate zip reversed sorted'.split())
"""What a `for` goes through without waiting for anything."""


def is_counted(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _COUNTED
    return isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Constant))


def yields(body: list[ast.AST]) -> bool:
    """Whether it is a generator already: the innermost function around a `yield` is one."""
    for node in body:
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        if yields(list(ast.iter_child_nodes(node))):
            return True
    return False
