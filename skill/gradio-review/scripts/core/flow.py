"""Which values a handler gets, what it does with them, what it gives back.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.flow ====
"""Value flow: what a handler is handed, what it does with it, and what it gives back.

In: the app model and the payload table. Out: ``uses`` (what is done with each input) and
``results`` (what each way out hands to each output). One abstract interpreter over the functions
of the file: branches join, tests narrow, functions of the file are entered with the arguments of
the call, and what is not understood is unknown. Nothing is run. Imports ``app`` and ``api``.

``values``     what a name may hold            ``payload``      what an input hands over
``library``    what known calls give           ``ports``        which input fills which parameter
``frame``      the state of one run            ``expressions``, ``calls``, ``narrowing``, ``body``
``handlers``   what checks ask                 ``empty``        which inputs may start as None
"""

from gradio_patterns.flow.frame import Exit, Use
from gradio_patterns.flow.handlers import Result, Run, place_of, results, run_of, uses, ways_out
from gradio_patterns.flow.values import Atom, Port, Values, handed, known, maybe_none

__all__ = [
    "Atom",
    "Exit",
    "Port",
    "Result",
    "Run",
    "Use",
    "Values",
    "handed",
    "known",
    "maybe_none",
    "place_of",
    "results",
    "run_of",
    "uses",
    "ways_out",
]


# ==== gradio_patterns.flow.body ====
"""Statements: what the names hold after each, and every way out of a function."""

import ast
from collections.abc import Callable

from gradio_patterns.app import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.flow.frame import DEEPEST, Env, Exit, Summary, all_merged, merged
from gradio_patterns.flow.narrowing import Narrowing
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

_CATCHING = frozenset(
    {"Exception", "BaseException", "TypeError", "AttributeError", "ValueError", "NameError"}
)


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
        return frozenset(
            name
            for name in self.function.parameters
            if all(
                name not in self.function_assigned and maybe_none(env.get(name, NONE)) is None
                for env in self.ends
            )
        )

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
        self.value(node.value, env)
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
        plain = scope is not None and not node.decorator_list
        env[node.name] = one("function", node, Function(node, scope)) if plain and scope else ANY
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
            plain = _wildcard(case.pattern) and case.guard is None
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
            known = frozenset(
                name
                for part in descend(node)
                for name in (
                    part.id
                    if isinstance(part, ast.Name) and not isinstance(part.ctx, ast.Load)
                    else getattr(part, "name", None)
                    if isinstance(part, (ast.MatchAs, ast.MatchStar, ast.ExceptHandler))
                    else None,
                )
                if name is not None
            )
            self.machine.loops[node] = known
        return known

    def loop(self, node: ast.For | ast.AsyncFor, env: Env) -> Env | None:
        values = self.fails_on_none("iteration", node, node.iter, env)
        start = self._any_turn(node, env)
        each = ANY if isinstance(node, ast.AsyncFor) else element(values)
        self.bind(node.target, each, start, node.iter)
        return self._turns(node, env, start, env if not _filled(node.iter) else None)

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
        self.caught = was or any(_catches(handler) for handler in node.handlers)
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
            if _suppresses(item.context_expr):
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


def _filled(node: ast.expr) -> bool:
    """Whether a loop certainly has a turn."""
    return isinstance(node, (ast.List, ast.Tuple)) and bool(node.elts)


def _wildcard(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def _catches(handler: ast.ExceptHandler) -> bool:
    """Whether what a wrong value raises may end up here."""
    if handler.type is None:
        return True
    parts = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(not isinstance(part, ast.Name) or part.id in _CATCHING for part in parts)


def _suppresses(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name == "suppress"


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


# ==== gradio_patterns.flow.calls ====
"""What calls give: functions of the file are entered, known libraries looked up."""

import ast

from gradio_patterns.app import Function
from gradio_patterns.app.model import gradio_name
from gradio_patterns.flow.expressions import Expressions
from gradio_patterns.flow.frame import CALLS, Env, Summary
from gradio_patterns.flow.library import CODECS, GIVES, GROWING, HARMLESS, METHODS, REFUSES_NONE
from gradio_patterns.flow.values import ANY, NONE, Atom, Values, element, joined, maybe_none, one

_UPDATES = frozenset({"update", "skip"})
_NOTICES = frozenset({"Warning", "Info", "Success"})
_WHOLE = {"builtins.list": "list", "builtins.sorted": "list", "builtins.tuple": "tuple"}
_FIRST_IS_ANOTHER = frozenset(
    {"Radio", "Dropdown", "CheckboxGroup", "Slider", "Row", "Column", "Tab", "Accordion", "Group",
     "Timer", "Dataset", "FileExplorer", "UploadButton"}
)  # fmt: skip
"""Components whose first argument is not their value."""
_HOLDING = frozenset({"symbol", "object", "class", "component"})
"""Kinds whose attributes are looked up in the file or in a library."""
_LEAVING = frozenset({"sys.exit", "os._exit", "builtins.exit", "builtins.quit", "os.abort"})
_RUNNING = frozenset({"builtins.iter", "builtins.reversed", "builtins.filter"})


class Calls(Expressions):
    """Evaluates calls."""

    def call(self, node: ast.Call, env: Env) -> Values:
        called = node.func
        if isinstance(called, ast.Attribute):
            base = self.value(called.value, env)
            if not any(atom.kind in _HOLDING for atom in base):
                return self._method(node, called, base, env)
            functions = self.attribute_of(called, base, env)
        else:
            functions = self.value(called, env)
        arguments = [self.value(argument, env) for argument in node.args]
        keywords = {
            keyword.arg or "**": self.value(keyword.value, env) for keyword in node.keywords
        }
        found: list[Values] = []
        for atom in functions:
            if atom.kind == "symbol":
                found.append(self._library(str(atom.detail), node, arguments, keywords, env))
            elif atom.kind == "function":
                found.append(self._local(atom, node, arguments, keywords, env))
            elif atom.kind == "partial":
                found.append(self._partial(atom, node, arguments, keywords, env))
            else:
                self._unknown(node, env)
                found.append(self._object(atom, node))
        return joined(found)

    def _object(self, atom: Atom, node: ast.Call) -> Values:
        return one("object", node, atom.detail) if atom.kind == "class" else ANY

    # -- methods ----

    def _method(self, node: ast.Call, called: ast.Attribute, base: Values, env: Env) -> Values:
        """A method of a plain value."""
        self.use("attribute", called, base, called.attr, called.value)
        self.survived(called.value, env)
        arguments = [self.value(argument, env) for argument in node.args]
        for keyword in node.keywords:
            self.value(keyword.value, env)
        if called.attr in GROWING or called.attr in {"update", "setdefault", "add"}:
            self.grown(base, env)
        found: list[Values] = []
        for atom in base:
            if atom.kind == "none":
                continue
            kind = METHODS.get((atom.kind, called.attr))
            if kind is None or any(keyword.arg == "inplace" for keyword in node.keywords):
                found.append(self._of_container(atom, called.attr, node))
            else:
                found.append(one(kind, node))
        if any(atom.kind == "unknown" for atom in base):
            self._unknown(node, env)
        if called.attr == "join" and arguments and base and all(a.kind == "text" for a in base):
            self.use("call", node, arguments[0], "str.join", node.args[0])
        return joined(found)

    def _of_container(self, atom: Atom, name: str, node: ast.Call) -> Values:
        if atom.kind == "unknown" and name == "encode" and _encodes_text(node):
            return one("bytes", node)
        if atom.kind == "text" and name in {"split", "rsplit", "splitlines"}:
            return one("list", None, each=one("text"))
        if atom.kind == "list" and name == "copy":
            return frozenset({atom._replace(parts=None)})
        if atom.kind == "list" and name == "pop":
            return element(frozenset({atom}))
        return ANY

    # -- libraries ----

    def _library(
        self,
        path: str,
        node: ast.Call,
        arguments: list[Values],
        keywords: dict[str, Values],
        env: Env,
    ) -> Values:
        gradio = gradio_name(path)
        if gradio is not None:
            return self._gradio(gradio, node, arguments, keywords)
        first = node.args[0] if node.args else None
        values = arguments[0] if arguments else ANY
        if first is not None and not isinstance(first, ast.Starred):
            self.use("call", node, values, path, first)
            if path in REFUSES_NONE:
                self.survived(first, env)
        if path == "builtins.bool" and first is not None:
            self.use("truth", first, values, "", first)
        if path == "os.path.join":
            for part, value in zip(node.args[1:], arguments[1:], strict=True):
                self.use("call", node, value, path, part)
                self.survived(part, env)
        if path == "builtins.map" and len(arguments) > 1:
            self.use("iteration", node, arguments[1], path, node.args[1])
        if path in _LEAVING:
            self.stopped = True
        if path not in GIVES and path not in HARMLESS and path not in REFUSES_NONE:
            self._unknown(node, env)
        return self._given(path, node, arguments)

    def _given(self, path: str, node: ast.Call, arguments: list[Values]) -> Values:
        first = arguments[0] if arguments else ANY
        if path == "builtins.str" and all(atom.kind == "error" for atom in first):
            return one("text", node, "what went wrong")
        if path in GIVES:
            return one(GIVES[path], node, path if GIVES[path] == "figure" else None)
        if path in _WHOLE:
            return one(_WHOLE[path], node, each=element(first) if arguments else None)
        if path in _RUNNING:
            return one("iterable", node, each=element(first))
        if path == "builtins.range":
            return one("iterable", node, each=one("number"))
        if path == "builtins.enumerate":
            pair = one("tuple", node, parts=(one("number"), element(first)))
            return one("iterable", node, each=pair)
        if path == "builtins.zip":
            row = one("tuple", node, parts=tuple(element(values) for values in arguments))
            return one("iterable", node, each=row)
        if path in {"copy.copy", "copy.deepcopy"}:
            return first
        if path == "matplotlib.pyplot.subplots":
            return one("tuple", node, parts=(one("figure", node, path), ANY))
        if path == "os.path.splitext":
            return one("tuple", node, parts=(one("text"), one("text")))
        if path == "functools.partial" and node.args:
            return self._made_partial(node, arguments)
        return ANY

    def _gradio(
        self, name: str, node: ast.Call, arguments: list[Values], keywords: dict[str, Values]
    ) -> Values:
        if name in _NOTICES:
            return NONE
        if name == "Error":
            return one("error", node)
        update = name in _UPDATES
        if not update and not (name[:1].isupper() and name.isalnum()):
            return ANY
        inside = keywords.get("value")
        if inside is None and not update and arguments and name not in _FIRST_IS_ANOTHER:
            inside = arguments[0]
        return one("update" if update else "component", node, node, each=inside)

    def _unknown(self, node: ast.Call, env: Env) -> None:
        """Something is called of which nothing is known: it may raise, and it may change lists."""
        names: set[str] = set()
        for part in (*node.args, *(keyword.value for keyword in node.keywords)):
            inner = part.value if isinstance(part, ast.Starred) else part
            if isinstance(inner, ast.Name):
                names.add(inner.id)
        for name in names:
            if name in env:
                self.grown(env[name], env)
                if maybe_none(env[name]) is not None:
                    self.doubt({name}, env)

    # -- functions of the file ----

    def _made_partial(self, node: ast.Call, arguments: list[Values]) -> Values:
        if any(isinstance(part, ast.Starred) for part in node.args):
            return ANY
        if not all(atom.kind == "function" for atom in arguments[0]):
            return ANY
        given = tuple(keyword.arg or "**" for keyword in node.keywords)
        return frozenset(
            Atom("partial", node, None, tuple(arguments[1:]), None, (atom, given))
            for atom in arguments[0]
        )

    def _partial(
        self,
        atom: Atom,
        node: ast.Call,
        arguments: list[Values],
        keywords: dict[str, Values],
        env: Env,
    ) -> Values:
        function, given = atom.detail
        more = dict.fromkeys(given, ANY) | keywords
        return self._local(function, node, [*(atom.parts or ()), *arguments], more, env)

    def _local(
        self,
        atom: Atom,
        node: ast.Call,
        arguments: list[Values],
        keywords: dict[str, Values],
        env: Env,
    ) -> Values:
        function = atom.detail
        assert isinstance(function, Function)
        if function.node in self.stack or len(self.stack) > CALLS:
            self._unknown(node, env)
            return ANY
        starred = any(isinstance(part, ast.Starred) for part in node.args) or "**" in keywords
        bound = bind(self, function, [] if starred else arguments, {} if starred else keywords)
        if starred:
            bound = dict.fromkeys(bound, ANY)
            self._unknown(node, env)
        inside = function.scope.parent is self.function.scope
        summary = self.enter(function, bound, env if inside else None)
        self.uses += summary.uses
        for name, part in zip(function.parameters, node.args):  # noqa: B905 - defaults are left
            if name in summary.settled and not starred:
                self.survived(part, env)
        if not summary.exits and not function.is_generator:
            self.stopped = True
        value = result(function, summary, node)
        return one("coroutine", node, each=value) if function.is_async else value


def _encodes_text(node: ast.Call) -> bool:
    """``.encode()`` or with a codec."""
    if any(keyword.arg not in {"encoding", "errors"} for keyword in node.keywords):
        return False
    named = (keyword.value for keyword in node.keywords if keyword.arg == "encoding")
    return all(
        isinstance(codec, ast.Constant) and str(codec.value).lower() in CODECS
        for codec in (*node.args[:1], *named)
    )


def bind(
    frame: Expressions, function: Function, arguments: list[Values], keywords: dict[str, Values]
) -> Env:
    """The parameters of a call."""
    env: Env = {}
    for name, values in zip(function.parameters, arguments):  # noqa: B905 - both may be longer
        env[name] = plain(values)
    for name, values in keywords.items():
        if name != "**":
            env[name] = plain(values)
    for name, default in function.defaults().items():
        if name not in env:
            constant = isinstance(default, ast.Constant)
            env[name] = plain(frame.value(default, {})) if constant else ANY
    arguments_of = function.node.args
    every = [*arguments_of.posonlyargs, *arguments_of.args, *arguments_of.kwonlyargs]
    for argument in every:
        env.setdefault(argument.arg, ANY)
    for rest in (arguments_of.vararg, arguments_of.kwarg):
        if rest is not None:
            env[rest.arg] = ANY
    if function.bound and every:
        env[every[0].arg] = one("object")
    return env


def plain(values: Values) -> Values:
    """Without what tells calls of one function apart that mean the same to it."""
    return frozenset(
        atom
        if atom.origin is not None or atom.kind in {"function", "symbol", "object", "partial"}
        else Atom(atom.kind, parts=_parts(atom), each=atom.each and plain(atom.each))
        for atom in values
    )


def _parts(atom: Atom) -> tuple[Values, ...] | None:
    return tuple(plain(part) for part in atom.parts) if atom.parts is not None else None


def result(function: Function, summary: Summary, node: ast.Call) -> Values:
    """What a call gives, as made by the call where it was made inside."""
    if function.is_generator:
        each = joined(way.value for way in summary.exits if way.kind == "yield")
        return one("generator", node, each=each or ANY)
    values = joined(way.value for way in summary.exits)
    return values if values or not summary.exits else ANY


# ==== gradio_patterns.flow.expressions ====
"""What expressions give: names, operators, displays, comprehensions."""

import ast
from collections.abc import Callable

from gradio_patterns.app import Function, Instance, Literal, LocalClass, Symbol, Value
from gradio_patterns.flow.frame import DEEPEST, Env, Exit, Frame, merged
from gradio_patterns.flow.library import OF_NONE
from gradio_patterns.flow.outside import bound_outside
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

_CONSTANTS = {str: "text", bytes: "bytes", bool: "bool", int: "number", float: "number"}


class Expressions(Frame):
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
            return one("symbol", node, value.path)
        if isinstance(value, Function):
            return ANY if value.decorators else one("function", node, value)
        if isinstance(value, LocalClass):
            return one("object" if value.instance else "class", node, value)
        if isinstance(value, Instance):
            return one("component", node, value)
        if isinstance(value, Literal):
            shown = value.node
            if isinstance(shown, ast.Constant):
                return self.constant(shown, {})
            kind = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set", ast.Dict: "dict"}
            return one(kind.get(type(shown), "unknown"))
        return ANY

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
                found.append(one("symbol", node, f"{atom.detail}.{node.attr}"))
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
        self.value(node.slice, env)
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
        return frozenset(Atom(a.kind, node) for a in values if a.kind != "unknown") or ANY

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
        self.doubt(asked_of(node), env)
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

    # -- displays ----

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


# ==== gradio_patterns.flow.frame ====
"""One run of a function in the interpreter: what it is told, and what it writes down."""

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Function
from gradio_patterns.flow.values import ANY, Values, doubted, handed, join, maybe_none, without_none

Env = dict[str, Values]

STEPS = 120_000
"""Expressions and statements looked at for one file; beyond that nothing is known."""
DEEPEST = 90
"""How deep expressions and blocks may nest, over all calls together."""
CALLS = 4
"""How many functions may call each other."""


class Spent(Exception):
    """The steps of a file are used up."""


class Use(NamedTuple):
    """Something done with a value that an input handed over.

    ``how``: attribute, item, call, arithmetic, order, compare, membership, iteration, format,
    unpacking, truth (tested, or a comparison with it is tested). ``name`` is the attribute, the
    dotted name of what is called, the operator.
    """

    how: str
    node: ast.AST
    value: Values
    name: str = ""
    caught: bool = False
    """Inside a ``try`` that catches what goes wrong."""
    branch: bool = False
    """Inside a branch or a loop: it need not happen on every run."""
    operand: ast.expr | None = None
    """The expression whose value it is."""
    function: Function | None = None
    other: Values = ANY
    """The other side of an operator."""


class Exit(NamedTuple):
    """A way out: ``return``, ``yield``, or the ``end`` of the body."""

    kind: str
    node: ast.AST
    value: Values
    bare: bool = False
    """Nothing is written there: ``return`` alone, or the end of the body."""
    branch: bool = False


class Summary(NamedTuple):
    """What a run of a function with these arguments came to."""

    exits: tuple[Exit, ...]
    uses: tuple[Use, ...]
    settled: frozenset[str]
    """Parameters that are not None wherever the function comes to an end."""

    def value(self, function: Function) -> Values:
        """What a call gives."""
        if function.is_generator:
            return frozenset()
        found: Values = frozenset()
        for way in self.exits:
            found = join(found, way.value)
        return found


class Machine:
    """What all runs for one file share."""

    __slots__ = ("app", "loops", "runs", "steps")

    def __init__(self, app: App) -> None:
        self.app = app
        self.steps = 0
        self.runs: dict[object, Summary] = {}
        self.loops: dict[ast.AST, frozenset[str]] = {}
        """Names bound in the body of a loop or a ``try``."""


class Frame:
    """The state of one run; what evaluates and executes is added in the modules above."""

    def __init__(
        self,
        machine: Machine,
        function: Function,
        stack: tuple[ast.AST, ...] = (),
        caught: bool = False,
        depth: int = 0,
        outer: Env | None = None,
    ) -> None:
        self.machine = machine
        self.app = machine.app
        self.function = function
        self.place = function.place
        self.stack = (*stack, function.node)
        self.caught = caught
        self.branches = 0
        self.kept: ast.AST | None = None
        """A comparison whose answer is kept, not tested: an array of answers is fine there."""
        self.stopped = False
        """What was called last never comes back."""
        self.depth = depth
        self.outer = outer or {}
        self.exits: list[Exit] = []
        self.uses: list[Use] = []
        self.ends: list[Env] = []
        """What the names held at each way out."""
        self.breaks: list[list[Env]] = []
        self.nexts: list[list[Env]] = []
        self.outside: set[str] = set(function.scope.globals | function.scope.nonlocals)

    # -- given by the modules above ----

    def value(self, node: ast.expr, env: Env) -> Values:
        raise NotImplementedError

    def test(self, node: ast.expr, env: Env) -> tuple[Env | None, Env | None]:
        raise NotImplementedError

    def enter(self, function: Function, env: Env, outer: Env | None) -> Summary:
        raise NotImplementedError

    # -- written down ----

    def step(self) -> None:
        self.machine.steps += 1
        if self.machine.steps > STEPS:
            raise Spent

    def use(
        self,
        how: str,
        node: ast.AST,
        values: Values,
        name: str = "",
        operand: ast.expr | None = None,
        other: Values = ANY,
    ) -> None:
        if handed(values) is not None or maybe_none(values) is not None:
            self.uses.append(
                Use(
                    how,
                    node,
                    values,
                    name,
                    self.caught,
                    self.branches > 0,
                    operand,
                    self.function,
                    other,
                )
            )

    def survived(self, operand: ast.expr, env: Env) -> None:
        """A name that was None would have failed here: from now on it is not."""
        if isinstance(operand, ast.Name) and operand.id in env:
            env[operand.id] = without_none(env[operand.id])

    def fails_on_none(
        self, how: str, node: ast.AST, operand: ast.expr, env: Env, name: str = ""
    ) -> Values:
        """Evaluate an operand and use it in a way that None does not survive."""
        values = self.value(operand, env)
        self.use(how, node, values, name, operand)
        self.survived(operand, env)
        return without_none(values)

    def doubt(self, names: set[str], env: Env) -> None:
        """These were asked something that is not understood here."""
        for name in names:
            if name in env and (maybe_none(env[name]) or handed(env[name])):
                env[name] = doubted(env[name])


def merged(some: Env | None, more: Env | None) -> Env | None:
    """What the names hold where two ways meet; a name of one way alone may be anything there."""
    if some is None or more is None:
        return more if some is None else some
    if some is more:
        return some
    env: Env = {}
    for name, values in some.items():
        other = more.get(name)
        env[name] = values if other is values else met(values, other if other else ANY)
    for name, values in more.items():
        if name not in some:
            env[name] = join(values, ANY)
    return env


def met(some: Values, more: Values) -> Values:
    """What a name may hold where two ways meet.

    If only one of them may still be None, the other was asked: whether the first can be taken
    while it is None may depend on just that, so the None is forgotten. A way on which it is
    nothing else is another matter.
    """
    if some is more:
        return some
    for one_way, other in ((some, more), (more, some)):
        asked = maybe_none(one_way) is not None and maybe_none(other) is None
        if asked and handed(other) is not None and len(one_way) > 1:
            return without_none(join(some, more))
    return join(some, more)


def all_merged(ways: list[Env]) -> Env | None:
    env: Env | None = None
    for way in ways:
        env = merged(env, way)
    return env


# ==== gradio_patterns.flow.handlers ====
"""What checks ask: the uses of the inputs of an event, and what reaches its outputs."""

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.flow.body import Body
from gradio_patterns.flow.frame import Env, Exit, Machine, Spent, Summary, Use
from gradio_patterns.flow.payload import payload
from gradio_patterns.flow.ports import bound, outputs_of
from gradio_patterns.flow.values import ANY, Atom, Port, Values, one

_NOTHING = Summary((), (), frozenset())


class Run(NamedTuple):
    """One event run through the interpreter."""

    event: Event
    function: Function
    inputs: dict[str, Port]
    summary: Summary


class Result(NamedTuple):
    """What one way out hands to one output; ``value`` is what it may be."""

    output: Port
    node: ast.AST
    value: Values
    way: Exit
    function: Function
    event: Event


def run_of(app: App, event: Event) -> Run | None:
    """The handler of an event, run with what its inputs hand over; None where it is not known.

    Several rules ask for the same: it is run once.
    """
    runs: dict[int, Run | None] = app.memo.setdefault("flow", {})
    if id(event) not in runs:
        runs[id(event)] = _run(app, event)
    return runs[id(event)]


def _run(app: App, event: Event) -> Run | None:
    found = bound(app, event)
    if found is None or event.name in {"render"}:
        return None
    function, inputs = found
    env = _arguments(app, function, inputs)
    machine: Machine = app.memo.setdefault("machine", Machine(app))
    key = (function.node, frozenset(env.items()))
    known = machine.runs.get(key)
    if known is None:
        try:
            known = Body(machine, function).run(env)
        except (Spent, RecursionError):
            known = _NOTHING
        machine.runs[key] = known
    return Run(event, function, inputs, known)


def _arguments(app: App, function: Function, inputs: dict[str, Port]) -> Env:
    arguments = function.node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    env: Env = {argument.arg: ANY for argument in every}
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:
            env[rest.arg] = ANY
    if function.bound and every:
        env[every[0].arg] = one("object")
    for name, port in inputs.items():
        env[name] = payload(app, port)
    return env


def uses(app: App, event: Event) -> tuple[Use, ...]:
    """What the handler of an event does with what its inputs hand over, helpers included."""
    run = run_of(app, event)
    return run.summary.uses if run is not None else ()


def ways_out(app: App, event: Event) -> list[Exit]:
    """The ways in which a handler hands over something: its returns, or its yields."""
    run = run_of(app, event)
    if run is None:
        return []
    wanted = ("yield",) if run.function.is_generator else ("return", "end")
    return [way for way in run.summary.exits if way.kind in wanted]


def results(app: App, event: Event) -> list[Result]:
    """What each way out of the handler hands to each output, where the two can be told apart.

    What stands inside ``gr.update(value=...)`` or a component counts as handed over.
    """
    run, outputs = run_of(app, event), outputs_of(app, event)
    if run is None or not outputs:
        return []
    found: list[Result] = []
    for way in ways_out(app, event):
        for output, node, value in _shared_out(way, outputs):
            inner = shown_values(value, output)
            if inner:
                found.append(Result(output, node, inner, way, run.function, event))
    return found


def shown_values(values: Values, output: Port) -> Values:
    """The values themselves, out of the updates and components that carry them."""
    found: set[Atom] = set()
    for atom in values:
        if atom.kind in {"update", "component"}:
            made = atom.detail.func if isinstance(atom.detail, ast.Call) else None
            name = getattr(made, "attr", getattr(made, "id", output.kind))
            if atom.each is not None and (atom.kind == "update" or name == output.kind):
                found |= atom.each
        else:
            found.add(atom)
    return frozenset(found)


def place_of(result: Result | Exit, atom: Atom) -> ast.AST:
    """Where to tell of a value: where it stands in the returned expression, else all of that."""
    node, whole = atom.node, result.node
    inside = node is not None and _span(whole)[0] <= _span(node)[0] <= _span(node)[1]
    return node if inside and node is not None and _span(node)[1] <= _span(whole)[1] else whole


def _span(node: ast.AST) -> tuple[tuple[int, int], tuple[int, int]]:
    start = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
    end = getattr(node, "end_lineno", 0) or 0, getattr(node, "end_col_offset", 0) or 0
    return start, end


def _shared_out(way: Exit, outputs: tuple[Port | None, ...]) -> list[tuple[Port, ast.AST, Values]]:
    keyed = _by_component(way, outputs)
    plain = frozenset(atom for atom in way.value if atom not in keyed)
    found = [shared for atom in keyed for shared in keyed[atom]]
    if not plain:
        return found
    if len(outputs) == 1:
        only = outputs[0]
        return [*found, (only, way.node, plain)] if only is not None else found
    columns: list[set[Atom]] = [set() for _ in outputs]
    for atom in plain:
        parts = atom.parts if atom.kind in {"tuple", "list"} else None
        if parts is not None and len(parts) == len(outputs):
            for column, part in zip(columns, parts, strict=True):
                column |= part
    shown = way.node.elts if isinstance(way.node, (ast.Tuple, ast.List)) else []
    nodes: list[ast.AST] = list(shown) if len(shown) == len(outputs) else [way.node] * len(outputs)
    return found + [
        (output, node, frozenset(column))
        for output, node, column in zip(outputs, nodes, columns, strict=True)
        if output is not None and column
    ]


def _by_component(
    way: Exit, outputs: tuple[Port | None, ...]
) -> dict[Atom, list[tuple[Port, ast.AST, Values]]]:
    """Dicts with components as keys, and what they hand to which."""
    ports = {port.component.key: port for port in outputs if port is not None and port.component}
    found: dict[Atom, list[tuple[Port, ast.AST, Values]]] = {}
    for atom in way.value:
        if atom.kind != "dict" or not isinstance(atom.node, ast.Dict) or atom.parts is None:
            continue
        keys = [next(iter(key)).detail if len(key) == 1 else None for key in atom.detail or ()]
        known = [key.key if isinstance(key, Instance) else None for key in keys]
        if not any(known):
            continue
        nodes = atom.node.values
        found[atom] = [
            (ports[key], node, part)
            for key, node, part in zip(known, nodes, atom.parts, strict=True)
            if key in ports
        ]
    return found


# ==== gradio_patterns.flow.library ====
"""What known calls give, and which of them cannot take None.

Names of Python itself and of libraries that handlers use everywhere; what is not named here is
unknown. The kinds are those of ``values.Atom``.
"""

_GIVES = {
    "text": """builtins.str builtins.repr builtins.format builtins.ascii builtins.chr builtins.hex
        builtins.bin builtins.input os.path.join os.path.basename os.path.dirname os.path.abspath
        os.path.realpath os.path.normpath os.path.expanduser os.getcwd json.dumps tempfile.mktemp
        tempfile.mkdtemp tempfile.gettempdir time.strftime textwrap.dedent textwrap.fill
        html.escape traceback.format_exc uuid.uuid4.hex shutil.copy shutil.copyfile
        shutil.make_archive base64.b64encode.decode""",
    "number": """builtins.int builtins.float builtins.round builtins.abs builtins.len
        builtins.ord builtins.hash builtins.id builtins.pow time.time time.perf_counter
        time.monotonic os.path.getsize os.path.getmtime random.random random.randint
        random.uniform random.randrange math.sqrt math.floor math.ceil math.log math.sin math.cos
        math.pow""",
    "bool": """builtins.bool builtins.isinstance builtins.issubclass builtins.callable
        builtins.hasattr builtins.any builtins.all os.path.exists os.path.isfile os.path.isdir
        math.isnan""",
    "none": """builtins.print time.sleep os.makedirs os.remove os.unlink os.mkdir shutil.rmtree
        gc.collect matplotlib.pyplot.show matplotlib.pyplot.close matplotlib.pyplot.title
        logging.info logging.warning logging.error logging.debug logging.exception""",
    "file": "builtins.open io.open",
    "buffer": "io.BytesIO",
    "text buffer": "io.StringIO",
    "bytes": "builtins.bytes base64.b64encode base64.b64decode",
    "path": """pathlib.Path pathlib.PosixPath pathlib.PurePath pathlib.Path.cwd
        pathlib.Path.home""",
    "picture": """PIL.Image.open PIL.Image.new PIL.Image.fromarray PIL.Image.merge
        PIL.Image.blend PIL.Image.composite PIL.Image.alpha_composite PIL.ImageOps.invert
        PIL.ImageOps.grayscale PIL.ImageOps.fit PIL.ImageOps.mirror PIL.ImageOps.flip""",
    "array": """numpy.array numpy.asarray numpy.zeros numpy.ones numpy.full numpy.zeros_like
        numpy.ones_like numpy.full_like numpy.empty numpy.empty_like numpy.linspace numpy.arange
        numpy.stack numpy.concatenate numpy.hstack numpy.vstack numpy.flipud numpy.fliplr
        numpy.rot90 cv2.cvtColor cv2.resize cv2.GaussianBlur cv2.Canny cv2.blur
        cv2.medianBlur cv2.bitwise_not cv2.flip cv2.addWeighted""",
    "frame": """pandas.DataFrame pandas.read_csv pandas.read_excel pandas.read_json
        pandas.read_parquet pandas.concat pandas.merge""",
    "datetime": """datetime.datetime.now datetime.datetime.today datetime.datetime.utcnow
        datetime.date.today datetime.datetime datetime.date""",
    "figure": """matplotlib.pyplot.figure matplotlib.pyplot.gcf matplotlib.figure.Figure
        plotly.graph_objects.Figure plotly.graph_objs.Figure plotly.express.line
        plotly.express.bar plotly.express.scatter plotly.express.pie plotly.express.histogram""",
    "dict": "builtins.dict builtins.vars collections.OrderedDict collections.defaultdict",
    "set": "builtins.set builtins.frozenset",
    "error": "builtins.Exception builtins.ValueError builtins.RuntimeError builtins.TypeError",
}  # fmt: skip
GIVES = {name: kind for kind, names in _GIVES.items() for name in names.split()}
"""Dotted name of a call -> the kind of what it gives."""

_KEEPS = {
    "text": {
        "text": """strip lstrip rstrip lower upper title capitalize replace format join zfill
            center ljust rjust removeprefix removesuffix casefold swapcase expandtabs translate""",
        "bool": """startswith endswith isdigit isalpha isalnum isnumeric isspace islower isupper
            isdecimal isidentifier""",
        "number": "count find rfind index rindex",
        "bytes": "encode",
    },
    "picture": {
        "picture": """convert resize copy rotate crop transpose filter point quantize effect_spread
            reduce transform""",
        "none": "save thumbnail paste putpixel putalpha show load close",
        "bytes": "tobytes",
        "tuple": "getbbox getbands",
    },
    "array": {
        "array": """astype copy reshape transpose clip flatten ravel squeeze repeat swapaxes
            cumsum""",
        "list": "tolist",
        "bytes": "tobytes",
    },
    "frame": {
        "frame": """copy head tail dropna fillna reset_index sort_values drop rename merge
            set_index astype sample query assign describe round join drop_duplicates""",
        "text": "to_string to_markdown to_html",
        "array": "to_numpy",
    },
    "path": {
        "path": """with_suffix with_name with_stem resolve absolute joinpath expanduser
            relative_to""",
        "text": "read_text as_posix",
        "bytes": "read_bytes",
        "bool": "exists is_file is_dir",
        "none": "mkdir unlink",
    },
    "bytes": {"text": "decode hex", "bytes": "strip"},
    "buffer": {"bytes": "getvalue read", "number": "write seek tell"},
    "text buffer": {"text": "getvalue read readline"},
    "datetime": {"text": "strftime isoformat", "number": "timestamp"},
    "dict": {"none": "update clear", "dict": "copy"},
    "set": {"none": "add update clear discard remove", "set": "copy union intersection"},
    "list": {
        "none": "append extend insert remove clear sort reverse",
        "number": "index count",
    },
    "tuple": {"number": "index count"},
}  # fmt: skip
METHODS = {
    (owner, name): kind
    for owner, kinds in _KEEPS.items()
    for kind, names in kinds.items()
    for name in names.split()
}
"""Kind and method -> the kind of what the method gives."""

GROWING = frozenset({"append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse"})

_REFUSING = """
builtins.open builtins.len builtins.int builtins.float builtins.round builtins.abs
builtins.sum builtins.range builtins.sorted builtins.list builtins.tuple builtins.set
builtins.enumerate builtins.reversed builtins.iter builtins.next builtins.min builtins.max
builtins.any builtins.all builtins.ord builtins.chr builtins.bytearray builtins.zip
builtins.frozenset io.open PIL.Image.open PIL.Image.fromarray PIL.ImageOps.invert
PIL.ImageOps.grayscale PIL.ImageDraw.Draw os.path.basename os.path.exists os.path.splitext
os.path.getsize os.path.dirname os.path.join os.path.abspath os.path.isfile os.path.isdir
os.path.split os.path.getmtime os.stat os.remove os.unlink os.rename pathlib.Path
soundfile.read soundfile.info librosa.load torchaudio.load wave.open scipy.io.wavfile.read
pydub.AudioSegment.from_file pydub.AudioSegment.from_wav pandas.read_csv pandas.read_excel
pandas.read_json pandas.read_parquet shutil.copy shutil.copyfile shutil.copy2 shutil.move
zipfile.ZipFile json.loads json.load cv2.cvtColor cv2.resize cv2.GaussianBlur cv2.Canny
cv2.medianBlur cv2.imread cv2.VideoCapture pypdf.PdfReader PyPDF2.PdfReader docx.Document
html.escape math.sqrt math.floor math.ceil math.log
"""
REFUSES_NONE = frozenset(_REFUSING.split())
"""Calls that fail when their first argument is None."""

_ENDING_WELL = """
builtins.print builtins.str builtins.repr builtins.type builtins.id builtins.isinstance
builtins.bool builtins.format builtins.callable builtins.hasattr builtins.getattr
builtins.issubclass builtins.dict builtins.map builtins.filter logging.info logging.debug
logging.warning logging.error time.sleep copy.copy copy.deepcopy
"""
HARMLESS = frozenset(_ENDING_WELL.split())
"""Calls that end well whatever they are given."""

CODECS = frozenset({"utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "latin1", "cp1252"})
"""What a text is encoded with; a tokenizer's ``encode(text)`` gives something else."""

OF_NONE = frozenset(
    {"__class__", "__doc__", "__eq__", "__repr__", "__str__", "__hash__", "__bool__"}
)
"""Attributes that None has."""


# ==== gradio_patterns.flow.misuse ====
"""Values used as something they are not: an array asked for ``.convert``, a list opened as a file.

Told only where every value it may be is of a known kind and none of them can do it; None is
another rule's. What a ``try`` catches and what ``isinstance`` ruled out is not told.
"""

from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event
from gradio_patterns.flow.frame import Use
from gradio_patterns.flow.handlers import uses
from gradio_patterns.flow.shapes import (
    APART,
    BY_NUMBER,
    HAVE,
    NOT_OF_A_FRAME,
    NOT_SUBSCRIPTED,
    SCALARS,
    SIGNS,
    TAKES,
    A,
)  # fmt: skip
from gradio_patterns.flow.values import Atom, Port, without_none

_NAMED = frozenset({"File", "Files", "UploadButton"})
"""Components whose paths have a ``.name``, since they were open files once."""


class Misuse(NamedTuple):
    """A use that fails; ``trouble`` says why, after "it is a text and"."""

    port: Port
    use: Use
    atom: Atom
    trouble: str
    wanted: str = ""
    """What the call takes, where it is a call."""


def misuses(app: App, *kinds: str) -> Iterator[Misuse]:
    """Misuses of what inputs of these classes hand over (of all, if none is named)."""
    found: list[Misuse] | None = app.memo.get("misuses")
    if found is None:
        found = app.memo["misuses"] = list(_misuses(app))
    for one in found:
        if not kinds or one.port.kind in kinds:
            yield one


def _misuses(app: App) -> Iterator[Misuse]:
    seen: set[tuple[int, Port]] = set()
    for event in (*app.events, *app.interfaces):
        for one in _of_event(app, event):
            if (id(one.use.node), one.port) not in seen:
                seen.add((id(one.use.node), one.port))
                yield one


def _of_event(app: App, event: Event) -> Iterator[Misuse]:
    for use in uses(app, event):
        if use.caught:
            continue
        atoms = list(without_none(use.value))
        origin = atoms[0].origin if atoms else None
        if origin is None or any(atom.origin != origin for atom in atoms):
            continue
        troubles = [_trouble(use, atom) for atom in atoms]
        if all(troubles):
            wanted = TAKES[use.name][0] if use.how == "call" and use.name in TAKES else ""
            yield Misuse(origin, use, atoms[0], troubles[0], wanted)


def _trouble(use: Use, atom: Atom) -> str:
    """Why this use of such a value fails; empty where it does not, or that is not known."""
    if use.how == "attribute":
        return _attribute(use.name, atom)
    if use.how == "call" and use.name in TAKES:
        takes, refused = TAKES[use.name]
        return f"{use.name.rpartition('.')[2]}() takes {takes}" if atom.kind in refused else ""
    if use.how == "item":
        return _item(use.name, atom)
    if use.how in {"arithmetic", "order"}:
        return _operated(use, atom)
    if use.how == "iteration":
        return "cannot be gone through" if atom.kind in SCALARS | {"picture"} else ""
    if use.how == "unpacking":
        return _unpacked(use.name, atom)
    return ""


def _attribute(name: str, atom: Atom) -> str:
    if name.startswith("_"):
        return ""
    if atom.kind == "frame":
        missing = name in NOT_OF_A_FRAME
    else:
        missing = atom.kind in HAVE and name not in HAVE[atom.kind]
    if name == "name" and atom.kind == "text" and atom.origin and atom.origin.kind in _NAMED:
        missing = False
    return f"has no .{name}" if missing else ""


def _operated(use: Use, atom: Atom) -> str:
    """``text - 1``, ``text > 3``: told where no other side it may have goes with it."""
    others = {other.kind for other in without_none(use.other)}
    said = SIGNS.get(use.name, "")
    if not said or not others or not others <= APART.get((atom.kind, use.name), frozenset()):
        return ""
    return f"cannot be used with {said} and {A[sorted(others)[0]]}"


def _item(name: str, atom: Atom) -> str:
    if atom.kind in NOT_SUBSCRIPTED:
        return "has no elements"
    if name.startswith("'") and atom.kind in BY_NUMBER:
        return f"has no element [{name}]"
    return ""


def _unpacked(count: str, atom: Atom) -> str:
    if atom.kind in NOT_SUBSCRIPTED or (atom.kind == "text" and atom.detail == "path"):
        return "cannot be taken apart"
    if atom.kind == "tuple" and atom.parts is not None and str(len(atom.parts)) != count:
        return f"has {len(atom.parts)} elements, not {count}"
    return ""


# ==== gradio_patterns.flow.narrowing ====
"""What a test tells about the names it asks: the two worlds after ``if``."""

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
        self.step()
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
        return self._split(asked, env, are, rest)

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


# ==== gradio_patterns.flow.outside ====
"""What a name outside the function stands for, where it is bound once to something plain."""

import ast

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.flow.library import GIVES, METHODS
from gradio_patterns.flow.values import ANY, Values, one

_LASTING = frozenset({"path", "text", "number", "bool", "datetime"})
"""Kinds that nobody changes in place."""


def bound_outside(app: App, node: ast.Name, place: Place) -> Values:
    """The kind of a name that is bound in one place only."""
    kind = _kind(app, node, place, 0)
    return one(kind, node) if kind in _LASTING else ANY


def _kind(app: App, node: ast.expr, place: Place, depth: int) -> str:
    if depth > 8:
        return ""
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, place, order_of(node))
        plain = binding is not None and binding.kind == "value"
        if binding is None or not plain or not isinstance(binding.value, ast.expr):
            return ""
        return _kind(app, binding.value, binding.place, depth + 1)
    if isinstance(node, (ast.JoinedStr, ast.Constant)):
        text = isinstance(node, ast.JoinedStr) or isinstance(node.value, str)
        return "text" if text else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return "path" if _kind(app, node.left, place, depth + 1) == "path" else ""
    if isinstance(node, ast.Attribute):
        path = node.attr == "parent" and _kind(app, node.value, place, depth + 1) == "path"
        return "path" if path else ""
    if not isinstance(node, ast.Call):
        return ""
    given = GIVES.get(app.qualified(node.func, place) or "")
    if given is not None or not isinstance(node.func, ast.Attribute):
        return given or ""
    owner = _kind(app, node.func.value, place, depth + 1)
    return METHODS.get((owner, node.func.attr), "")


# ==== gradio_patterns.flow.payload ====
"""What an input hands over, read from the payload table.

``NumPy array (height, width, 3) uint8``, ``(int, NumPy array (samples) int16)``, ``list of str``:
the words of the table become values. What the table does not say is unknown.
"""

import ast
import re
from functools import cache

from gradio_patterns.api.payloads import handed_over
from gradio_patterns.app import UNKNOWN as NOT_LITERAL
from gradio_patterns.app import App, Instance
from gradio_patterns.flow.values import ANY, Atom, Port, Values

DECIDING = ("type", "file_count", "multiselect", "include_time", "tool", "source")
"""Keywords that change what kind of thing a component hands over."""

_PLAIN = (ast.Constant, ast.Name)
_DEFAULTS = {"type": ("filepath", "numpy", "pandas", "value", "timestamp", "text", "messages")}
_WORDS = (
    ("NumPy array", "array"), ("PIL image", "picture"), ("pandas.DataFrame", "frame"),
    ("polars.DataFrame", "frame"), ("str", "text"), ("bool", "bool"), ("int", "number"),
    ("float", "number"), ("bytes", "bytes"), ("dict", "dict"), ("datetime", "datetime"),
    ("open file", "file"),
)  # fmt: skip
_UNTOLD = frozenset({"State", "BrowserState", "JSON", "Chatbot", "Dataset", "Label", "Plot"})
"""Whatever was put in comes out: the table saw samples."""

_CHOOSING = frozenset({"Radio", "Dropdown", "CheckboxGroup"})
"""Components that hand over whatever their choices stand for."""

Options = frozenset[tuple[str, object]]


def payload(app: App, port: Port) -> Values:
    """What the component of an input may hand over; ``ANY`` where that is not known."""
    if port.kind in _UNTOLD or port.kind[:1].islower():
        return ANY
    options = _options(app, port.component)
    if options is None:
        return ANY
    said = _said(port.kind, app.target, options)
    if not said and port.kind == "UploadButton":
        said = _said("File", app.target, options)  # the same, where it could not be measured
    if not said:
        return ANY
    told = frozenset(atom for text in said for atom in _read(text, port))
    if port.kind in _CHOOSING and not _plain_choices(app, port):
        return frozenset(_unsure(atom, port) for atom in told)
    return told


def _unsure(atom: Atom, port: Port) -> Atom:
    """A chosen value of which only that it is there is known."""
    if atom.kind == "list":
        return atom._replace(each=ANY)
    return atom if atom.kind == "none" else Atom("unknown", None, port)


def _plain_choices(app: App, port: Port) -> bool:
    """Whether all choices are texts written out, for good; or numbers of their places."""
    if port.component is None:
        return False
    call = port.component.call
    if call.keyword("type") is not None:
        return True
    choices = call.argument(0, "choices")
    values = app.literal(choices, call.place) if choices is not None else None
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        return False
    return not any(event.may_output(port.component) for event in app.events)


def _options(app: App, component: Instance | None) -> Options | None:
    """The deciding keywords of a component; None where one cannot be read."""
    if component is None:
        return frozenset()
    call = component.call
    if call.open:
        return None
    found: list[tuple[str, object]] = []
    for name in DECIDING:
        node = call.keyword(name)
        if node is None:
            continue
        value = app.literal(node, call.place) if isinstance(node, _PLAIN) else NOT_LITERAL
        if value is NOT_LITERAL or isinstance(value, (list, dict, set)):
            return None  # what stands in a dict may be another by then
        if name == "file_count" and value == "directory":
            value = "multiple"  # a list as well
        found.append((name, value))
    return frozenset(found)


@cache
def _said(kind: str, version: tuple[int, ...], options: Options) -> tuple[str, ...]:
    """All that the table says a component with these options hands over; empty where nothing."""
    rows = handed_over(kind, version)
    for wanted in (options, _plain(options)):
        for written, ways in rows.items():
            if _keywords(written) == wanted:
                texts = [ways.get(way, "") for way in ("chosen", "cleared")]
                found = tuple(text for text in texts if text and not text.startswith("raises "))
                return () if texts[0].startswith("raises ") else found
    return ()


def _plain(options: Options) -> Options:
    """Without what is the default anyway."""
    return frozenset(
        (name, value)
        for name, value in options
        if value not in _DEFAULTS.get(name, ()) and value not in (False, "single")
    )


def _keywords(written: str) -> Options:
    """``type='pil'`` as the table has it."""
    if not written:
        return frozenset()
    found: list[tuple[str, object]] = []
    for name, value in re.findall(r"(\w+)=('[^']*'|\w+)", written):
        if name in DECIDING:
            found.append((name, ast.literal_eval(value)))
    return frozenset(found)


def _read(text: str, port: Port) -> Values:
    return frozenset(_atom(part.strip(), port) for part in _split(text, "|"))


def _atom(text: str, port: Port) -> Atom:
    if text == "None":
        return Atom("none", None, port)
    if text.startswith("("):
        texts = _split(text[1:-1], ",")
        parts = tuple(_read(part, _of(port, str(place))) for place, part in enumerate(texts))
        return Atom("tuple", None, port, parts)
    if text.startswith("list of"):
        rest = text[len("list of") :].strip()
        inner = rest[1:-1] if rest.startswith("[") else rest
        one_of = _of(port, "...")
        each = frozenset(a for part in inner.split(" or ") for a in _read(part, one_of))
        return Atom("list", None, port, None, each)
    if text.startswith("list"):
        return Atom("list", None, port)
    if text == "str (path of a file)":
        return Atom("text", None, port, detail="path")
    for word, kind in _WORDS:
        if text.startswith(word):
            return Atom(kind, None, port)
    return Atom("unknown", None, port)


def _of(port: Port, place: str) -> Port:
    """An element, as a name of its own: ``sound[1]``."""
    return port._replace(name=f"{port.name}[{place}]")


def _split(text: str, at: str) -> list[str]:
    """Parts of a text between marks that stand in no bracket."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
        elif letter == at and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


# ==== gradio_patterns.flow.ports ====
"""Inputs and outputs of an event: components, and the classes that an Interface names by text."""

import ast
from functools import cache

from gradio_patterns.api.payloads import component_named
from gradio_patterns.app import App, Event, Function, Instance, Literal, Symbol
from gradio_patterns.flow.values import Port

_SHORT = {"text": "Textbox", "files": "Files", "list": "List", "numpy": "Numpy"}


def inputs_of(app: App, event: Event) -> tuple[Port | None, ...] | None:
    """What fills the parameters, in order; None where that is not known."""
    if event.inputs is None or event.inputs_as_set or event.call.keyword("batch") is not None:
        return None
    return _ports(app, event, event.inputs, event.inputs_node)


def outputs_of(app: App, event: Event) -> tuple[Port | None, ...] | None:
    given = event.call.keywords
    if event.outputs is None or event.call.open or "batch" in given or "postprocess" in given:
        return None
    return _ports(app, event, event.outputs, event.outputs_node)


def _ports(
    app: App, event: Event, components: tuple[Instance | None, ...], node: ast.expr | None
) -> tuple[Port | None, ...]:
    texts = _texts(app, event, node) if None in components else []
    found: list[Port | None] = []
    for place, component in enumerate(components):
        if component is not None:
            found.append(Port(component.kind, component))
        else:
            kind = _named(texts[place]) if place < len(texts) else ""
            found.append(Port(kind, None) if kind else None)
    return tuple(found)


def _texts(app: App, event: Event, node: ast.expr | None) -> list[str]:
    value = app.resolve(node, event.call.place)
    if event.name != "Interface" or not isinstance(value, Literal):
        return []
    shown = value.node
    parts = shown.elts if isinstance(shown, (ast.List, ast.Tuple)) else [shown]
    return [str(part.value) if isinstance(part, ast.Constant) else "" for part in parts]


@cache
def _named(text: str) -> str:
    """The class that an Interface means by ``"image"``."""
    if not text:
        return ""
    return _SHORT.get(text) or component_named(text.replace("_", "")) or ""


def bound(app: App, event: Event) -> tuple[Function, dict[str, Port]] | None:
    """The function an event runs, and which input fills which parameter.

    Parameters that Gradio fills itself, that a ``partial`` has filled, or whose component is not
    known are left out. None where the function is not known.
    """
    function, filled = event.function, 0
    given: frozenset[str] = frozenset()
    if function is None:
        found = _partial(app, event)
        if found is None:
            return None
        function, filled, given = found
    ports = inputs_of(app, event)
    if ports is None:
        return function, {}
    names = [name for name in function.fed[filled:] if name not in given]
    if function.node.args.vararg is not None and len(ports) > len(names):
        ports = ports[: len(names)]
    return function, {
        name: port._replace(name=name)
        for name, port in zip(names, ports)  # noqa: B905 - defaults may be left
        if port is not None and name not in event.described
    }


def _partial(app: App, event: Event) -> tuple[Function, int, frozenset[str]] | None:
    node = event.fn
    if not isinstance(node, ast.Call) or not node.args:
        return None
    called = app.resolve(node.func, event.call.place)
    if not isinstance(called, Symbol) or called.path != "functools.partial":
        return None
    function = app.resolve(node.args[0], event.call.place)
    plain = isinstance(function, Function) and not function.decorators
    if not plain or any(isinstance(part, ast.Starred) for part in node.args):
        return None
    if any(keyword.arg is None for keyword in node.keywords):
        return None
    assert isinstance(function, Function)
    return function, len(node.args) - 1, frozenset(k.arg or "" for k in node.keywords)


# ==== gradio_patterns.flow.shapes ====
"""What values of each kind have, and what known calls take: the other side of ``library``."""

_ARRAY = """T all any argmax argmin argpartition argsort astype base byteswap choose clip compress
conj conjugate copy ctypes cumprod cumsum data device diagonal dot dtype dump dumps fill flags flat
flatten getfield imag item itemset itemsize mT max mean min nbytes ndim newbyteorder nonzero
partition prod ptp put ravel real repeat reshape resize round searchsorted setfield setflags shape
size sort squeeze std strides sum swapaxes take to_device tobytes tofile tolist tostring trace
transpose var view"""
_PICTURE = """alpha_composite apply_transparency close convert copy crop draft effect_spread entropy
filename filter format format_description frombytes fp get_child_images get_flattened_data getbands
getbbox getchannel getcolors getdata getexif getextrema getim getpalette getpixel getprojection
getxmp has_transparency_data height histogram im info is_animated load mode n_frames palette paste
point putalpha putdata putpalette putpixel quantize readonly reduce remap_palette resize rotate save
seek show size split tell thumbnail tobitmap tobytes toqimage toqpixmap transform transpose verify
width text encoderinfo encoderconfig"""
_NOT_OF_A_FRAME = """split rsplit strip lstrip rstrip lower upper startswith endswith splitlines
decode encode append extend read readlines convert save getpixel tolist thumbnail reshape flatten
astimezone"""


def _public(*types: type) -> frozenset[str]:
    return frozenset(name for kind in types for name in dir(kind))


HAVE: dict[str, frozenset[str]] = {
    "text": _public(str),
    "bytes": _public(bytes),
    "number": _public(int, float),
    "bool": _public(bool),
    "list": _public(list),
    "tuple": _public(tuple),
    "dict": _public(dict),
    "array": frozenset(_ARRAY.split()),
    "picture": frozenset(_PICTURE.split()),
}
"""Attributes of each kind; private ones of arrays and pictures are anybody's guess."""

NOT_OF_A_FRAME = frozenset(_NOT_OF_A_FRAME.split())
"""A table has an attribute for each column: these are methods of something else."""

FILE_METHODS = frozenset({"read", "readline", "readlines", "seek", "getvalue", "decode"})

_NO_PATHS = frozenset({"array", "picture", "tuple", "list", "dict", "frame"})
_NO_ARRAYS = frozenset({"text", "tuple", "list", "dict", "number", "bytes", "bool"})
_NO_NUMBERS = frozenset({"list", "tuple", "dict", "picture", "frame"})
_UNMEASURED = frozenset({"number", "bool", "picture"})

_TAKERS = {
    ("a path", _NO_PATHS | {"bytes"}): """builtins.open io.open pathlib.Path zipfile.ZipFile
        pandas.read_csv pandas.read_excel pandas.read_parquet soundfile.read soundfile.info
        librosa.load torchaudio.load wave.open scipy.io.wavfile.read
        pydub.AudioSegment.from_file pydub.AudioSegment.from_wav PIL.Image.open shutil.copyfile
        shutil.copy shutil.copy2 shutil.move docx.Document pypdf.PdfReader PyPDF2.PdfReader""",
    ("a path", _NO_PATHS | {"number", "bool"}): """os.path.basename os.path.splitext
        os.path.dirname os.path.join os.path.abspath os.path.split cv2.imread""",
    ("a path", _NO_PATHS): "os.path.exists os.path.isfile os.path.getsize os.remove os.stat",
    ("an array", _NO_ARRAYS): "PIL.Image.fromarray",
    ("an array", _NO_ARRAYS | {"picture", "frame"}): """cv2.cvtColor cv2.resize cv2.GaussianBlur
        cv2.Canny cv2.medianBlur""",
    ("a PIL image", _NO_ARRAYS | {"array", "frame"}): """PIL.ImageOps.invert
        PIL.ImageOps.grayscale PIL.ImageOps.mirror PIL.ImageOps.flip PIL.ImageDraw.Draw""",
    ("a number", _NO_NUMBERS): "builtins.int builtins.float",
    ("a number", _NO_NUMBERS | {"text", "array", "bytes"}): """builtins.range math.sqrt math.floor
        math.ceil math.log""",
    ("something with a length", _UNMEASURED): "builtins.len",
    ("something to go through", _UNMEASURED): """builtins.enumerate builtins.sorted builtins.list
        builtins.tuple builtins.set builtins.sum builtins.zip str.join""",
    ("a text", frozenset({"dict", "list", "tuple", "number", "array", "frame"})): "json.loads",
    ("an open file", frozenset({"text", "bytes", "dict", "list"})): "json.load",
}  # fmt: skip
TAKES = {
    name: (takes, refused) for (takes, refused), names in _TAKERS.items() for name in names.split()
}
"""Dotted name of a call -> what its first argument must be, and the kinds that fail there."""

SCALARS = frozenset({"number", "bool"})
NOT_SUBSCRIPTED = frozenset({"number", "bool", "picture"})
BY_NUMBER = frozenset({"text", "list", "tuple", "bytes"})
"""Kinds that take no text between brackets."""

A = {
    "text": "a text", "number": "a number", "bool": "True or False", "list": "a list",
    "tuple": "a tuple", "dict": "a dict", "array": "a numpy array", "picture": "a PIL image",
    "frame": "a table", "bytes": "bytes", "set": "a set", "datetime": "a date",
    "none": "None", "figure": "a figure", "path": "a path",
}  # fmt: skip
"""How a kind is called in a message."""

SIGNS = {
    "Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Pow": "**",
    "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
}  # fmt: skip

_PLAIN = frozenset({"text", "number", "bool", "list", "tuple", "dict", "bytes"})
_ORDERS = ("Lt", "LtE", "Gt", "GtE")


def _apart() -> dict[tuple[str, str], frozenset[str]]:
    table: dict[tuple[str, str], frozenset[str]] = {}
    for kind in ("text", "list", "tuple", "bytes"):
        table[kind, "Add"] = _PLAIN - {kind}
        table[kind, "Mult"] = _PLAIN - SCALARS
        for name in ("Sub", "Div", "FloorDiv", "Pow"):
            table[kind, name] = _PLAIN
        for name in _ORDERS:
            table[kind, name] = _PLAIN - {kind}
    for kind in SCALARS:
        table[kind, "Add"] = _PLAIN - SCALARS
        for name in ("Sub", "Div", "FloorDiv", "Pow", *_ORDERS):
            table[kind, name] = _PLAIN - SCALARS
        table[kind, "Mult"] = frozenset({"dict"})
    for kind in ("dict", "picture"):
        for name in SIGNS:
            table[kind, name] = _PLAIN
    return table


APART = _apart()
"""Kind and operator -> the kinds on the other side with which it raises a TypeError."""


# ==== gradio_patterns.flow.starting ====
"""Which inputs may still be None when a handler runs: nothing uploaded, nothing chosen yet.

What an untouched component sends was seen in headless pages with one component each, on 3.50.2,
4.44.1, 5.50.0 and 6.31.0 (``scripts/untouched.py``).
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event, Instance, Listener
from gradio_patterns.flow.frame import Use
from gradio_patterns.flow.handlers import run_of
from gradio_patterns.flow.library import REFUSES_NONE
from gradio_patterns.flow.values import Port, maybe_none

UPLOADS = frozenset(
    {"Image", "Audio", "Video", "File", "Files", "Model3D", "Gallery", "UploadButton"}
)
"""Components that hand over None until something is uploaded."""

CHOICES = frozenset({"Radio", "FileExplorer", "ColorPicker", "DateTime"})
"""Components that hand over None until something is chosen."""

_EMPTY_SINCE = {"Gallery": (4,), "FileExplorer": (4,), "ColorPicker": (4,)}
"""Before, these sent an empty list, or black."""

_FAILING = frozenset({"attribute", "item", "unpacking", "iteration", "arithmetic", "order"})
_FILLED_BY = frozenset(
    {"upload", "select", "stop", "stream", "stop_recording", "start_recording", "play", "pause",
     "edit", "apply", "delete", "download", "preview_open", "preview_close", "like"}
)  # fmt: skip
"""Events of a component that come only when it holds something."""
_UNASKED = frozenset({"load", "tick", "unload", "render"})
_CHAINS = frozenset({"then", "success", "failure"})


class Unready(NamedTuple):
    """A use that fails because an input is None.

    ``when`` is ``start`` where a visitor can get there before anything is in the component, and
    ``cleared`` where the run comes from the component itself, which is then empty again.
    """

    port: Port
    use: Use
    when: str


def used_while_empty(app: App, event: Event, kinds: frozenset[str]) -> Iterator[Unready]:
    """Uses that fail because an input of these classes is None, the first for each input."""
    run = run_of(app, event)
    if run is None or not run.summary.uses:
        return
    ports = {
        port: runs_while_empty(app, event, port)
        for port in run.inputs.values()
        if port.kind in kinds and starts_empty(app, port)
    }
    for use in run.summary.uses:
        atom = maybe_none(use.value)
        if atom is not None and fails_on_none(use) and not use.caught:
            assert atom.origin is not None
            when = ports.pop(atom.origin, "")
            if when:
                yield Unready(atom.origin, use, when)


def fails_on_none(use: Use) -> bool:
    if use.how == "call":
        return use.name in REFUSES_NONE or use.name == "str.join"
    return use.how in _FAILING or use.how == "membership"


def starts_empty(app: App, port: Port) -> bool:
    """Whether nothing is in the component until the visitor puts it there."""
    component = port.component
    if app.target < _EMPTY_SINCE.get(port.kind, ()):
        return False
    if component is None:
        return True
    call = component.call
    if call.open or "visible" in call.keywords or _hidden_around(app, component):
        return False
    value = call.keyword("value")
    place = 1 if port.kind in {"Radio", "Dropdown"} else 0
    if value is None and place < len(call.positional):
        value = call.positional[place]
    if value is not None and not (isinstance(value, ast.Constant) and value.value is None):
        return False
    return not any(
        event.name == "load" or (event.name == "on" and not event.triggers)
        for event in app.events
        if event.may_output(component)
    )


def runs_while_empty(app: App, event: Event, port: Port) -> str:
    """``start`` or ``cleared`` (see ``Unready``); empty where something may keep visitors away."""
    for _ in range(9):
        if event.name in _UNASKED or event.call.open or event.call.keyword("js") is not None:
            return ""
        if event.name not in _CHAINS:
            return _started_early(app, event, port)
        before = _step_before(app, event)
        if before is None or _may_look_at(before, port) or event.name == "failure":
            return ""
        event = before
    return ""


def _started_early(app: App, event: Event, port: Port) -> str:
    if not event.triggers:
        return "" if event.listener else "start"
    own = port.component.key if port.component is not None else None
    found = ""
    for source, name in event.triggers:
        if source is None or name in _UNASKED:
            continue
        if source.key == own:
            found = found if name in _FILLED_BY else "cleared"
            continue
        given = source.call.keywords
        if source.call.open or "visible" in given or "interactive" in given:
            continue
        if not _hidden_around(app, source):
            return "start"
    return found


def _step_before(app: App, event: Event) -> Event | None:
    source = event.source
    if not isinstance(source, Listener):
        return None
    for other in app.events:
        if other.call.node is source.call.node:
            return other
    return None


def _may_look_at(event: Event, port: Port) -> bool:
    """Whether a step takes the component, and so may refuse, or fills it."""
    component = port.component
    if component is None or event.inputs is None or event.outputs is None:
        return True
    if event.call.keyword("js") is not None or (event.fn is not None and event.function is None):
        return True
    return any(
        part is None or part.key == component.key for part in (*event.inputs, *event.outputs)
    )


def _hidden_around(app: App, component: Instance) -> bool:
    """Whether something around it may be hidden."""
    return any(
        outer.call.open or "visible" in outer.call.keywords
        for outer, _ in app.enclosing(component.call.place)
    )


# ==== gradio_patterns.flow.values ====
"""What a name may hold: a small set of kinds, each with the place it was made at."""

import ast
from collections.abc import Iterable
from typing import Any, NamedTuple

from gradio_patterns.app.model import Instance


class Port(NamedTuple):
    """An input or an output: the class of a component, and the component where it is an object.

    ``gr.Interface(f, "image", "text")`` names classes alone. ``name`` is the parameter filled.
    """

    kind: str
    component: Instance | None
    name: str = ""


class Atom(NamedTuple):
    """One thing a name may hold.

    ``kind`` is one of: unknown, none, text, number, bool, bytes, list, tuple, dict, set, array,
    frame, picture, path, file, buffer, datetime, figure, update, component, error, function,
    symbol, object, generator, coroutine, iterable.
    """

    kind: str
    node: ast.AST | None = None
    """The expression that made it."""
    origin: Port | None = None
    """The input that handed it over, where one did."""
    parts: tuple[frozenset[Any], ...] | None = None
    """The elements, in order, of what was written out or is known from the payload table."""
    each: frozenset[Any] | None = None
    """What every element is, where there may be any number."""
    detail: Any = None
    """The constant, the dotted path, the function, the class, the call of an update."""


Values = frozenset[Atom]

ANY: Values = frozenset({Atom("unknown")})
NONE: Values = frozenset({Atom("none")})
_MOST = 16


def one(
    kind: str,
    node: ast.AST | None = None,
    detail: Any = None,
    *,
    parts: tuple[Values, ...] | None = None,
    each: Values | None = None,
) -> Values:
    return frozenset({Atom(kind, node, None, parts, each, detail)})


def join(some: Values, more: Values) -> Values:
    """Either; what may be too many things is unknown."""
    both = some | more
    return both if len(both) <= _MOST else ANY


def joined(groups: Iterable[Values]) -> Values:
    found: Values = frozenset()
    for group in groups:
        found = join(found, group)
    return found


def known(values: Values) -> bool:
    """Whether it is told of every value what it is."""
    return bool(values) and all(atom.kind != "unknown" for atom in values)


def maybe_none(values: Values) -> Atom | None:
    """The None of an input that had nothing to hand over, if it may be that."""
    return next((atom for atom in values if atom.kind == "none" and atom.origin), None)


def handed(values: Values) -> Atom | None:
    """A value, not None, that an input handed over, if it may be one."""
    return next((atom for atom in values if atom.origin and atom.kind != "none"), None)


def without_none(values: Values) -> Values:
    return frozenset(atom for atom in values if atom.kind != "none")


def doubted(values: Values) -> Values:
    """What was asked something that is not understood: None may be out of the question."""
    return without_none(values) | ANY


_ALWAYS_TRUE = frozenset(
    {"picture", "path", "file", "buffer", "datetime", "figure", "update", "error", "function",
     "generator", "coroutine"}
)  # fmt: skip


def truthy(values: Values) -> Values:
    return frozenset(atom for atom in values if not _empty(atom))


def falsy(values: Values) -> Values:
    """What an array does there is another matter: it raises."""
    return frozenset(atom for atom in values if not _full(atom))


def _empty(atom: Atom) -> bool:
    if atom.kind in {"text", "number", "bool", "bytes"} and atom.detail is not None:
        return atom.detail != "path" and not atom.detail
    return atom.kind == "none" or (atom.parts == () and atom.node is not None)


def _full(atom: Atom) -> bool:
    if atom.kind in {"text", "number", "bool", "bytes"} and atom.detail is not None:
        return bool(atom.detail)
    return atom.kind in _ALWAYS_TRUE or atom.kind in {"array", "frame"} or bool(atom.parts)


def element(values: Values, index: int | None = None) -> Values:
    """What an element may be: of this place, or of any."""
    found: list[Values] = []
    for atom in values:
        if atom.kind == "none":
            continue
        if atom.parts is not None and atom.kind in {"tuple", "list"}:
            if index is None:
                found += atom.parts
            elif -len(atom.parts) <= index < len(atom.parts):
                found.append(atom.parts[index])
            continue
        if atom.kind == "text":
            found.append(one("text"))
        else:
            found.append(atom.each if atom.each is not None else ANY)
    return joined(found) or ANY
