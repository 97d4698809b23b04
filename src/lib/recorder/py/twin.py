"""A second form of a function, for threads: a generator, which a lane can leave in the middle of a call and go on with later.

There is one thread here and no other stack. So the text of a module is compiled a second time, with each call, `with`
and `for` of its plain functions written so that what is called may yield. Names, lines and columns are those of the text; the
functions that the program sees stay as they are, and everything but a lane runs these.
"""

import ast
import warnings
from types import CodeType

_GENERATOR = 0x20  # CO_GENERATOR

_PLAIN = frozenset(
    'super locals globals vars dir eval exec len range isinstance issubclass str int float bool repr type id hash abs round '
    'getattr hasattr setattr print'.split()
)
"""Called as ever: what looks at its caller's frame, and what neither waits nor calls the program's functions."""
_COUNTED = frozenset('range enumerate zip reversed sorted'.split())
"""What a `for` goes through without waiting for anything."""

_ENTER, _ITEM, _ITEMS, _MANAGER, _ERROR, _PULL, _STEP, _TYPE = (
    f'\0{name}' for name in ('enter', 'item', 'items', 'manager', 'error', 'pull', 'step', 'type')
)
"""Constants in whose place the tools come: so no name of the program's can hide them."""


def compiled(
    text: str, name: str, original: CodeType, tools: dict[str, object], generators: bool
) -> tuple[dict[int, CodeType], list[CodeType]]:
    """The generators for the functions of a module, by the id of the code of each.

    `tools` are what their calls go through; see `calls.TOOLS`. With `generators`, those that are generators already
    are among them, and yield their items as `calls.Item`. The second result are the comprehensions of all these, which
    have become functions.
    """
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        tree = _Switching(generators).visit(ast.parse(text))
        code = compile(ast.fix_missing_locations(tree), name, 'exec', dont_inherit=True)
    found: dict[int, CodeType] = {}
    loops: list[CodeType] = []
    _pair(original, code, {f'\0{key}': tool for key, tool in tools.items()}, found, loops)
    return found, loops


def _pair(
    original: CodeType, twin: CodeType, tools: dict[str, object], found: dict[int, CodeType], loops: list[CodeType]
) -> None:
    """Looks for the same functions in both, and gives a twin the original's inner functions."""
    waiting: dict[tuple[str, int], list[CodeType]] = {}
    for constant in original.co_consts:
        if type(constant) is CodeType:
            waiting.setdefault((constant.co_name, constant.co_firstlineno), []).append(constant)
    constants: list[object] = []
    whole = True
    for constant in twin.co_consts:
        if type(constant) is CodeType:
            if constant.co_name.startswith(_LOOP):
                constants.append(_loop(original, constant, tools))
                loops.append(constants[-1])  # type: ignore[arg-type]
                continue
            same = waiting.get((constant.co_name, constant.co_firstlineno))
            if not same:
                whole = False
                continue
            inner = same.pop(0)
            _pair(inner, constant, tools, found, loops)
            constants.append(inner)
        else:
            constants.append(tools.get(constant, constant) if type(constant) is str else constant)
    changed = twin.co_code != original.co_code
    if changed and twin.co_flags & _GENERATOR and whole and twin.co_freevars == original.co_freevars:
        found[id(original)] = twin.replace(co_consts=tuple(constants))


def _loop(original: CodeType, code: CodeType, tools: dict[str, object]) -> CodeType:
    constants = tuple(tools.get(one, one) if type(one) is str else one for one in code.co_consts)
    return code.replace(co_consts=constants, co_name=original.co_name, co_qualname=original.co_qualname)


_LOOP = '.loop'
_UNLIKE = (ast.Lambda, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.NamedExpr)


class _Switching(ast.NodeTransformer):
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
        return self._function(node, self._generators or not _yields(node.body))

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef):
        return self._function(node, False)

    def visit_Lambda(self, node: ast.Lambda):
        node.args = self._expression(node.args, False)
        before, self._in_lambda = self._in_lambda, True
        node.body = self._expression(node.body, not _yields([node.body]))
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
        at = _Place(node)
        self._count += 1
        name = f'{_LOOP}{self._count}'
        if isinstance(node, ast.DictComp):
            empty, add = ast.Dict([], []), None
        elif isinstance(node, ast.ListComp):
            empty, add = ast.List([], ast.Load()), 'append'
        else:
            empty, add = ast.Call(at(ast.Name('set', ast.Load())), [], []), 'add'
        if add is None:
            place = at(ast.Subscript(at.load('.all'), self.visit(node.key), ast.Store()))
            body: list[ast.stmt] = [_assign(at, place, self.visit(node.value))]
        else:
            item = _Place(node.elt)
            call = ast.Call(item(ast.Attribute(item.load('.all'), add, ast.Load())), [self.visit(node.elt)], [])
            body = [item(ast.Expr(item(call)))]
        first = self.visit(node.generators[0].iter)
        for generator in reversed(node.generators):
            for test in reversed(generator.ifs):
                body = [_Place(test)(ast.If(self.visit(test), body, []))]
            if generator is node.generators[0]:
                generator.iter = _Place(generator.iter).load('.0')
            loop = _Place(generator.target)(ast.For(generator.target, generator.iter, [], []))
            loop = self.visit_For(loop)
            loop.body.extend(body)
            body = [loop]
        start = _assign(at, at.store('.all'), at(empty))
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
        return _call(_place(node), function, arguments, keywords)

    def visit_Yield(self, node: ast.Yield):
        self.generic_visit(node)
        if self._on and node.value is not None:
            node.value = _Place(node).tool(_ITEM, node.value)
        return node

    def visit_YieldFrom(self, node: ast.YieldFrom):
        if self._on:
            node.value = _Place(node).tool(_ITEMS, self._expression(node.value, False))
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
        at = _Place(item.context_expr) if item is not node.items[0] else _Place(node)
        self._count += 1
        manager, value = f'.with{self._count}', f'.value{self._count}'
        enter = _call(at, at.attribute(manager, 'enter'), [], [])
        into = body if item.optional_vars is None else [_assign(at, item.optional_vars, at.load(value)), *body]
        failed = at(ast.Assign(targets=[at.store(manager, 'failed')], value=at(ast.Constant(True))))
        handled = _call(at, at.attribute(manager, 'leave'), [at(ast.Starred(at.tool(_ERROR), ast.Load()))], [])
        again = at(ast.If(at(ast.UnaryOp(ast.Not(), handled)), [at(ast.Raise())], []))
        nothing = [at(ast.Constant(None)) for _ in range(3)]
        left = at(ast.Expr(_call(at, at.attribute(manager, 'leave'), nothing, [])))
        normally = at(ast.If(at(ast.UnaryOp(ast.Not(), at.attribute(manager, 'failed'))), [left], []))
        inner = at(ast.Try(into, [at(ast.ExceptHandler(None, None, [failed, again]))], [], []))
        return [
            _assign(at, at.store(manager), at.tool(_MANAGER, self.visit(item.context_expr))),
            _assign(at, at.store(value), enter),
            at(ast.Try([inner], [], [], [normally])),
        ]

    def visit_For(self, node: ast.For):
        if not self._on or _is_counted(node.iter):
            self.generic_visit(node)
            return node
        at = _Place(node.target)
        self._count += 1
        name = f'.step{self._count}'
        is_step = at(ast.Compare(at.tool(_TYPE, at.load(name)), [ast.Is()], [at(ast.Constant(_STEP))]))
        run = _assign(at, at.store(name), at(ast.YieldFrom(at.load(name))))
        over = at(ast.If(at(ast.UnaryOp(ast.Not(), at.load(name))), [at(ast.Continue())], []))
        item = _assign(at, at.store(name), at(ast.Subscript(at.load(name), at(ast.Constant(0)), ast.Load())))
        taken = [at(ast.If(is_step, [run, over, item], [])), _assign(at, node.target, at.load(name))]
        iterable = _Place(node.iter).tool(_PULL, self.visit(node.iter))
        body = taken + self._inside(node.body, True)
        loop = ast.For(_Place(node.target).store(name), iterable, body, self._inside(node.orelse, True))
        return ast.copy_location(loop, node)


class _Place:
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


def _place(node: ast.Call) -> _Place:
    """Of a method called on a later line than its object, CPython names that line."""
    function = node.func
    if isinstance(function, ast.Attribute) and function.lineno != function.end_lineno:
        return _Place(node, function.end_lineno, (function.end_col_offset or 0) - len(function.attr))
    return _Place(node)


def _call(at: _Place, function: ast.expr, arguments: list[ast.expr], keywords: list[ast.keyword]) -> ast.expr:
    """`(yield from c.steps) if (c := enter(function, …)).steps else c.function(*c.arguments, **c.keywords)`."""
    entered = at(ast.Call(at(ast.Constant(_ENTER)), [function, *arguments], keywords))
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


def _assign(at: _Place, target: ast.expr, value: ast.expr) -> ast.stmt:
    return at(ast.Assign(targets=[target], value=value))


def _is_counted(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _COUNTED
    return isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Constant))


def _yields(body: list[ast.AST]) -> bool:
    """Whether it is a generator already: the innermost function around a `yield` is one."""
    for node in body:
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        if _yields(list(ast.iter_child_nodes(node))):
            return True
    return False
