"""Who else runs for a visitor: functions that speak to one, and methods called by their name.

Guesses that are right nearly always, for questions: a function that makes an update or shows a
message is called for a visitor whoever wires it; ``agent.ask(text)`` runs the one method of the
file that is called ``ask``, whatever ``agent`` is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.model import FILLED_NAMES, Function, function_of_scope
from gradio_patterns.app.scopes import Place, Scope
from gradio_patterns.app.walked import function_scope

_SPOKEN = ("update", "Error", "Warning", "Info", "Success", "skip")
_GIVEN = frozenset({"fn", "func", "function", "handler", "callback", "on_click", "on_change",
                    "on_submit", "on_select", "target"})  # fmt: skip
_COMMON = frozenset(
    {
        "get", "set", "run", "update", "append", "add", "close", "open", "read", "write", "load",
        "save", "start", "stop", "clear", "copy", "format", "items", "keys", "values", "pop",
        "split", "join", "click", "change", "submit", "then", "launch", "render", "build",
        "forward", "send", "put", "wait", "replace", "strip", "find", "index", "count", "sort",
        "select", "remove", "insert", "extend", "encode", "decode", "connect", "create", "init",
        "setup",
    }
)  # fmt: skip
"""Names that objects of libraries have, too."""


def speaking(app: App) -> list[Function]:
    """Functions that make updates, show messages or ask who is there, and build no page."""
    scopes: dict[int, Scope] = {}
    for call in app.calls(*_SPOKEN):
        scope = function_scope(call.place.scope)
        if scope is not None:
            scopes[id(scope)] = scope
    for node, scope in app.walked.functions.items():
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and _asks(app, node, scope):
            scopes[id(scope)] = scope
    if not scopes:
        return []
    building = _building(app)
    found = []
    for key, scope in scopes.items():
        node = scope.node
        plain = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        # What fills the parameters of one that the file calls is seen at the call.
        if plain and key not in building and not app.walked.is_called(getattr(node, "name", "")):
            found.append(function_of_scope(scope))
    return found


def handed(app: App) -> Iterator[Function]:
    """Functions given by a keyword that says what they are for: ``Tab(on_click=save)``."""
    for node, place in app.walked.keywords(_GIVEN):
        if isinstance(node, (ast.Name, ast.Attribute)):
            function = app.function(node, place)
            if function is not None:
                yield function


def by_name(app: App, node: ast.expr, place: Place) -> Function | None:
    """The one method of the file that a call can mean by its name."""
    if not isinstance(node, ast.Attribute) or node.attr in _COMMON:
        return None
    functions = _methods(app).get(node.attr, ())
    return functions[0] if len(functions) == 1 else None


def _methods(app: App) -> dict[str, list[Function]]:
    found: dict[str, list[Function]] | None = app.facts.get("methods by name")
    if found is None:
        found = app.facts["methods by name"] = {}
        for node, scope in app.walked.functions.items():
            inside = scope.parent is not None and scope.parent.kind == "class"
            if inside and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                found.setdefault(node.name, []).append(function_of_scope(scope))
    return found


def _asks(app: App, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> bool:
    """Whether Gradio fills a parameter: the request, the progress, what was clicked."""
    around = scope.place.parent or scope.place
    arguments = node.args
    every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    said = [one.annotation for one in every if one.annotation is not None]
    said += [one.func for one in (*arguments.defaults, *arguments.kw_defaults)
             if isinstance(one, ast.Call)]  # fmt: skip
    return any(_filled(app, part, around) for one in said for part in ast.walk(one))


def _filled(app: App, part: ast.AST, place: Place) -> bool:
    """Whether a name is one of Gradio's own; web frameworks have a Request and a Session, too."""
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        head, _, name = part.value.partition(".")
        return head in {"gr", "gradio"} and name in FILLED_NAMES
    if last_name(part) not in FILLED_NAMES:
        return False
    path = app.qualified(part, place)  # type: ignore[arg-type]
    return path.startswith("gradio") if path is not None else isinstance(part, ast.Attribute)


def _building(app: App) -> set[int]:
    """Ids of the scopes that lay out a page or wire it, and of what is around them."""
    found: set[int] = set()
    layouts = app.calls("Blocks", "Row", "Column", "Tab", "TabItem", "Tabs", "Accordion", "Group")
    places = [call.place for call in layouts]
    places += [event.call.place for event in (*app.events, *app.interfaces)]
    for place in places:
        scope: Scope | None = place.scope
        while scope is not None:
            found.add(id(scope))
            scope = scope.parent
    return found
