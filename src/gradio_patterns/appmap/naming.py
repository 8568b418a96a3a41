"""The names by which a map calls components: the variable, else the kind and its label."""

from __future__ import annotations

import ast

from gradio_patterns.app import App
from gradio_patterns.app.model import Instance, LocalClass, Symbol
from gradio_patterns.app.scopes import Binding, Place, order_of
from gradio_patterns.app.walked import self_class
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


def custom(app: App, node: ast.expr | None, place: Place) -> str | None:
    """The name of a component of another package: made by calling a class that is not Gradio's."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) if _makes(app, node, place) else None
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    binding: Binding | None = None
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, place, order_of(node))
    else:
        owner = self_class(node.value, place.scope)
        assigned = owner.attributes.get(node.attr, ()) if owner is not None else ()
        binding = assigned[0] if len(assigned) == 1 else None
    if binding is None or binding.kind not in {"value", "with"}:
        return None
    made = binding.value
    if isinstance(made, ast.Call) and _makes(app, made, binding.place):
        return ast.unparse(node)
    return None


def _makes(app: App, node: ast.Call, place: Place) -> bool:
    """Whether a call makes an object of an imported class, or of a class that derives from one."""
    called = node.func
    value = app.resolve(called, place)
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if isinstance(value, LocalClass):
        return bool(getattr(value.scope.node, "bases", ()))
    imported = isinstance(value, Symbol) and value.gradio is None
    return imported and name[:1].isupper()
