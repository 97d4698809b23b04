"""Rewrites the text of a module so that its plain functions can be left in the middle of a call. See `twin.py`."""

import ast

from .twin_nodes import ERROR, ITEM, ITEMS, MANAGER, PULL, STEP, TYPE, Place, assign, called, place_of
from .twin_syntax import is_counted, yields

_PLAIN = frozenset(
    'super locals globals vars dir eval exec len range isinstance issubclass str int float bool repr type id hash abs round '
    'getattr hasattr setattr print'.split()
)
"""Called as ever: what looks at its caller's frame, and what neither waits nor calls the program's functions."""

LOOP = '.loop'
_UNLIKE = (ast.Lambda, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.NamedExpr)


class Switching(ast.NodeTransformer):
    """Rewrites the bodies of plain functions. `_on`: within one."""

    def __init__(self, generators: bool) -> None:
        self._generators = generators
        self._on = False
        self._count = 0
        self._loops: list[ast.stmt] = []
        """Functions to be defined before the statement in hand."""
        self._in_lambda = False

    def _inside(self, nodes: list[ast.stmt], on: bool) -> list[ast.stmt]:
        before, self._on, loops = self._on, on, self._loops
        done: list[ast.stmt] = []
        for node in nodes:
            self._loops = []
            new = self.visit(node)
            done.extend(self._loops)
            done.extend(new if isinstance(new, list) else [new])
        self._on, self._loops = before, loops
        return done

    def _expression(self, node: ast.expr, on: bool) -> ast.expr:
        before, self._on = self._on, on
        new = self.visit(node)
        self._on = before
        return new

    def _function(self, node, on: bool):
        node.decorator_list = [self._expression(one, False) for one in node.decorator_list]
        node.args = self._expression(node.args, False)
        node.body = self._inside(node.body, on)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef):
        return self._function(node, self._generators or not yields(node.body))

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef):
        return self._function(node, False)

    def visit_Lambda(self, node: ast.Lambda):
        node.args = self._expression(node.args, False)
        before, self._in_lambda = self._in_lambda, True
        node.body = self._expression(node.body, not yields([node.body]))
        self._in_lambda = before
        return node

    def visit_ClassDef(self, node: ast.ClassDef):
        node.decorator_list = [self._expression(one, False) for one in node.decorator_list]
        node.body = self._inside(node.body, False)
        return node

    def _comprehension(self, node):
        before, self._on = self._on, False
        self.generic_visit(node)
        self._on = before
        return node

    visit_GeneratorExp = _comprehension

    def _collected(self, node):
        """A comprehension becomes a function that goes through a `for`: within it nothing can yield."""
        inner = [child for child in ast.walk(node) if child is not node]
        if not self._on or self._in_lambda or any(isinstance(child, _UNLIKE) for child in inner):
            return self._comprehension(node)
        at = Place(node)
        self._count += 1
        name = f'{LOOP}{self._count}'
        if isinstance(node, ast.DictComp):
            empty, add = ast.Dict([], []), None
        elif isinstance(node, ast.ListComp):
            empty, add = ast.List([], ast.Load()), 'append'
        else:
            empty, add = ast.Call(at(ast.Name('set', ast.Load())), [], []), 'add'
        if add is None:
            place = at(ast.Subscript(at.load('.all'), self.visit(node.key), ast.Store()))
            body: list[ast.stmt] = [assign(at, place, self.visit(node.value))]
        else:
            item = Place(node.elt)
            call = ast.Call(item(ast.Attribute(item.load('.all'), add, ast.Load())), [self.visit(node.elt)], [])
            body = [item(ast.Expr(item(call)))]
        first = self.visit(node.generators[0].iter)
        for generator in reversed(node.generators):
            for test in reversed(generator.ifs):
                body = [Place(test)(ast.If(self.visit(test), body, []))]
            if generator is node.generators[0]:
                generator.iter = Place(generator.iter).load('.0')
            loop = Place(generator.target)(ast.For(generator.target, generator.iter, [], []))
            loop = self.visit_For(loop)
            loop.body.extend(body)
            body = [loop]
        start = assign(at, at.store('.all'), at(empty))
        end = at(ast.Return(at.load('.all')))
        never = at(ast.If(at(ast.Constant(0)), [at(ast.Expr(at(ast.Yield(None))))], []))
        arguments = ast.arguments([], [at(ast.arg('.0'))], None, [], [], None, [])
        self._loops.append(at(ast.FunctionDef(name, arguments, [start, *body, end, never], [])))
        return at(ast.YieldFrom(at(ast.Call(at.load(name), [first], []))))

    visit_ListComp = visit_SetComp = visit_DictComp = _collected

    def visit_Call(self, node: ast.Call):
        if not self._on or (isinstance(node.func, ast.Name) and node.func.id in _PLAIN):
            self.generic_visit(node)
            return node
        function = self.visit(node.func)
        arguments = [self.visit(one) for one in node.args]
        keywords = [self.visit(one) for one in node.keywords]
        return called(place_of(node), function, arguments, keywords)

    def visit_Yield(self, node: ast.Yield):
        self.generic_visit(node)
        if self._on and node.value is not None:
            node.value = Place(node).tool(ITEM, node.value)
        return node

    def visit_YieldFrom(self, node: ast.YieldFrom):
        if self._on:
            node.value = Place(node).tool(ITEMS, self._expression(node.value, False))
        else:
            self.generic_visit(node)
        return node

    def visit_With(self, node: ast.With):
        if not self._on:
            self.generic_visit(node)
            return node
        body = self._inside(node.body, True)
        for item in reversed(node.items):
            body = self._with(node, item, body)
        return body

    def _with(self, node: ast.With, item: ast.withitem, body: list[ast.stmt]) -> list[ast.stmt]:
        """As the language reference spells out `with`, with both methods called like any other function."""
        at = Place(item.context_expr) if item is not node.items[0] else Place(node)
        self._count += 1
        manager, value = f'.with{self._count}', f'.value{self._count}'
        enter = called(at, at.attribute(manager, 'enter'), [], [])
        into = body if item.optional_vars is None else [assign(at, item.optional_vars, at.load(value)), *body]
        failed = at(ast.Assign(targets=[at.store(manager, 'failed')], value=at(ast.Constant(True))))
        handled = called(at, at.attribute(manager, 'leave'), [at(ast.Starred(at.tool(ERROR), ast.Load()))], [])
        again = at(ast.If(at(ast.UnaryOp(ast.Not(), handled)), [at(ast.Raise())], []))
        nothing = [at(ast.Constant(None)) for _ in range(3)]
        left = at(ast.Expr(called(at, at.attribute(manager, 'leave'), nothing, [])))
        normally = at(ast.If(at(ast.UnaryOp(ast.Not(), at.attribute(manager, 'failed'))), [left], []))
        inner = at(ast.Try(into, [at(ast.ExceptHandler(None, None, [failed, again]))], [], []))
        return [
            assign(at, at.store(manager), at.tool(MANAGER, self.visit(item.context_expr))),
            assign(at, at.store(value), enter),
            at(ast.Try([inner], [], [], [normally])),
        ]

    def visit_For(self, node: ast.For):
        if not self._on or is_counted(node.iter):
            self.generic_visit(node)
            return node
        at = Place(node.target)
        self._count += 1
        name = f'.step{self._count}'
        is_step = at(ast.Compare(at.tool(TYPE, at.load(name)), [ast.Is()], [at(ast.Constant(STEP))]))
        run = assign(at, at.store(name), at(ast.YieldFrom(at.load(name))))
        over = at(ast.If(at(ast.UnaryOp(ast.Not(), at.load(name))), [at(ast.Continue())], []))
        item = assign(at, at.store(name), at(ast.Subscript(at.load(name), at(ast.Constant(0)), ast.Load())))
        taken = [at(ast.If(is_step, [run, over, item], [])), assign(at, node.target, at.load(name))]
        iterable = Place(node.iter).tool(PULL, self.visit(node.iter))
        body = taken + self._inside(node.body, True)
        loop = ast.For(Place(node.target).store(name), iterable, body, self._inside(node.orelse, True))
        return ast.copy_location(loop, node)
