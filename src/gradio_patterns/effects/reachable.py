"""Everything that runs when a handler runs, with what each function is told of the visitor."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.model import Function, LocalClass
from gradio_patterns.app.scopes import Binding, Place, Scope
from gradio_patterns.app.walked import self_class
from gradio_patterns.effects.visitor_values import NOTHING, Told, labels_of, parameters, spread
from gradio_patterns.neighbours.imported_names import leads_out, value_of

_DEEP, _MANY = 5, 40
"""How deep calls are followed, and how many functions at most: enough for what people write."""


class Run(NamedTuple):
    """A function that runs with a handler; ``shared`` where its ``self`` is one for all."""

    app: App
    """The file that the function stands in."""
    function: Function
    shared: bool
    depth: int


def runs_of(app: App, handler: Function) -> list[Run]:
    """The handler and all functions of the project that run when it runs, each once."""
    key = f"runs {id(handler.node)}"
    found: list[Run] | None = app.memo.get(key)
    if found is None:
        found = app.memo[key] = list(_runs(app, handler))
    return found


def _runs(app: App, handler: Function) -> Iterator[Run]:
    seen: set[int] = set()
    waiting = [Run(app, handler, handler.bound, 0)]
    while waiting and len(seen) < _MANY:
        run = waiting.pop(0)
        if id(run.function.node) in seen:
            continue
        seen.add(id(run.function.node))
        yield run
        if run.depth < _DEEP:
            waiting += [called for called, _ in called_by(run)]


def called_by(run: Run) -> list[tuple[Run, ast.Call]]:
    """Functions that a body calls, or hands to a thread, a pool or the like."""
    memo = run.function.scope.memo
    known: list[_Called] | None = memo.get("functions in calls")
    if known is None:
        known = memo["functions in calls"] = list(_functions_in_calls(run))
    found = []
    for away, function, part, call in known:
        shared = away is not None or _shared(run, part)
        found.append((Run(away or run.app, function, shared, run.depth + 1), call))
    return found


class _Called(NamedTuple):
    """A function that stands in a call: called there, or handed over."""

    away: App | None
    """The other module that it stands in; the own one is left out, which may be seen as wired by
    one file now and by another then."""
    function: Function
    part: ast.expr
    call: ast.Call


def _functions_in_calls(run: Run) -> Iterator[_Called]:
    for raw in run.app.calls_in(run.function):
        parts = [raw.node.func, *raw.node.args, *(word.value for word in raw.node.keywords)]
        for part in parts:
            if isinstance(part, (ast.Name, ast.Attribute, ast.Lambda)):
                known = function_of(run, part, raw.place)
                if known is not None:
                    away, function = known
                    yield _Called(None if away is run.app else away, function, part, raw.node)


def function_of(run: Run, node: ast.expr, place: Place) -> tuple[App, Function] | None:
    """The function that an expression means, in the file or in another module of the project."""
    own = run.app.function(node, place) if _may_be_function(run.app, node) else None
    if own is not None:
        return run.app, own
    if isinstance(node, ast.Lambda) or not leads_out(run.app, node):
        return None
    known = value_of(run.app, node, place)
    if known is None or not isinstance(known.value, Function):
        return None
    return known.app, known.value


def _may_be_function(app: App, node: ast.expr) -> bool:
    """Whether an expression may mean a function of the file, told from its first name."""
    names: set[str] | None = app.facts.get("names of functions")
    if names is None:
        names = app.facts["names of functions"] = {
            name
            for scope in app.walked.scopes
            for name, bindings in scope.bindings.items()
            if any(_may_hold_one(scope, one) for one in bindings)
        }
    while isinstance(node, ast.Attribute):
        node = node.value
    return not isinstance(node, ast.Name) or node.id in names


def _may_hold_one(scope: Scope, binding: Binding) -> bool:
    """A plain value or an import is no function; an object of a class of the file has methods."""
    if binding.kind == "parameter":
        return scope.parent is not None and scope.parent.kind == "class"
    return binding.kind != "import" and not isinstance(binding.value, _PLAIN)


_PLAIN = (ast.Constant, ast.JoinedStr, ast.BinOp, ast.BoolOp, ast.Compare, ast.UnaryOp)


def _shared(run: Run, called: ast.expr) -> bool:
    """Whether the object whose method is called is one for all visitors."""
    if not isinstance(called, ast.Attribute):
        return run.shared
    base: ast.expr = called.value
    while isinstance(base, ast.Attribute):
        base = base.value
    if not isinstance(base, ast.Name):
        return False
    if self_class(base, run.function.scope) is not None:
        return run.shared
    own = run.function.scope
    if base.id in own.bindings and base.id not in own.globals:
        return False  # made in this call, or handed over
    value = run.app.resolve(called.value, run.function.place)
    return isinstance(value, LocalClass)


def told_in(app: App, handler: Function) -> dict[int, Told]:
    """For each function that runs with a handler, what it is told of the visitor; by its node."""
    key = f"told {id(handler.node)}"
    known: dict[int, Told] | None = app.memo.get(key)
    if known is not None:
        return known
    runs = runs_of(app, handler)
    found: dict[int, Told] = {id(run.function.node): {} for run in runs}
    found[id(handler.node)] = parameters(app, handler)
    fields: dict[int, Told] = {}
    for run in runs:  # callers come before what they call, but for circles
        function = run.function
        told = found[id(function.node)]
        outer = function.scope.parent
        if outer is not None and id(outer.node) in found and outer.node is not function.node:
            inherited = found[id(outer.node)]
            told = {n: k for n, k in inherited.items() if n not in function.scope.bindings} | told
        told = _of_object(function, fields) | told
        told = found[id(function.node)] = spread(run.app, function, told)
        _made_with(run, told, fields)
        for called, call in called_by(run):
            into = found.get(id(called.function.node))
            if into is not None:
                _hand_over(run, call, called.function, told, into)
    app.memo[key] = found
    return found


def _made_with(run: Run, told: Told, fields: dict[int, Told]) -> None:
    """Note what objects of the file's classes keep of what they are made with: ``Store(file)``."""
    classes = {getattr(s.node, "name", "") for s in run.app.walked.scopes if s.kind == "class"}
    for raw in run.app.calls_in(run.function) if classes else ():
        name = last_name(raw.node.func)
        known = name in classes and raw.node.args
        value = run.app.resolve(raw.node.func, raw.place) if known else None
        if not isinstance(value, LocalClass) or value.instance:
            continue
        for node, scope in run.app.walked.functions.items():
            if scope.parent is value.scope and getattr(node, "name", "") == "__init__":
                made = Function(node, scope, bound=True)  # type: ignore[arg-type]
                given: Told = {}
                for name, argument in zip(made.parameters, raw.node.args):  # noqa: B905
                    given[name] = labels_of(run.app, run.function, argument, told)
                kept = fields.setdefault(id(value.scope), {})
                for store, statement, place in run.app.walked.attribute_stores:
                    if place.scope is scope and isinstance(statement, ast.Assign):
                        labels = labels_of(run.app, made, statement.value, given)
                        kept[store.attr] = kept.get(store.attr, NOTHING) | labels


def _of_object(function: Function, fields: dict[int, Told]) -> Told:
    """What a method reads of its object: ``self.path``."""
    kept = fields.get(id(function.scope.parent), {})
    arguments = function.node.args.args
    return {f"{arguments[0].arg}.{name}": of for name, of in kept.items() if of and arguments}


def _hand_over(run: Run, call: ast.Call, called: Function, told: Told, into: Told) -> None:
    """Note what the arguments of a call carry, at the parameters they fill."""
    app, caller = run.app, run.function
    plain = function_of(run, call.func, caller.place)
    if plain is None or plain[1].node is not called.node:
        return  # handed to somebody else, who calls it as they like
    pairs = list(zip(called.parameters, call.args))  # noqa: B905
    pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
    for name, value in pairs:
        if isinstance(value, ast.Starred):
            continue
        labels = labels_of(app, caller, value, told)
        if labels:
            into[name] = into.get(name, NOTHING) | labels
        if isinstance(value, ast.Name):
            fields = [(k, told[k]) for k in told if k.startswith(f"{value.id}.")]
            into |= {f"{name}.{k.partition('.')[2]}": kept for k, kept in fields}


def results_shown(app: App) -> list[Function]:
    """Handlers, and the functions whose results they hand back: what these return is shown."""
    found: list[Function] | None = app.memo.get("results shown")
    if found is None:
        found = app.memo["results shown"] = list(_results_shown(app))
    return found


def _results_shown(app: App) -> Iterator[Function]:
    waiting = [(function, 0) for function, event in app.handlers if event.name != "render"]
    seen: set[int] = set()
    while waiting:
        function, depth = waiting.pop(0)
        if id(function.node) in seen:
            continue
        seen.add(id(function.node))
        yield function
        if depth < _DEEP:
            waiting += [(called, depth + 1) for called in _handing_back(app, function)]


def _handing_back(app: App, function: Function) -> Iterator[Function]:
    """Functions whose result stands in what ``function`` returns, also by way of a name."""
    values = [value for _, value, _ in function.results if value is not None]
    values += [node.value for node, _ in function.scope.yields if isinstance(node, ast.YieldFrom)]
    shown = {part.id for value in values for part in _parts(value) if isinstance(part, ast.Name)}
    for node in function.own_nodes:
        if isinstance(node, ast.Assign):
            targets = {n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)}
            values += [node.value] if targets & shown else []
        elif isinstance(node, (ast.For, ast.AsyncFor)) and isinstance(node.target, ast.Name):
            values += [node.iter] if node.target.id in shown else []
    for value in values:
        for part in _parts(value):
            called = app.function(part.func, function.place) if isinstance(part, ast.Call) else None
            if called is not None:
                yield called


def _parts(value: ast.expr) -> Iterator[ast.expr]:
    """An expression and what of it is handed on as it is."""
    stack = [value]
    while stack:
        part = stack.pop()
        yield part
        if isinstance(part, (ast.Tuple, ast.List)):
            stack += part.elts
        elif isinstance(part, ast.Dict):
            stack += part.values
        elif isinstance(part, ast.IfExp):
            stack += [part.body, part.orelse]
        elif isinstance(part, ast.BoolOp):
            stack += part.values
        elif isinstance(part, (ast.Await, ast.Starred, ast.FormattedValue)):
            stack.append(part.value)
        elif isinstance(part, ast.JoinedStr):
            stack += part.values
        elif isinstance(part, ast.BinOp):
            stack += [part.left, part.right]
