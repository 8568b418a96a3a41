"""The names by which a map calls components: the variable, else the kind and its label."""

from __future__ import annotations

import ast
import sys

from gradio_patterns.app import App
from gradio_patterns.app.model import Instance, LocalClass, Symbol
from gradio_patterns.app.scopes import Binding, Place, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.appmap.model import UNKNOWN
from gradio_patterns.neighbours.imported_names import Known, value_of

_DATA = frozenset(
    {"pandas", "numpy", "torch", "PIL", "polars", "pydantic", "transformers", "openai"}
)
"""Packages whose classes are no components."""


def variables(app: App) -> dict[int, str]:
    """Ids of call nodes whose result is bound to a name, and that name."""
    known: dict[int, str] | None = app.memo.get("variables")
    if known is not None:
        return known
    found: dict[int, str] = {}
    app.memo["variables"] = found
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
    """Whether a call makes a component of another package, or of a class that derives from one."""
    called = node.func
    known = value_of(app, called, place)
    if known is not None:
        return isinstance(known.value, LocalClass) and derives(known)
    value = app.resolve(called, place)
    if not isinstance(value, Symbol) or value.gradio is not None:
        return False
    package = value.path.lstrip(".").partition(".")[0]
    if package.startswith("gradio_"):
        return True
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name[:1].isupper() and package not in sys.stdlib_module_names | _DATA


def derives(known: Known, steps: int = 6) -> bool:
    """Whether a class of the project derives from a component, as far as it can be followed."""
    assert isinstance(known.value, LocalClass)
    scope = known.value.scope
    around = scope.place.parent or scope.place
    for base in getattr(scope.node, "bases", ()) if steps else ():
        value = known.app.resolve(base, around)
        path, kind = (value.path, value.gradio or "") if isinstance(value, Symbol) else ("", "")
        if path.startswith("gradio_") or kind[:1].isupper():
            return True
        parent = value_of(known.app, base, around)
        if (
            parent is not None
            and isinstance(parent.value, LocalClass)
            and derives(parent, steps - 1)
        ):
            return True
    return False
