"""Statements: what the names hold after each, and every way out of a function."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from gradio_patterns.app import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.flow.expressions import as_written
from gradio_patterns.flow.frame import DEEPEST, Env, Exit, Summary, Use, all_merged, merged
from gradio_patterns.flow.narrowing import Narrowing
from gradio_patterns.flow.statements import catches, filled, suppresses, wildcard
from gradio_patterns.flow.values import (
    ANY,
    NONE,
    Values,
    doubted,
    element,
    join,
    maybe_none,
    one,
    without_none,
)  # fmt: skip


class Body(Narrowing):
    """Executes the body of a function."""

    def run(self, env: Env) -> Summary:
        node = self.function.node
        if isinstance(node, ast.Lambda):
            values = self.value(node.body, env)
            self._leave("return", node.body, values, env)
        else:
            end = self.block(node.body, env)
            if end is not None:
                self._leave("end", node, NONE, end, bare=True)
        return Summary(tuple(self.exits), tuple(self.uses), self._settled())

    def enter(self, function: Function, env: Env, outer: Env | None) -> Summary:
        """Run a function that is called; runs with the same arguments are shared."""
        key: object = None
        if outer is None:
            key = (function.node, self.caught, self.branches > 0, frozenset(env.items()))
            known = self.machine.runs.get(key)
            if known is not None:
                return known
        inner = Body(self.machine, function, self.stack, self.caught, self.depth, outer)
        inner.branches = self.branches
        summary = inner.run(env)
        if key is not None:
            self.machine.runs[key] = summary
        return summary

    def _settled(self) -> frozenset[str]:
        """Parameters that are not None at any end."""
        settled = {
            name
            for name in self.function.parameters
            if all(maybe_none(env.get(name, NONE)) is None for env in self.ends)
        }
        return frozenset(settled - self.function_assigned) if settled else frozenset()

    @property
    def function_assigned(self) -> frozenset[str]:
        return self.bound_in(self.function.node)

    def _leave(
        self, kind: str, node: ast.AST, values: Values, env: Env, bare: bool = False
    ) -> None:
        self.exits.append(Exit(kind, node, values, bare, self.branches > 0))
        self.ends.append(env)

    # -- blocks ----

    def block(self, statements: list[ast.stmt], env: Env | None) -> Env | None:
        """Run statements in turn; None where the end of them is never reached."""
        if self.depth > DEEPEST:
            return dict.fromkeys(env, ANY) if env is not None else None
        self.depth += 1
        try:
            for statement in statements:
                if env is None:
                    return None
                self.step()
                way = _WAYS.get(type(statement))
                if way is not None:
                    env = way(self, statement, env)
                if self.stopped:
                    self.stopped = False
                    return None
            return env
        finally:
            self.depth -= 1

    def inside(self, statements: list[ast.stmt], env: Env | None) -> Env | None:
        """A block that need not run."""
        self.branches += 1
        try:
            return self.block(statements, env)
        finally:
            self.branches -= 1

    # -- plain statements ----

    def expression(self, node: ast.Expr, env: Env) -> Env | None:
        values = self.value(node.value, env)
        lazy = all(atom.kind in {"generator", "coroutine"} for atom in values)
        if isinstance(node.value, ast.Call) and values and lazy:
            self.uses.append(Use("dropped", node.value, values, function=self.function))
        return env

    def assign(self, node: ast.Assign, env: Env) -> Env | None:
        values = self.value(node.value, env)
        for target in node.targets:
            self.bind(target, values, env, node)
        if isinstance(node.targets[0], (ast.Tuple, ast.List)):
            self.survived(node.value, env)
        return env

    def annotated(self, node: ast.AnnAssign, env: Env) -> Env | None:
        if node.value is not None:
            self.bind(node.target, self.value(node.value, env), env, node)
        return env

    def augmented(self, node: ast.AugAssign, env: Env) -> Env | None:
        added = self.value(node.value, env)
        name = type(node.op).__name__
        if not isinstance(node.target, ast.Name):
            self.use("arithmetic", node, added, name, node.value)
        else:
            held = env.get(node.target.id, ANY)
            self.use("arithmetic", node, added, name, node.value, held)
            self.use("arithmetic", node, held, name, node.target, added)
            kinds = {atom.kind for atom in held | added}
            same = len(kinds) == 1 and kinds <= {"text", "number", "list", "array", "tuple"}
            if node.target.id not in self.outside:
                env[node.target.id] = one(kinds.pop(), node) if same else ANY
            return env
        self.bind(node.target, ANY, env, node)
        return env

    def returned(self, node: ast.Return, env: Env) -> Env | None:
        values = self.value(node.value, env) if node.value is not None else NONE
        if self.stopped:
            self.stopped = False
            return None
        self._leave("return", node.value or node, values, env, node.value is None)
        return None

    def raised(self, node: ast.Raise, env: Env) -> Env | None:
        if node.exc is not None:
            self.value(node.exc, env)
        return None

    def asserted(self, node: ast.Assert, env: Env) -> Env | None:
        return self.test(node.test, env)[0]

    def deleted(self, node: ast.Delete, env: Env) -> Env | None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                env[target.id] = ANY
            elif isinstance(target, (ast.Subscript, ast.Attribute)):
                self.value(target.value, env)
        return env

    def imported(self, node: ast.Import, env: Env) -> Env | None:
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            path = alias.name if alias.asname else name
            env[name] = one("symbol", node, path)
        return env

    def imported_from(self, node: ast.ImportFrom, env: Env) -> Env | None:
        for alias in node.names:
            plain = node.module is not None and node.level == 0
            path = f"{node.module}.{alias.name}"
            env[alias.asname or alias.name] = one("symbol", node, path) if plain else ANY
        return env

    def defined(self, node: ast.FunctionDef | ast.AsyncFunctionDef, env: Env) -> Env | None:
        scope = self.app.walked.functions.get(node)
        function = Function(node, scope) if scope is not None else None
        plain = function is not None and as_written(self.app, function)
        env[node.name] = one("function", node, function) if plain else ANY
        return env

    def class_defined(self, node: ast.ClassDef, env: Env) -> Env | None:
        env[node.name] = ANY
        return env

    def said_outside(self, node: ast.Global | ast.Nonlocal, env: Env) -> Env | None:
        self.outside |= set(node.names)
        return env

    # -- branches ----

    def branch(self, node: ast.If, env: Env) -> Env | None:
        true, false = self.test(node.test, env)
        return merged(self.inside(node.body, true), self.inside(node.orelse, false))

    def match(self, node: ast.Match, env: Env) -> Env | None:
        self.value(node.subject, env)
        names = {part.id for part in descend(node.subject) if isinstance(part, ast.Name)}
        ways: list[Env] = []
        going: Env | None = env
        for case in node.cases:
            if going is None:
                break
            inner = dict(going)
            plain = wildcard(case.pattern) and case.guard is None
            none = isinstance(case.pattern, ast.MatchSingleton) and case.pattern.value is None
            if not plain and not none:
                self.doubt(names, inner)
            for name in self.bound_in(case.pattern):
                inner[name] = ANY
            if case.guard is not None:
                after, _ = self.test(case.guard, inner)
                end = self.inside(case.body, after)
            else:
                end = self.inside(case.body, inner)
            if end is not None:
                ways.append(end)
            if none and case.guard is None:
                going = {k: without_none(v) if k in names else v for k, v in going.items()}
            if plain:
                going = None
        return all_merged([*ways, going] if going is not None else ways)

    # -- loops ----

    def bound_in(self, node: ast.AST) -> frozenset[str]:
        """Names that are given a value anywhere below a node."""
        known = self.machine.loops.get(node)
        if known is None:
            known = self.machine.loops[node] = frozenset(_bound_in(node))
        return known

    def loop(self, node: ast.For | ast.AsyncFor, env: Env) -> Env | None:
        values = self.fails_on_none("iteration", node, node.iter, env)
        start = self._any_turn(node, env)
        each = ANY if isinstance(node, ast.AsyncFor) else element(values)
        self.bind(node.target, each, start, node.iter)
        return self._turns(node, env, start, env if not filled(node.iter) else None)

    def while_loop(self, node: ast.While, env: Env) -> Env | None:
        start = self._any_turn(node, env)
        true, false = self.test(node.test, start)
        return self._turns(node, env, true, false)

    def _any_turn(self, node: ast.stmt, env: Env) -> Env:
        """What the names may hold at the start of some turn."""
        bound = self.bound_in(node)
        return {k: join(v, ANY) if k in bound else v for k, v in env.items()}

    def _turns(
        self,
        node: ast.For | ast.AsyncFor | ast.While,
        env: Env,
        start: Env | None,
        none: Env | None,
    ) -> Env | None:
        """One turn for all; ``none`` is what holds where there is no turn at all."""
        self.breaks.append([])
        self.nexts.append([])
        end = self.inside(node.body, start) if start is not None else None
        nexts, breaks = self.nexts.pop(), self.breaks.pop()
        through = all_merged([*([end] if end is not None else []), *nexts])
        endless = isinstance(node, ast.While) and none is None
        after = None if endless else merged(through, none)
        after = self.block(node.orelse, after) if node.orelse else after
        return all_merged([*breaks, *([after] if after is not None else [])])

    def broken(self, node: ast.Break, env: Env) -> Env | None:
        if self.breaks:
            self.breaks[-1].append(env)
        return None

    def next_turn(self, node: ast.Continue, env: Env) -> Env | None:
        if self.nexts:
            self.nexts[-1].append(env)
        return None

    # -- try, with ----

    def attempt(self, node: ast.Try, env: Env) -> Env | None:
        before, was = dict(env), self.caught
        self.caught = was or any(catches(handler) for handler in node.handlers)
        end = self.block(node.body, env)
        self.caught = was
        ways: list[Env] = []
        bound: set[str] = set()
        for statement in node.body:
            bound |= self.bound_in(statement)
        for handler in node.handlers:
            inner = {k: join(v, ANY) if k in bound else v for k, v in before.items()}
            for name in bound - inner.keys():
                inner[name] = ANY
            if handler.name:
                inner[handler.name] = one("error", handler)
            after = self.inside(handler.body, inner)
            if after is not None:
                ways.append(after)
        if node.orelse and end is not None:
            end = self.block(node.orelse, end)
        if end is not None:
            ways.append(end)
        after = all_merged(ways)
        if not node.finalbody:
            return after
        if after is None:
            self.block(node.finalbody, {k: doubted(v) for k, v in before.items()})
            return None
        return self.block(node.finalbody, after)

    def context(self, node: ast.With | ast.AsyncWith, env: Env) -> Env | None:
        swallows = False
        for item in node.items:
            values = self.value(item.context_expr, env)
            if suppresses(item.context_expr):
                swallows = True
            if item.optional_vars is not None:
                kept = {"file", "buffer", "picture"}
                same = all(atom.kind in kept for atom in values)
                self.bind(item.optional_vars, values if same else ANY, env, node)
        if not swallows:
            return self.block(node.body, env)
        before, was = dict(env), self.caught
        self.caught = True
        end = self.inside(node.body, env)
        self.caught = was
        return merged(end, before)


def _bound_in(node: ast.AST) -> Iterator[str]:
    for part in descend(node):
        kind = type(part)
        if kind is ast.Name:
            if type(part.ctx) is not ast.Load:  # type: ignore[attr-defined]
                yield part.id  # type: ignore[attr-defined]
        elif kind in _NAMING and part.name is not None:  # type: ignore[attr-defined]
            yield part.name  # type: ignore[attr-defined]


_NAMING = (ast.MatchAs, ast.MatchStar, ast.ExceptHandler)


_WAYS: dict[type, Callable[..., Env | None]] = {
    ast.Expr: Body.expression,
    ast.Assign: Body.assign,
    ast.AnnAssign: Body.annotated,
    ast.AugAssign: Body.augmented,
    ast.Return: Body.returned,
    ast.Raise: Body.raised,
    ast.Assert: Body.asserted,
    ast.Delete: Body.deleted,
    ast.Import: Body.imported,
    ast.ImportFrom: Body.imported_from,
    ast.FunctionDef: Body.defined,
    ast.AsyncFunctionDef: Body.defined,
    ast.ClassDef: Body.class_defined,
    ast.Global: Body.said_outside,
    ast.Nonlocal: Body.said_outside,
    ast.If: Body.branch,
    ast.Match: Body.match,
    ast.For: Body.loop,
    ast.AsyncFor: Body.loop,
    ast.While: Body.while_loop,
    ast.Break: Body.broken,
    ast.Continue: Body.next_turn,
    ast.Try: Body.attempt,
    ast.With: Body.context,
    ast.AsyncWith: Body.context,
}
if hasattr(ast, "TryStar"):
    _WAYS[ast.TryStar] = Body.attempt
