"""New choices and a value that comes from elsewhere: is it one of them?"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.tree import descend
from gradio_patterns.app.walked import function_scope
from gradio_patterns.findings.hit import Hit

WORDS = ("choices",)


def check(app: App) -> Iterator[Hit]:
    yield from _first(app)
    for call in app.calls("Dropdown", "Radio", "CheckboxGroup", "update"):
        scope = function_scope(call.place.scope)
        choices, value = call.keyword("choices"), call.keyword("value")
        if choices is None or value is None or scope is None or call.open:
            continue
        if call.name != "update" and not _handed_back(app, call):
            continue
        custom = call.keyword("allow_custom_value")
        if isinstance(custom, ast.Constant) and custom.value:
            continue
        if not isinstance(value, (ast.Name, ast.Attribute, ast.Call)) or _made(value, choices):
            continue
        if not _asked(scope.node, ast.unparse(value), ast.unparse(choices)):
            yield Hit(
                call.node,
                f"may {ast.unparse(value)[:40]} be missing in {ast.unparse(choices)[:40]}? Then "
                'the next event fails with "not in the list of choices"',
            )


def _first(app: App) -> Iterator[Hit]:
    """A dropdown whose choice only sets something else, and which shows its first one at once."""
    for call in app.calls("Dropdown") if app.target >= (4,) else ():
        if call.open or len(call.positional) > 1 or {"value", "multiselect"} & set(call.keywords):
            continue
        mine = [e for e in app.events for c, _ in e.triggers if c and c.call.node is call.node]
        taken = [
            e
            for e in (*app.events, *app.interfaces)
            if any(c and c.call.node is call.node for c in e.inputs or ())
        ]
        filled = [
            e
            for e in app.events
            if any(c is None or c.call.node is call.node for c in e.outputs or ())
        ]
        own = mine and all(
            name in {"change", "select", "input"} for e in mine for _, name in e.triggers
        )
        if own and not filled and all(e in mine for e in taken):
            if any(e.inputs is None for e in app.events if e not in mine):
                continue
            yield Hit(
                call.node,
                "this starts with its first choice, and choosing that fires nothing: is it what "
                "counts at the start? value=None starts without one",
            )


def _handed_back(app: App, call: Call) -> bool:
    """Whether a component is made to be returned, as an update."""
    inside = any(
        isinstance(node, (ast.Return, ast.Yield)) and any(p is call.node for p in descend(node))
        for node in app.nodes
    )
    return inside and not any(True for _ in app.enclosing(call.place))


def _made(value: ast.expr, choices: ast.expr) -> bool:
    """Whether the value is taken out of the choices, or both come out of one thing."""
    return bool(names_in(choices) & names_in(value))


def _asked(node: ast.AST, value: str, choices: str) -> bool:
    """Whether the body looks for the value, or took it out of the choices before."""
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Compare)
            and isinstance(part.ops[0], (ast.In, ast.NotIn))
            and (ast.unparse(part.left) == value or ast.unparse(part.comparators[0]) == choices)
        ):
            return True
        if isinstance(part, ast.Assign) and len(part.targets) == 1:
            target, given = ast.unparse(part.targets[0]), ast.unparse(part.value)
            if target == value and (choices in given or given in {"None", "[]"}):
                return True
            if target == choices and value in {ast.unparse(p) for p in descend(part.value)}:
                return True
        if (
            isinstance(part, ast.Call)
            and isinstance(part.func, ast.Attribute)
            and part.func.attr in {"append", "insert", "add"}
            and ast.unparse(part.func.value) == choices
            and any(ast.unparse(one) == value for one in part.args)
        ):
            return True
    return False
