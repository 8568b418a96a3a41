"""The text of an exception in what a handler returns, or in ``gr.Error`` and its kin."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import function_scope
from gradio_patterns.effects.failures import Saying, catches_foreign, clauses
from gradio_patterns.effects.reachable import results_shown
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.hit import Hit

WORDS = ("except",)

_BOXES = ("Error", "Warning", "Info")
_SAID = (
    "visitors read the text of the exception{where}, paths and addresses of the server included; "
    "say in your own words what failed, and log the exception"
)


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for function in (*results_shown(app), *_perhaps(app)):
        if id(function.node) in seen:
            continue
        seen.add(id(function.node))
        for clause in clauses(function):
            if catches_foreign(clause):
                saying = Saying(app, function.place, clause)
                yield from _returned(function, clause, saying)
    yield from _boxes(app)


def _perhaps(app: App) -> Iterator[Function]:
    """Functions that are wired where it cannot be seen, and give back what a visitor sees."""
    for visit in visits(app):
        if visit.handler is visit.function and visit.function.name not in {"preprocess", "flag"}:
            yield visit.function


def _returned(function: Function, clause: ast.ExceptHandler, saying: Saying) -> Iterator[Hit]:
    inside = {id(node) for statement in clause.body for node in descend(statement)}
    for statement, value, _ in function.results:
        within = id(statement) in inside
        after = getattr(statement, "lineno", 0) >= clause.lineno
        # Below the clause, only a name that it filled can hold the text.
        if value is None or not after or not saying.says(value):
            continue
        names = [part.id for part in descend(value) if isinstance(part, ast.Name)]
        filled = [saying.texts[name] for name in names if name in saying.texts]
        if not within and not filled:
            continue
        yield Hit(filled[0] if filled else statement, _SAID.format(where=""))


def _boxes(app: App) -> Iterator[Hit]:
    """``gr.Error(f"... {error}")``: shown wherever it stands."""
    for call in app.calls(*_BOXES):
        clause = _clause_around(call.place) or _clause_before(app, call)
        if clause is None or not catches_foreign(clause):
            continue
        saying = Saying(app, call.place, clause)
        given = call.argument(0, "message")
        if given is not None and (saying.says(given) or _is(given, clause.name)):
            yield Hit(call.node, _SAID.format(where=f" in gr.{call.name}"))


def _clause_around(place: Place) -> ast.ExceptHandler | None:
    for outer in place.outward_in_scope():
        if isinstance(outer.node, ast.ExceptHandler):
            return outer.node
    return None


def _clause_before(app: App, call: Call) -> ast.ExceptHandler | None:
    """The clause above that gave a text its words: ``status = str(error)``, ``gr.Info(status)``."""
    given = call.argument(0, "message")
    scope = function_scope(call.place.scope)
    if not isinstance(given, ast.Name) or scope is None:
        return None
    for binding in scope.bindings.get(given.id, ()):
        clause = _clause_around(binding.place)
        if clause is not None and clause.lineno < call.node.lineno:
            return clause
    return None


def _is(node: ast.expr, name: str | None) -> bool:
    return isinstance(node, ast.Name) and node.id == name
