"""Calls that give a component without being one's class: by annotation, cast or a chosen class."""

from __future__ import annotations

import ast

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, Symbol
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.appmap.bindings import component_class
from gradio_patterns.neighbours.imported_names import value_of

MADE = frozenset({"get_component_instance", "component"})
"""Functions of Gradio that give a component for whatever names one."""


def makes_one(app: App, node: ast.Call, place: Place) -> bool:
    """Whether the source says that a call gives one component, without showing which."""
    called = node.func
    value = app.resolve(called, place)
    if isinstance(value, Symbol):
        if value.path == "typing.cast" and node.args:
            return _one(app, node.args[0], place)
        if value.path.startswith("gradio."):
            return value.path.rpartition(".")[2] in MADE
    known = value_of(app, called, place)
    if known is not None and isinstance(known.value, Function):
        annotation = getattr(known.value.node, "returns", None)
        return annotation is not None and _one(known.app, annotation, known.value.around)
    return isinstance(called, ast.Name) and _names_classes(app, called, place)


def _one(app: App, annotation: ast.expr, place: Place) -> bool:
    """Whether an annotation names components, and no container of them."""
    parts = [annotation]
    if isinstance(annotation, ast.BinOp):
        parts = [annotation.left, annotation.right]
    several = any(isinstance(part, ast.Subscript) for part in parts)
    return not several and component_class(app, annotation, place)


def _names_classes(app: App, node: ast.Name, place: Place) -> bool:
    """``kind = gr.Textbox if short else gr.Code``, and then ``kind()``."""
    bindings = app.resolver.bindings(node.id, place, order_of(node)) or ()
    ends: list[tuple[ast.expr, Place]] = []
    for binding in bindings:
        value = binding.value
        if binding.kind != "value" or not isinstance(value, ast.expr):
            return False
        chosen = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        ends += [(each, binding.place) for each in chosen]
    found = [app.resolve(each, where) for each, where in ends]
    return bool(found) and all(
        isinstance(each, Symbol) and (each.gradio or "")[:1].isupper() for each in found
    )
