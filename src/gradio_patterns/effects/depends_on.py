"""Whether what a handler hands back depends on a thing, directly or through functions it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import order_after, order_of
from gradio_patterns.app.tree import children, descend
from gradio_patterns.effects.changes import SET, changes_in
from gradio_patterns.effects.reachable import Run, function_of, runs_of
from gradio_patterns.effects.shared_objects import Thing, thing_of
from gradio_patterns.neighbours.imported_names import roots

_COUNTING = frozenset({"len", "bool", "id", "type", "isinstance", "print", "hasattr", "callable"})
RUNNING = frozenset(
    {
        "generate", "predict", "transcribe", "invoke", "ainvoke", "encode", "decode", "embed",
        "stream", "forward", "synthesize", "tts", "infer", "inference", "run", "to", "process",
        "chat", "create", "complete", "query", "ask", "call", "apply_chat_template", "batch_decode",
        "get_relevant_documents", "similarity_search", "as_retriever", "stop", "cancel", "close",
        "terminate", "kill", "poll", "is_alive", "is_set", "release", "read", "acquire",
    }
)  # fmt: skip
"""Methods that run a model, a client, a job: a tool, where other reads show what is in a thing."""

_PARTS = frozenset({"model", "tokenizer", "pipeline", "pipe", "client", "llm", "processor"})
"""Keywords that a tool is handed on under."""


class Use(NamedTuple):
    """How a handler depends on a thing: where it is read, and what for."""

    node: ast.AST
    tool: bool
    """It is only run, like a model: what is in it is not shown."""
    position: bool
    """It says which of several is shown: ``items[thing]``."""
    called: bool = False
    """It is read in a function that the handler calls, not in its own body."""


def use_of(app: App, reader: Function, thing: Thing) -> Use | None:
    """How what ``reader`` hands back depends on what an earlier call left in ``thing``."""
    known: dict[Thing, Use | None] = app.memo.setdefault(f"uses {id(reader.node)}", {})
    if thing not in known:
        known[thing] = _use_of(app, reader, thing)
    return known[thing]


def _use_of(app: App, reader: Function, thing: Thing) -> Use | None:
    runs = [run for run in runs_of(app, reader) if thing.name in _said(run.function)]
    if not runs:
        return None
    telling: dict[int, str] = {}
    found: Use | None = None
    for _ in range(3):
        before = len(telling)
        for run in runs_of(app, reader) if telling else runs:
            use = _Body(run, thing, telling).use()
            if use is None:
                continue
            telling[id(run.function.node)] = run.function.name
            if run.function.node is reader.node and (found is None or found.tool):
                found = use
        if len(telling) == before:
            break
    return found


def _said(function: Function) -> set[str]:
    """The names and attributes that a body says."""
    memo = function.scope.memo
    known: set[str] | None = memo.get("said")
    if known is None:
        known = {node.id for node in function.own_of(ast.Name)}
        known |= {node.attr for node in function.own_of(ast.Attribute)}
        memo["said"] = known
    return known


def _bound(function: Function) -> list[tuple[set[str], ast.expr, set[str]]]:
    """What a body binds: the local names, the value, and all names that the value says."""
    memo = function.scope.memo
    found: list[tuple[set[str], ast.expr, set[str]]] | None = memo.get("bound")
    if found is not None:
        return found
    found = memo["bound"] = []
    for node in function.own_of(ast.Assign, ast.AnnAssign, ast.AugAssign, ast.For, ast.AsyncFor):
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            value = node.value
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            targets, value = [node.target], node.iter
        else:
            continue
        if value is not None:
            names = {name for target in targets for name in _locals(function, target)}
            found.append((names, value, _words(value)))
    return found


def _words(node: ast.AST) -> set[str]:
    return {
        part.id if isinstance(part, ast.Name) else part.attr
        for part in descend(node)
        if isinstance(part, (ast.Name, ast.Attribute))
    }


class _Body:
    """One look through a body for what depends on a thing."""

    def __init__(self, run: Run, thing: Thing, telling: dict[int, str]) -> None:
        self.app, self.run, self.thing, self.telling = run.app, run, thing, telling
        self.since = own_since(run, thing)
        self.carriers: dict[str, Use] = {}
        self.words = {thing.name, *telling.values()}
        """Names without which nothing in the body depends on the thing."""

    def use(self) -> Use | None:
        """The read on which a result depends; one that shows rather than one that runs."""
        self._carry()
        self._carry_by_name()
        found = [
            use
            for value, said in _handed_back(self.run.function)
            if self._may_use(said)
            for use in self._uses(value)
        ]
        found += self._deciding()
        return min(found, key=lambda use: (use.tool, not use.position), default=None)

    def _carry(self) -> None:
        words = self.words
        for _ in range(2):
            for names, value, said in _bound(self.run.function):
                if words.isdisjoint(said) or not names:
                    continue
                use = next(self._uses(value), None)
                if use is not None:
                    words |= names
                    for name in names:
                        self.carriers.setdefault(name, use)

    def _carry_by_name(self) -> None:
        """Add the other names under which the body may mean the thing."""
        self.words |= roots(self.app)
        for name, said in _renamed(self.run.function):
            if not self.words.isdisjoint(said):
                self.words.add(name)

    def _may_use(self, said: set[str]) -> bool:
        """Whether an expression with these names may; a function may be called by any name."""
        return bool(self.telling) or not self.words.isdisjoint(said)

    def _deciding(self) -> Iterator[Use]:
        """Comparisons with a thing that decide what is handed back: ``if guess == answer``."""
        for sides, said in _compared(self.run.function):
            for side in sides if self._may_use(said) else ():
                yield from (use._replace(position=False) for use in self._uses(side))

    def _uses(self, node: ast.AST) -> Iterator[Use]:
        """Reads of the thing in an expression, not where it is only counted."""
        stack: list[tuple[ast.AST, bool, bool]] = [(node, False, False)]
        while stack:
            part, tool, position = stack.pop()
            if isinstance(part, ast.Name) and part.id in self.carriers:
                carried = self.carriers[part.id]
                more = carried._replace(
                    tool=tool or carried.tool, position=position or carried.position
                )
                yield more
            elif isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)) and self._is(part):
                yield Use(part, tool, position)
            elif isinstance(part, ast.Call):
                called = part.func
                if isinstance(called, ast.Name) and called.id in _COUNTING:
                    continue
                if self._tells(part):
                    yield Use(part, False, False, called=True)
                if isinstance(called, ast.Attribute) and self._is(called, whole=True):
                    yield Use(called, True, False)
                elif isinstance(called, ast.Attribute):
                    stack.append((called.value, tool or called.attr in RUNNING, False))
                else:
                    stack.append((called, True, False))
                stack += [(value, tool, position) for value in part.args]
                stack += [(k.value, tool or k.arg in _PARTS, position) for k in part.keywords]
            elif isinstance(part, ast.Subscript):
                stack += [(part.value, tool, position), (part.slice, tool, True)]
            elif isinstance(part, ast.IfExp):
                stack += [(part.body, tool, position), (part.orelse, tool, position)]
            elif not isinstance(part, (ast.Compare, ast.Lambda)) and not self._other(part):
                stack += [(child, tool, position) for child in children(part)]

    def _tells(self, call: ast.Call) -> bool:
        if not self.telling or not self._earlier(call):
            return False
        called = function_of(self.run, call.func, self.run.function.place)
        return called is not None and id(called[1].node) in self.telling

    def _is(self, node: ast.Name | ast.Attribute | ast.Subscript, whole: bool = False) -> bool:
        if not isinstance(node.ctx, ast.Load) or not self._earlier(node):
            return False
        found = thing_of(self.app, self.run.function, node, self.run.shared)
        if found is None or (whole and found.thing != self.thing):
            return False
        return found.thing.meets(self.thing)

    def _other(self, node: ast.AST) -> bool:
        """Whether it is another part of the same object: ``self.b`` beside ``self.a``."""
        if not isinstance(node, ast.Attribute):
            return False
        found = thing_of(self.app, self.run.function, node, self.run.shared)
        return found is not None and not found.thing.meets(self.thing)

    def _earlier(self, node: ast.AST) -> bool:
        return self.since is None or order_of(node) < self.since


def own_since(run: Run, thing: Thing) -> int | None:
    """From where on a body reads what it has put into a thing itself; None where it may not."""
    body = run.function.node.body
    steps = list(_surely(body)) if isinstance(body, list) else []
    for change in changes_in(run.app, run.function, run.shared):
        if change.how == SET and change.thing == thing and not change.keys and not change.of_itself:
            for step in steps:
                if change.node is step or getattr(step, "value", None) is change.node:
                    return order_after(step)
    return None


def _surely(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run whenever the body does, but for errors."""
    for statement in statements:
        yield statement
        if isinstance(statement, (ast.With, ast.AsyncWith, ast.Try)):
            yield from _surely(statement.body)


def _locals(function: Function, target: ast.AST) -> set[str]:
    if isinstance(target, (ast.Name, ast.Tuple, ast.List, ast.Starred)):
        return names_in(target) - function.scope.globals - function.scope.nonlocals
    return set()


def _handed_back(function: Function) -> list[tuple[ast.expr, set[str]]]:
    """What a body hands back, with all names that each says."""
    memo = function.scope.memo
    found: list[tuple[ast.expr, set[str]]] | None = memo.get("handed back")
    if found is None:
        values = (value for _, value, _ in function.results if value is not None)
        found = memo["handed back"] = [(value, _words(value)) for value in values]
    return found


def _renamed(function: Function) -> list[tuple[str, set[str]]]:
    """Local names for what stands elsewhere, ``mine = self.items``, with the names it says."""
    memo = function.scope.memo
    found: list[tuple[str, set[str]]] | None = memo.get("renamed")
    if found is None:
        found = memo["renamed"] = [
            (name, _words(bindings[0].value))
            for name, bindings in function.scope.bindings.items()
            if len(bindings) == 1 and isinstance(bindings[0].value, _PLACES)
        ]
    return found


_PLACES = (ast.Name, ast.Attribute, ast.Subscript)


def _compared(function: Function) -> list[tuple[list[ast.expr], set[str]]]:
    """The sides of each comparison that decides what a body hands back, none of them a constant,
    with all names that they say."""
    memo = function.scope.memo
    found: list[tuple[list[ast.expr], set[str]]] | None = memo.get("compared")
    if found is None:
        found = memo["compared"] = []
        for node in function.own_of(ast.If, ast.IfExp, ast.Return, ast.Assign):
            test: ast.expr | None = None
            if isinstance(node, (ast.If, ast.IfExp)):
                test = node.test
            elif isinstance(node, (ast.Return, ast.Assign)):
                test = node.value
            for part in _comparisons(test) if test is not None else ():
                sides = [part.left, *part.comparators]
                if not any(isinstance(side, ast.Constant) for side in sides):
                    found.append((sides, set().union(*map(_words, sides))))
    return found


def _comparisons(node: ast.expr) -> Iterator[ast.Compare]:
    """Comparisons by value in a test, one by one."""
    if isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _comparisons(value)
    elif isinstance(node, ast.UnaryOp):
        yield from _comparisons(node.operand)
    elif isinstance(node, ast.Compare) and not isinstance(node.ops[0], (ast.Is, ast.IsNot)):
        yield node
