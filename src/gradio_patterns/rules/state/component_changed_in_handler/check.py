"""component.value = ... in a handler: no page changes, and the object is everybody's."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = (".value", ".visible", ".choices", ".interactive", ".label", ".placeholder", ".maximum")

PROPERTIES = frozenset(
    {
        "value",
        "visible",
        "choices",
        "interactive",
        "label",
        "placeholder",
        "info",
        "maximum",
        "minimum",
    }
)
MUTATORS = frozenset({"append", "extend", "insert", "remove", "pop", "clear", "update"})
NOT_COMPONENTS = frozenset({"Blocks", "Interface", "ChatInterface", "TabbedInterface"})


def check(app: App) -> Iterator[Hit]:
    for target, statement, place in app.walked.attribute_stores:
        if target.attr in PROPERTIES:
            yield from changed(app, target, statement, place, f".{target.attr} = ...")
    for method in MUTATORS:
        for node, place in app.walked.calls_by_attribute.get(method, ()):
            target = node.func.value  # type: ignore[attr-defined]
            if isinstance(target, ast.Attribute) and target.attr in {"value", "choices"}:
                yield from changed(app, target, node, place, f".{target.attr}.{method}(...)")


def changed(
    app: App, target: ast.Attribute, node: ast.AST, place: Place, what: str
) -> Iterator[Hit]:
    if not app.is_handler(place.scope):
        return
    part = app.component(target.value, place)
    if not isinstance(part, Instance) or part.kind in NOT_COMPONENTS or part.kind[:1].islower():
        return
    if app.is_handler(part.call.place.scope):
        return  # made in the handler, to be returned
    name = ast.unparse(target.value)
    if part.kind == "State":
        advice = f"{name} is the same object for all visitors; pass the state in and return it"
    else:
        update = "the new value" if target.attr == "value" else f"gr.update({target.attr}=...)"
        advice = f"no page changes and all visitors share the object; return {update} to {name}"
    yield Hit(node, f"{name}{what} in a handler: {advice}")
