"""Functions that run for a visitor, as far as can be told, and what in them the visitor gave.

Looser than ``reachable`` and ``visitor_values``, for questions only: a function that is handed to a
listener of an unknown component counts, and so do the methods that Gradio calls of a component
class. Every name that is made from what the visitor gave carries it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import given_values, mentions, names_in
from gradio_patterns.app.gradio_names import CHAINS, EVENTS
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import self_class
from gradio_patterns.effects.likely_handlers import by_name, handed, speaking
from gradio_patterns.effects.reachable import Run, called_by, function_of, runs_of

_OF_COMPONENTS = frozenset({"preprocess", "flag", "receive", "emit", "on_select", "on_change"})
_SERVED = frozenset({"server_functions", "handler"})
_GIVING = frozenset({"Interface", "ChatInterface"})
_MANY = 60


class Visit(NamedTuple):
    """A body that runs for a visitor; ``shared`` where its ``self`` is one for all."""

    app: App
    function: Function
    shared: bool
    names: frozenset[str]
    """Names that carry what the visitor gave."""
    handler: Function
    """Whom Gradio calls, first of all."""
    free: frozenset[str] = frozenset()
    """Those of the names that carry more than a choice among given values."""

    def given(self, node: ast.AST) -> str | None:
        """The first name in an expression that carries what the visitor gave."""
        for part in descend(node):
            if isinstance(part, ast.Name) and part.id in self.names:
                return part.id
        return None

    @property
    def calls(self) -> list[tuple[ast.Call, Place]]:
        """The calls of the body."""
        return [(raw.node, raw.place) for raw in self.app.calls_in(self.function)]


def visits(app: App) -> list[Visit]:
    """Every such body once, handlers before what they call."""
    found: list[Visit] | None = app.memo.get("visits")
    if found is None:
        seen: dict[int, Visit] = {}
        reached = app.gradio_calls or app.events or app.interfaces
        for handler, names in _entries(app) if reached else ():
            runs = _runs(app, handler)
            given = list(_of(handler, runs, names))
            free_names = _free(app, handler, names)
            freely = given if free_names == names else _of(handler, runs, free_names)
            free = {id(visit.function.node): visit.names for visit in freely}
            for visit in given:
                visit = visit._replace(free=free[id(visit.function.node)])
                key = id(visit.function.node)
                known = seen.get(key)
                if visit.app is not app:
                    continue
                if known is None:
                    seen[key] = visit
                else:
                    both = known.names | visit.names, known.free | visit.free
                    seen[key] = known._replace(names=both[0], free=both[1])
        found = app.memo["visits"] = list(seen.values())
    return found


def _entries(app: App) -> Iterator[tuple[Function, set[str]]]:
    """What Gradio calls, with the parameters that it fills."""
    known = set()
    for function, event in app.handlers:
        if event.name != "render":
            known.add(id(function.node))
            yield function, _fed(function)
    guesses = (*_handed_over(app), *_methods(app), *_given_back(app), *speaking(app), *handed(app))
    for function in guesses:
        if id(function.node) not in known:
            known.add(id(function.node))
            yield function, _fed(function)


_CHOSEN = frozenset({"Dropdown", "Radio", "CheckboxGroup", "Checkbox", "Slider", "Number"})


def _free(app: App, handler: Function, names: set[str]) -> set[str]:
    """``names`` without those that only given choices fill."""
    chosen = {
        name
        for event in app.events_of(handler)
        for name, component in event.input_parameters()
        if component is not None
        and component.kind in _CHOSEN
        and component.call.keyword("allow_custom_value") is None
    }
    return names - chosen


def _fed(function: Function) -> set[str]:
    more = function.node.args.vararg
    names = set(function.fed) | ({more.arg} if more is not None else set())
    return names - {"self", "cls", "progress", "request"}


def _handed_over(app: App) -> Iterator[Function]:
    """Functions given to a listener of something that is not understood."""
    attribute = app.walked.calls_by_attribute
    for name in sorted((EVENTS | CHAINS) & attribute.keys()):
        for raw in attribute[name]:
            said = [word.value for word in raw.node.keywords if word.arg == "fn"]
            outputs = len(raw.node.args) > 1 or len(raw.node.keywords) > 0
            for node in [*raw.node.args[:1], *said]:
                if outputs and isinstance(node, (ast.Name, ast.Attribute, ast.Lambda)):
                    function = app.function(node, raw.place) or _method(app, node, raw.place)
                    function = function or by_name(app, node, raw.place)
                    if function is not None:
                        yield function
    for value, place in app.walked.keywords(_SERVED):
        for node in value.elts if isinstance(value, ast.List) else [value]:
            function = app.function(node, place) or _method(app, node, place)
            if function is not None:
                yield function


def _method(app: App, node: ast.expr, place: Place) -> Function | None:
    """The method that ``self.name`` means in a class of the file."""
    owner = self_class(node.value, place.scope) if isinstance(node, ast.Attribute) else None
    if owner is None or not isinstance(node, ast.Attribute):
        return None
    for body, scope in app.walked.functions.items():
        if scope.parent is owner and getattr(body, "name", "") == node.attr:
            return Function(body, scope, bound=True)  # type: ignore[arg-type]
    return None


def _methods(app: App) -> Iterator[Function]:
    """Methods that Gradio calls of a component or a flagging class of the file."""
    for node, scope in app.walked.functions.items():
        outer = scope.parent
        if outer is None or outer.kind != "class" or not isinstance(node, ast.FunctionDef):
            continue
        bases = getattr(outer.node, "bases", ())
        if node.name in _OF_COMPONENTS and bases:
            yield Function(node, scope, bound=True)


def _given_back(app: App) -> Iterator[Function]:
    """Functions that another one makes and gives back, where an Interface takes such a thing."""
    if not app.calls(*_GIVING):
        return
    for node, scope in app.walked.functions.items():
        outer = scope.parent
        if isinstance(node, ast.FunctionDef) and outer is not None and outer.kind == "function":
            given = [value for value, _ in outer.returns]
            names = [getattr(one, "value", None) for one in given]
            if any(isinstance(name, ast.Name) and name.id == node.name for name in names):
                yield Function(node, scope)


def _of(handler: Function, runs: list[Run], fed: set[str]) -> Iterator[Visit]:
    into: dict[int, set[str]] = {id(run.function.node): set() for run in runs}
    into[id(handler.node)] = set(fed)
    for run in runs:
        names = _spread(run.function, into[id(run.function.node)])
        shared = run.shared or (run.depth == 0 and handler.bound)
        yield Visit(run.app, run.function, shared, frozenset(names), handler)
        for called, call in (*called_by(run), *_by_name(run)):
            target = into.get(id(called.function.node))
            if target is not None:
                target |= _filled(run, call, called.function, names)


def _runs(app: App, handler: Function) -> list[Run]:
    """``runs_of``, and what is called only by its name."""
    runs = list(runs_of(app, handler))
    seen = {id(run.function.node) for run in runs}
    for run in runs:  # grows while it is walked
        for called, _ in _by_name(run):
            if len(runs) < _MANY and id(called.function.node) not in seen:
                for more in runs_of(called.app, called.function):
                    if id(more.function.node) not in seen:
                        seen.add(id(more.function.node))
                        shared = called.shared if more.depth == 0 else more.shared
                        runs.append(more._replace(shared=shared, depth=run.depth + 1 + more.depth))
    return runs


def _by_name(run: Run) -> list[tuple[Run, ast.Call]]:
    """Methods of the file that a body calls on objects of which nothing is known."""
    key = f"by name {id(run.function.node)} {run.depth}"
    found: list[tuple[Run, ast.Call]] | None = run.app.memo.get(key)
    if found is None:
        found = run.app.memo[key] = []
        for raw in run.app.calls_in(run.function):
            called = by_name(run.app, raw.node.func, raw.place)
            if called is not None and function_of(run, raw.node.func, raw.place) is None:
                found.append((Run(run.app, called, False, run.depth + 1), raw.node))
    return found


def _filled(run: Run, call: ast.Call, called: Function, names: set[str]) -> set[str]:
    """The parameters of a called function that carry what the visitor gave."""
    plain = function_of(run, call.func, run.function.place)
    if plain is None:
        named = by_name(run.app, call.func, run.function.place)
        plain = (run.app, named) if named is not None else None
    if plain is None or plain[1].node is not called.node:
        return set()
    if any(isinstance(one, ast.Starred) and mentions(one, names) for one in call.args):
        return _fed(called)
    pairs = list(zip(called.parameters, call.args))  # noqa: B905
    pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
    return {name for name, value in pairs if mentions(value, names)}


def _spread(function: Function, names: set[str]) -> set[str]:
    """``names`` and the local names that are made of them."""
    memo = function.scope.memo
    made: list[tuple[set[str], set[str]]] | None = memo.get("names made of names")
    if made is None:
        made = memo["names made of names"] = [
            (names_in(value), {name for target in targets for name in _named(target)})
            for value, targets, node in given_values(function)
            if not isinstance(node, ast.withitem)
        ]
    found = set(names)
    for _ in range(2):
        for said, bound in made:
            if not found.isdisjoint(said):
                found |= bound
    return found


def _named(target: ast.expr) -> Iterator[str]:
    """Names that a target binds, or whose value it changes."""
    if isinstance(target, (ast.Tuple, ast.List)):
        for part in target.elts:
            yield from _named(part)
    while isinstance(target, (ast.Subscript, ast.Starred)):
        target = target.value
    if isinstance(target, ast.Name):
        yield target.id
