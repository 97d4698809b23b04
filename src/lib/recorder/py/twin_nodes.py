"""The nodes that the second form of a function is made of, each standing where one stands in the text. See `twin.py`."""

import ast

ENTER, ITEM, ITEMS, MANAGER, ERROR, PULL, STEP, TYPE = (
    f'\0{name}' for name in ('enter', 'item', 'items', 'manager', 'error', 'pull', 'step', 'type')
)
"""Constants in whose place the tools come: so no name of the program's can hide them."""


class Place:
    """Makes nodes that stand where another one stands in the text."""

    def __init__(self, node: ast.AST, line: int | None = None, column: int | None = None) -> None:
        self._end = (node.end_lineno, node.end_col_offset)
        self._start = (node.lineno if line is None else line, node.col_offset if column is None else column)
        if isinstance(node, ast.With):
            self._end = (node.items[0].context_expr.end_lineno, node.items[0].context_expr.end_col_offset)

    def __call__(self, node):
        node.lineno, node.col_offset = self._start
        node.end_lineno, node.end_col_offset = self._end
        return node

    def load(self, name: str) -> ast.expr:
        return self(ast.Name(name, ast.Load()))

    def store(self, name: str, attribute: str | None = None) -> ast.expr:
        if attribute is None:
            return self(ast.Name(name, ast.Store()))
        return self(ast.Attribute(self.load(name), attribute, ast.Store()))

    def attribute(self, name: str, attribute: str) -> ast.expr:
        return self(ast.Attribute(self.load(name), attribute, ast.Load()))

    def tool(self, mark: str, *arguments: ast.expr) -> ast.expr:
        return self(ast.Call(self(ast.Constant(mark)), list(arguments), []))


def place_of(node: ast.Call) -> Place:
    """Of a method called on a later line than its object, CPython names that line."""
    function = node.func
    if isinstance(function, ast.Attribute) and function.lineno != function.end_lineno:
        return Place(node, function.end_lineno, (function.end_col_offset or 0) - len(function.attr))
    return Place(node)


def called(at: Place, function: ast.expr, arguments: list[ast.expr], keywords: list[ast.keyword]) -> ast.expr:
    """`(yield from c.steps) if (c := enter(function, …)).steps else c.function(*c.arguments, **c.keywords)`."""
    entered = at(ast.Call(at(ast.Constant(ENTER)), [function, *arguments], keywords))
    kept = at(ast.NamedExpr(at.store('.call'), entered))
    plain = at(
        ast.Call(
            at.attribute('.call', 'function'),
            [at(ast.Starred(at.attribute('.call', 'arguments'), ast.Load()))],
            [at(ast.keyword(None, at.attribute('.call', 'keywords')))],
        )
    )
    test = at(ast.Attribute(kept, 'steps', ast.Load()))
    return at(ast.IfExp(test, at(ast.YieldFrom(at.attribute('.call', 'steps'))), plain))


def assign(at: Place, target: ast.expr, value: ast.expr) -> ast.stmt:
    return at(ast.Assign(targets=[target], value=value))
