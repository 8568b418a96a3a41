"""What expressions give: names, operators, displays, comprehensions."""

from __future__ import annotations

import ast
from collections.abc import Callable

from gradio_patterns.app import App, Function, Instance, Literal, LocalClass, Symbol, Value
from gradio_patterns.flow.containers import Displays
from gradio_patterns.flow.frame import DEEPEST, Env, Exit, merged
from gradio_patterns.flow.free_names import bound_outside
from gradio_patterns.flow.library import OF_NONE, TRANSPARENT
from gradio_patterns.flow.values import (
    ANY,
    NONE,
    Atom,
    Values,
    element,
    falsy,
    joined,
    known,
    one,
    truthy,
    without_none,
)  # fmt: skip
from gradio_patterns.neighbours.imported_names import defined, leads_out

_OFTEN = frozenset({"builtins", "gradio", "numpy", "PIL", "pandas", "os", "cv2", "torch", "time"})
"""Roots of names that are no module of a project."""
_CONSTANTS = {str: "text", bytes: "bytes", bool: "bool", int: "number", float: "number"}


class Expressions(Displays):
    """Evaluates expressions."""

    def value(self, node: ast.expr, env: Env) -> Values:
        self.step()
        way = _WAYS.get(type(node))
        if way is None:
            return ANY
        if self.depth > DEEPEST:
            return ANY
        self.depth += 1
        try:
            return way(self, node, env) or ANY
        finally:
            self.depth -= 1

    # -- names ----

    def name(self, node: ast.Name, env: Env) -> Values:
        found = env.get(node.id)
        if found is not None:
            return found
        if node.id in self.outside:
            return ANY
        if node.id in self.function.scope.bindings:
            return ANY
        found = self.outer.get(node.id)
        if found is not None:
            return found
        found = self.resolved(node)
        return found if known(found) else bound_outside(self.app, node, self.place)

    def resolved(self, node: ast.expr) -> Values:
        return self.meaning(self.app.resolve(node, self.place), node)

    def meaning(self, value: Value | None, node: ast.expr) -> Values:
        if isinstance(value, Symbol):
            return self.from_import(value.path, node)
        if isinstance(value, Function):
            return one("function", node, value) if as_written(self.app, value) else ANY
        if isinstance(value, LocalClass):
            return one("object" if value.instance else "class", node, value)
        if isinstance(value, Instance):
            return one("component", node, value)
        if isinstance(value, Literal):
            shown = value.node
            if isinstance(shown, ast.Constant):
                return self.constant(shown, {})
            if isinstance(shown, ast.Tuple):
                constants = [p for p in shown.elts if isinstance(p, ast.Constant)]
                plain = len(constants) == len(shown.elts)
                parts = tuple(self.constant(p, {}) for p in constants) if plain else None
                return one("tuple", node, parts=parts)
            kind = {ast.List: "list", ast.Set: "set", ast.Dict: "dict"}
            return one(kind.get(type(shown), "unknown"))
        return ANY

    def from_import(self, path: str, node: ast.expr) -> Values:
        """What is imported: a function of another module of the project is one of ours."""
        library = path.partition(".")[0] in _OFTEN or not leads_out(self.app, node)
        known = None if library else defined(self.app, path)
        if known is None or not isinstance(known.value, Function):
            return one("symbol", node, path)
        function = known.value
        if known.app is not self.machine.app:
            self.machine.homes[function.node] = known.app
        return one("function", node, function) if as_written(known.app, function) else ANY

    def constant(self, node: ast.Constant, env: Env) -> Values:
        if node.value is None:
            return one("none", node)
        kind = _CONSTANTS.get(type(node.value))
        return one(kind, node, node.value) if kind else ANY

    # -- parts of a value ----

    def attribute(self, node: ast.Attribute, env: Env) -> Values:
        return self.attribute_of(node, self.value(node.value, env), env)

    def attribute_of(self, node: ast.Attribute, base: Values, env: Env) -> Values:
        if node.attr not in OF_NONE:
            self.use("attribute", node, base, node.attr, node.value)
            self.survived(node.value, env)
        found: list[Values] = []
        for atom in base:
            if atom.kind == "symbol" and not str(atom.detail).startswith("builtins."):
                found.append(self.from_import(f"{atom.detail}.{node.attr}", node))
            elif atom.kind in {"object", "class"} and len(base) == 1:
                found.append(self.resolved(node))
            elif atom.kind == "path" and node.attr in {"name", "stem", "suffix"}:
                found.append(one("text", node))
            elif atom.kind == "path" and node.attr == "parent":
                found.append(one("path", node))
            elif atom.kind != "none":
                found.append(ANY)
        return joined(found)

    def subscript(self, node: ast.Subscript, env: Env) -> Values:
        base = self.value(node.value, env)
        if isinstance(node.slice, ast.Slice):
            for part in (node.slice.lower, node.slice.upper, node.slice.step):
                if part is not None:
                    self.value(part, env)
            self.use("item", node, base, "slice", node.value)
            self.survived(node.value, env)
            return frozenset(_sliced(atom, node) for atom in without_none(base))
        keys = self.value(node.slice, env)
        self.use("key", node, keys, "", node.slice, base)
        index = _index(node.slice)
        self.use("item", node, base, "" if index is None else repr(index), node.value)
        self.survived(node.value, env)
        found: list[Values] = []
        for atom in without_none(base):
            if atom.kind in {"list", "tuple", "text"}:
                plain = index if isinstance(index, int) else None
                found.append(element(frozenset({atom}), plain))
            else:
                found.append(ANY)
        return joined(found)

    # -- operators ----

    def binary(self, node: ast.BinOp, env: Env) -> Values:
        left, right = self.value(node.left, env), self.value(node.right, env)
        name = type(node.op).__name__
        for operand, values, other in ((node.left, left, right), (node.right, right, left)):
            formats = isinstance(node.op, ast.Mod) and operand is node.right
            if not (formats and any(atom.kind in {"text", "unknown"} for atom in left)):
                self.use("arithmetic", node, values, name, operand, other)
                if known(other):
                    self.survived(operand, env)
        return combined(node.op, without_none(left), without_none(right), node)

    def unary(self, node: ast.UnaryOp, env: Env) -> Values:
        if isinstance(node.op, ast.Not):
            self.judge(node, env)
            return one("bool", node)
        values = self.fails_on_none("arithmetic", node, node.operand, env, "unary")
        return frozenset(_signed(a, node) for a in values if a.kind != "unknown") or ANY

    def judge(self, node: ast.expr, env: Env) -> None:
        """A test whose answer is kept for later: what it was asked of is in doubt from then on."""
        self.test(node, dict(env))
        self.doubt(asked_of(node), env)

    def boolean(self, node: ast.BoolOp, env: Env) -> Values:
        """``a or b``, ``a and b`` as a value."""
        either = isinstance(node.op, ast.Or)
        found: list[Values] = []
        inner: Env | None = dict(env)
        for part in node.values[:-1]:
            if inner is None:
                break
            if isinstance(part, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
                true, false = self.test(part, inner)
                found.append(one("bool", part) if isinstance(part, ast.Compare) else ANY)
                inner = false if either else true
                continue
            values = self.value(part, inner)
            self.use("truth", part, values, "", part)
            found.append(truthy(values) if either else falsy(values))
            if isinstance(part, ast.Name) and part.id in inner:
                inner[part.id] = falsy(values) if either else truthy(values)
        if inner is not None:
            found.append(self.value(node.values[-1], inner))
        tested = {part.id for part in node.values if isinstance(part, ast.Name)}
        self.doubt(asked_of(node) - tested, env)
        for name in tested & env.keys():  # of what kind it is was not asked
            env[name] = without_none(env[name]) or env[name]
        return joined(found)

    def compare(self, node: ast.Compare, env: Env) -> Values:
        self.kept = node
        self.judge(node, env)
        return one("bool", node)

    def either(self, node: ast.IfExp, env: Env) -> Values:
        true, false = self.test(node.test, env)
        self.branches += 1
        found = [
            self.value(part, way)
            for part, way in ((node.body, true), (node.orelse, false))
            if way is not None
        ]
        self.branches -= 1
        both = merged(true, false)
        if both is not None:
            env.update(both)
        return joined(found)

    # -- the rest ----

    def call(self, node: ast.Call, env: Env) -> Values:
        raise NotImplementedError

    def called(self, node: ast.Call, env: Env) -> Values:
        return self.call(node, env)

    def walrus(self, node: ast.NamedExpr, env: Env) -> Values:
        values = self.value(node.value, env)
        self.bind(node.target, values, env, node)
        return values

    def awaited(self, node: ast.Await, env: Env) -> Values:
        values = self.value(node.value, env)
        return joined((atom.each or ANY) if atom.kind == "coroutine" else ANY for atom in values)

    def yielded(self, node: ast.Yield, env: Env) -> Values:
        values = self.value(node.value, env) if node.value is not None else NONE
        at = node.value or node
        self.exits.append(Exit("yield", at, values, node.value is None, self.branches > 0))
        return ANY

    def yielded_from(self, node: ast.YieldFrom, env: Env) -> Values:
        values = self.fails_on_none("iteration", node, node.value, env)
        if known(values) and all(a.kind == "generator" and a.each is not None for a in values):
            each = joined(atom.each or ANY for atom in values)
            self.exits.append(Exit("yield", node.value, each, False, self.branches > 0))
        else:
            self.exits.append(Exit("yield", node.value, ANY, False, self.branches > 0))
        return ANY

    def function_made(self, node: ast.Lambda, env: Env) -> Values:
        return self.resolved(node)


def as_written(app: App, function: Function) -> bool:
    """Whether no decorator changes what a function takes and gives."""
    for decorator in function.decorators:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        if app.qualified(target, function.around) not in TRANSPARENT:
            return False
    return True


def combined(op: ast.operator, left: Values, right: Values, node: ast.AST) -> Values:
    """What an operator makes of two values."""
    kinds = {atom.kind for atom in left} | {atom.kind for atom in right}
    if isinstance(op, ast.Mod) and all(atom.kind == "text" for atom in left) and left:
        return one("text", node)
    if isinstance(op, ast.Div) and all(atom.kind == "path" for atom in left) and left:
        return one("path", node)
    if kinds and kinds <= {"number", "bool"}:
        return one("number", node)
    if "array" in kinds and kinds <= {"array", "number"}:
        return one("array", node)
    if isinstance(op, ast.Add) and len(kinds) == 1 and kinds <= {"text", "list", "bytes"}:
        return one(kinds.pop(), node)
    if isinstance(op, ast.Add) and kinds == {"tuple"} and len(left) == len(right) == 1:
        (one_side,), (other) = left, next(iter(right))
        if one_side.parts is not None and other.parts is not None:
            return one("tuple", node, parts=one_side.parts + other.parts)
        return one("tuple", node)
    return ANY


def asked_of(node: ast.expr) -> set[str]:
    """Names that a test asks something of: compared, tested, handed to a call; not ``x.y``."""
    found: set[str] = set()
    stack: list[ast.AST] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Name):
            found.add(part.id)
        elif isinstance(part, (ast.Attribute, ast.Subscript)):
            if not isinstance(part.value, ast.Name):
                stack.append(part.value)
        elif isinstance(part, ast.Call):
            stack += [*part.args, *(keyword.value for keyword in part.keywords)]
            if isinstance(part.func, ast.Attribute):
                stack.append(part.func)
        else:
            stack += ast.iter_child_nodes(part)
    return found


def _index(node: ast.expr) -> object:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _index(node.operand)
        return -inner if isinstance(inner, int) else None
    return node.value if isinstance(node, ast.Constant) else None


def _signed(atom: Atom, node: ast.UnaryOp) -> Atom:
    """``-5`` is still a number that is written out."""
    written = isinstance(atom.node, ast.Constant) and type(atom.detail) in {int, float}
    minus = written and isinstance(node.op, ast.USub)
    return Atom(atom.kind, node, detail=-atom.detail if minus else None)


def _sliced(atom: Atom, node: ast.AST) -> Atom:
    if atom.kind in {"text", "list", "tuple", "array", "bytes"}:
        each = element(frozenset({atom})) if atom.kind in {"list", "tuple"} else None
        return Atom(atom.kind, node, None, None, each)
    return Atom("unknown")


_WAYS: dict[type, Callable[..., Values]] = {
    ast.Name: Expressions.name,
    ast.Constant: Expressions.constant,
    ast.Attribute: Expressions.attribute,
    ast.Subscript: Expressions.subscript,
    ast.BinOp: Expressions.binary,
    ast.UnaryOp: Expressions.unary,
    ast.BoolOp: Expressions.boolean,
    ast.Compare: Expressions.compare,
    ast.IfExp: Expressions.either,
    ast.List: Expressions.display,
    ast.Tuple: Expressions.display,
    ast.Set: Expressions.display,
    ast.Dict: Expressions.dictionary,
    ast.Starred: Expressions.starred,
    ast.JoinedStr: Expressions.text,
    ast.ListComp: Expressions.comprehension,
    ast.SetComp: Expressions.comprehension,
    ast.DictComp: Expressions.comprehension,
    ast.GeneratorExp: Expressions.comprehension,
    ast.NamedExpr: Expressions.walrus,
    ast.Await: Expressions.awaited,
    ast.Yield: Expressions.yielded,
    ast.YieldFrom: Expressions.yielded_from,
    ast.Lambda: Expressions.function_made,
    ast.Call: Expressions.called,
}
