"""Containers that are written out, and names that are bound to their parts."""

from __future__ import annotations

import ast

from gradio_patterns.flow.frame import Env, Frame
from gradio_patterns.flow.values import ANY, Values, element, one


class Displays(Frame):
    """Evaluates lists, dicts, comprehensions and f-strings, and binds targets."""

    def display(self, node: ast.List | ast.Tuple | ast.Set, env: Env) -> Values:
        parts = [self.value(part, env) for part in node.elts]
        kind = {ast.List: "list", ast.Tuple: "tuple"}.get(type(node), "set")
        if any(isinstance(part, ast.Starred) for part in node.elts):
            return one(kind, node)
        return one(kind, node, parts=tuple(parts))

    def dictionary(self, node: ast.Dict, env: Env) -> Values:
        keys = tuple(self.value(key, env) if key is not None else ANY for key in node.keys)
        parts = tuple(self.value(value, env) for value in node.values)
        return one("dict", node, keys, parts=parts)

    def starred(self, node: ast.Starred, env: Env) -> Values:
        return element(self.fails_on_none("iteration", node, node.value, env))

    def text(self, node: ast.JoinedStr, env: Env) -> Values:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                values = self.value(part.value, env)
                if part.format_spec is not None:
                    self.use("format", part, values, "", part.value)
        return one("text", node)

    def comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, env: Env
    ) -> Values:
        inner: Env | None = env
        for place, part in enumerate(node.generators):
            if inner is None:
                break
            values = self.fails_on_none("iteration", part.iter, part.iter, inner)
            if place == 0:
                inner = dict(env)
            self.bind(part.target, element(values), inner, part.iter)
            self.branches += 1
            for condition in part.ifs:
                if inner is not None:
                    inner, _ = self.test(condition, inner)
            self.branches -= 1
        each = ANY
        if inner is not None:
            self.branches += 1
            if isinstance(node, ast.DictComp):
                self.value(node.key, inner)
                each = self.value(node.value, inner)
            else:
                each = self.value(node.elt, inner)
            self.branches -= 1
        kinds = {ast.ListComp: "list", ast.SetComp: "set", ast.DictComp: "dict"}
        return one(kinds.get(type(node), "iterable"), node, each=each)

    def bind(self, target: ast.expr, values: Values, env: Env, at: ast.AST) -> None:
        """Give a target its value."""
        if isinstance(target, ast.Name):
            if target.id not in self.outside:
                env[target.id] = values
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.use("unpacking", at, values, str(len(target.elts)))
            starred = any(isinstance(part, ast.Starred) for part in target.elts)
            for index, part in enumerate(target.elts):
                inner = part.value if isinstance(part, ast.Starred) else part
                self.bind(inner, ANY if starred else element(values, index), env, at)
        elif isinstance(target, (ast.Attribute, ast.Subscript)):
            base = self.value(target.value, env)
            if isinstance(target, ast.Subscript):
                self.value(target.slice, env)
                self.use("item", target, base, "store", target.value)
            else:
                self.use("attribute", target, base, target.attr, target.value)
            self.survived(target.value, env)
            self.grown(base, env)

    def grown(self, values: Values, env: Env) -> None:
        """Lists and dicts that were changed: which elements they have is no longer known."""
        changed = {a for a in values if a.kind in {"list", "dict", "set"} and a.parts is not None}
        if not changed:
            return
        for name, held in env.items():
            if held & changed:
                env[name] = frozenset(
                    atom._replace(parts=None, each=None) if atom in changed else atom
                    for atom in held
                )
