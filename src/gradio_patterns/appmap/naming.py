"""The names by which a map calls components: the variable, else the kind and its label."""

from __future__ import annotations

import ast

from gradio_patterns.app import App
from gradio_patterns.app.model import Instance
from gradio_patterns.appmap.model import UNKNOWN


def variables(app: App) -> dict[int, str]:
    """Ids of call nodes whose result is bound to a name, and that name."""
    found: dict[int, str] = {}
    for scope in app.walked.scopes:
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                if binding.kind in {"value", "with"} and isinstance(binding.value, ast.Call):
                    found.setdefault(id(binding.value), name)
    for node in app.nodes:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            target = node.targets[0]
            if isinstance(target, (ast.Attribute, ast.Subscript)):
                found.setdefault(id(node.value), ast.unparse(target))
    return found


def name_of(app: App, component: Instance | None, names: dict[int, str]) -> str:
    """How a reader would call a component: ``chat``, ``Button 'Send'``, ``Textbox``."""
    if component is None:
        return UNKNOWN
    for call in (*reversed(component.made_by), component.call.node):
        if id(call) in names:
            return names[id(call)]
    said = component.call.keyword("label") or component.call.keyword("value")
    if said is None and component.kind in {"Button", "Tab", "Accordion", "Markdown", "Blocks"}:
        said = next(iter(component.call.positional), None)
    text = app.literal(said, component.call.place)
    short = " ".join(text.split())[:30] if isinstance(text, str) else ""
    return f"{component.kind} {short!r}" if short else component.kind
