"""What a test tells about the names it asks: the two worlds after ``if``."""

from __future__ import annotations

import ast

from gradio_patterns.flow.calls import Calls
from gradio_patterns.flow.expressions import asked_of
from gradio_patterns.flow.frame import Env, merged
from gradio_patterns.flow.values import Values, falsy, known, truthy, without_none

Worlds = tuple[Env | None, Env | None]

_TYPES = {
    "builtins.str": {"text"}, "builtins.int": {"number", "bool"}, "builtins.float": {"number"},
    "builtins.bool": {"bool"}, "builtins.bytes": {"bytes"}, "builtins.list": {"list"},
    "builtins.tuple": {"tuple"}, "builtins.dict": {"dict", "update"}, "builtins.set": {"set"},
    "numpy.ndarray": {"array"}, "pandas.DataFrame": {"frame"}, "PIL.Image.Image": {"picture"},
    "pathlib.Path": {"path"}, "os.PathLike": {"path"}, "numbers.Number": {"number", "bool"},
    "types.NoneType": {"none"},
}  # fmt: skip
"""Types that are asked for, and the kinds of values that are of them."""

_NONE = (ast.Is, ast.IsNot, ast.Eq, ast.NotEq)


class Narrowing(Calls):
    """Evaluates tests."""

    def test(self, node: ast.expr, env: Env) -> Worlds:
        """What the names hold where a test came out true, and where false; None: it cannot."""
        self.step(1 + len(env) // 80)  # each world is a copy
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            true, false = self._tested(node.operand, env)
            return false, true
        return self._tested(node, env)

    def _tested(self, node: ast.expr, env: Env) -> Worlds:
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return self.test(node, env)
        if isinstance(node, ast.BoolOp):
            return self._all(node.values, env, isinstance(node.op, ast.And))
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            return self._compared(node, node.left, node.ops[0], node.comparators[0], env)
        if isinstance(node, ast.Compare):
            for part in (node.left, *node.comparators):
                self.fails_on_none("order", node, part, env)
            return dict(env), dict(env)
        if isinstance(node, ast.NamedExpr):
            self.bind(node.target, self.value(node.value, env), env, node)
            return self._truth(node.target, env)
        if isinstance(node, ast.Call):
            return self._asked(node, env)
        return self._truth(node, env)

    def _truth(self, node: ast.expr, env: Env) -> Worlds:
        values = self.value(node, env)
        if isinstance(node, ast.Constant):
            return (env, None) if node.value else (None, env)
        self.use("truth", node, values, "", node)
        if isinstance(node, ast.Name) and node.id in env:
            return held(env, node.id, truthy(values)), held(env, node.id, falsy(values))
        self.doubt(asked_of(node), env)
        return dict(env), dict(env)

    def _all(self, parts: list[ast.expr], env: Env, every: bool) -> Worlds:
        """``and`` (``every``) and ``or``: the rest is asked where the first did not decide."""
        decided: Env | None = None
        going: Env | None = env
        for part in parts:
            if going is None:
                break
            true, false = self.test(part, going)
            going, out = (true, false) if every else (false, true)
            decided = merged(decided, out)
        return (going, decided) if every else (decided, going)

    # -- comparisons ----

    def _compared(
        self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr, env: Env
    ) -> Worlds:
        if isinstance(op, _NONE) and _is_none(left):
            left, right = right, left
        if isinstance(op, _NONE) and _is_none(right):
            values = self.value(left, env)
            if isinstance(op, (ast.Eq, ast.NotEq)) and node is not self.kept:
                self.use("truth", node, values, "==", left)
            worlds = self._split(left, env, _only_none(values), without_none(values))
            return worlds if isinstance(op, (ast.Is, ast.Eq)) else worlds[::-1]
        if isinstance(op, (ast.Eq, ast.NotEq)):
            return self._equal(node, left, op, right, env)
        if isinstance(op, (ast.In, ast.NotIn)):
            return self._member(node, left, op, right, env)
        if isinstance(op, (ast.Is, ast.IsNot)):
            self.value(left, env)
            self.value(right, env)
            self.doubt(asked_of(node), env)
            return dict(env), dict(env)
        name = type(op).__name__
        sides = self.value(left, env), self.value(right, env)
        for part, values, other in ((left, *sides), (right, *sides[::-1])):
            self.use("order", node, values, name, part, other)
            self.survived(part, env)
            if node is not self.kept:
                self.use("truth", node, values, name, part)
        self._measured(node, env)
        return dict(env), dict(env)

    def _equal(
        self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr, env: Env
    ) -> Worlds:
        values, others = self.value(left, env), self.value(right, env)
        for part, held_by, with_what in ((left, values, right), (right, others, left)):
            self.use("compare", node, held_by, _shown(with_what), part)
            if node is not self.kept:
                self.use("truth", node, held_by, "==", part)
        same, other = dict(env), dict(env)
        for part, opposite in ((left, others), (right, values)):
            if known(opposite) and all(atom.kind != "none" for atom in opposite):
                self.survived(part, same)
            elif not isinstance(part, ast.Constant):
                self.doubt(asked_of(part), same)
                self.doubt(asked_of(part), other)
        return (same, other) if isinstance(op, ast.Eq) else (other, same)

    def _member(
        self, node: ast.Compare, left: ast.expr, op: ast.cmpop, right: ast.expr, env: Env
    ) -> Worlds:
        values = self.value(left, env)
        self.fails_on_none("membership", node, right, env)
        among = right.elts if isinstance(right, (ast.Tuple, ast.List, ast.Set)) else None
        inside, outside = dict(env), dict(env)
        if among is not None:
            self.use("truth", node, values, "in", left)
            listed = any(_is_none(part) for part in among)
            plain = all(isinstance(part, ast.Constant) for part in among)
            if _is_none(left):
                for part in among:
                    self.survived(part, outside)
            elif not plain:
                self.doubt(asked_of(node), inside)
                self.doubt(asked_of(node), outside)
            elif listed:
                self.survived(left, outside)
            else:
                self.survived(left, inside)
        else:
            self.survived(left, inside)
        return (inside, outside) if isinstance(op, ast.In) else (outside, inside)

    def _measured(self, node: ast.expr, env: Env) -> None:
        """``len(x) > 0`` on a name: what it holds is no longer sure to be empty or full."""
        self.doubt(asked_of(node), env)

    # -- calls that ask ----

    def _asked(self, node: ast.Call, env: Env) -> Worlds:
        path = self._path(node.func, env)
        first = node.args[0] if node.args else None
        if path == "builtins.isinstance" and len(node.args) == 2 and first is not None:
            return self._instance(first, node.args[1], env)
        if path == "builtins.bool" and first is not None and len(node.args) == 1:
            return self.test(first, env)
        if path in {"builtins.all", "builtins.any"} and _listed(first):
            assert isinstance(first, (ast.List, ast.Tuple))
            return self._all(first.elts, env, path == "builtins.all")
        values = self.value(node, env)
        self.use("truth", node, values, "", node)
        self.doubt(asked_of(node), env)
        return dict(env), dict(env)

    def _path(self, node: ast.expr, env: Env) -> str:
        if isinstance(node, ast.Name) and node.id not in env:
            return self.app.qualified(node, self.place) or ""
        return ""

    def _instance(self, asked: ast.expr, types: ast.expr, env: Env) -> Worlds:
        values = self.value(asked, env)
        kinds: set[str] = set()
        for part in types.elts if isinstance(types, ast.Tuple) else [types]:
            found = _TYPES.get(self.app.qualified(part, self.place) or "")
            if found is None:
                worlds = dict(env), dict(env)
                self.doubt(asked_of(asked), worlds[0])
                self.doubt(asked_of(asked), worlds[1])
                return worlds
            kinds |= found
        are = frozenset(atom for atom in values if atom.kind in kinds or atom.kind == "unknown")
        rest = frozenset(atom for atom in values if atom.kind not in kinds)
        true, false = self._split(asked, env, are, rest)
        return true if are else None, false if rest else None  # pictures[0] has no name to narrow

    def _split(self, node: ast.expr, env: Env, true: Values, false: Values) -> Worlds:
        """Two worlds in which a name holds one part of its values, or the other."""
        target = node.target if isinstance(node, ast.NamedExpr) else node
        if isinstance(target, ast.Name) and target.id in env:
            return held(env, target.id, true), held(env, target.id, false)
        return dict(env), dict(env)


def held(env: Env, name: str, values: Values) -> Env | None:
    """The world in which a name holds just this; None where that is nothing."""
    return {**env, name: values} if values else None


def _listed(node: ast.expr | None) -> bool:
    return isinstance(node, (ast.List, ast.Tuple)) and not any(
        isinstance(part, ast.Starred) for part in node.elts
    )


def _only_none(values: Values) -> Values:
    return frozenset(atom for atom in values if atom.kind in {"none", "unknown"})


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _shown(node: ast.expr) -> str:
    """What is compared with, where it is written out."""
    return type(node.value).__name__ if isinstance(node, ast.Constant) else ""
