"""Inputs and outputs of an event: components, and the classes that an Interface names by text."""

from __future__ import annotations

import ast
from functools import lru_cache

from gradio_patterns.api.payloads import component_named
from gradio_patterns.app import App, Event, Function, Instance, Literal, Symbol
from gradio_patterns.app.serving import is_true
from gradio_patterns.app.uses import sole_taker
from gradio_patterns.flow.values import Port

_SHORT = {"text": "Textbox", "files": "Files", "list": "List", "numpy": "Numpy"}


def stands_in(app: App, component: Instance | None) -> bool:
    """Whether a component is made in this file, so that its text can be changed."""
    scope = component.call.place.scope if component is not None else None
    while scope is not None and scope.parent is not None:
        scope = scope.parent
    return scope is app.walked.module


def own_source(app: App, port: Port) -> Instance | None:
    """The component of a port, where it is made here and one event alone takes its value."""
    component = port.component
    if component is None or not stands_in(app, component) or not sole_taker(app, component):
        return None
    return component


def inputs_of(app: App, event: Event) -> tuple[Port | None, ...] | None:
    """What fills the parameters, in order; None where that is not known."""
    if event.inputs_as_set or event.call.keyword("batch") is not None:
        return None
    if event.inputs is None:
        first, _ = _beginning(app, event, event.inputs_node)
        return first or None
    ports = _ports(app, event, event.inputs, event.inputs_node)
    if event.name == "ChatInterface" and is_true(event.call.keyword("multimodal")):
        return (Port("MultimodalTextbox", None), *ports[1:])
    return ports


def _beginning(
    app: App, event: Event, node: ast.expr | None
) -> tuple[tuple[Port | None, ...], bool]:
    """The first inputs of a list that is put together, and whether these are all."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, whole = _beginning(app, event, node.left)
        right, both = _beginning(app, event, node.right) if whole else ((), False)
        return left + right, both
    if not isinstance(node, (ast.List, ast.Tuple)):
        return (), False
    found: list[Port | None] = []
    for part in node.elts:
        if isinstance(part, ast.Starred):
            return tuple(found), False
        component = app.component(part, event.call.place)
        found.append(Port(component.kind, component) if component is not None else None)
    return tuple(found), True


def outputs_of(app: App, event: Event) -> tuple[Port | None, ...] | None:
    given = event.call.keywords
    if event.outputs is None or event.call.open or "batch" in given or "postprocess" in given:
        return None
    return _ports(app, event, event.outputs, event.outputs_node)


def _ports(
    app: App, event: Event, components: tuple[Instance | None, ...], node: ast.expr | None
) -> tuple[Port | None, ...]:
    texts = _texts(app, event, node) if None in components else []
    found: list[Port | None] = []
    for place, component in enumerate(components):
        if component is not None:
            found.append(Port(component.kind, component))
        else:
            kind = _named(texts[place]) if place < len(texts) else ""
            found.append(Port(kind, None) if kind else None)
    return tuple(found)


def _texts(app: App, event: Event, node: ast.expr | None) -> list[str]:
    value = app.resolve(node, event.call.place)
    if event.name != "Interface" or not isinstance(value, Literal):
        return []
    shown = value.node
    parts = shown.elts if isinstance(shown, (ast.List, ast.Tuple)) else [shown]
    return [str(part.value) if isinstance(part, ast.Constant) else "" for part in parts]


@lru_cache(maxsize=8192)
def _named(text: str) -> str:
    """The class that an Interface means by ``"image"``."""
    if not text:
        return ""
    return _SHORT.get(text) or component_named(text.replace("_", "")) or ""


def bound(app: App, event: Event) -> tuple[Function, dict[str, Port]] | None:
    """The function an event runs, and which input fills which parameter.

    Parameters that Gradio fills itself, that a ``partial`` has filled, or whose component is not
    known are left out. None where the function is not known.
    """
    function, filled = event.function, 0
    given: frozenset[str] = frozenset()
    if function is None:
        found = _partial(app, event) or _decorated(app, event)
        if found is None:
            return None
        function, filled, given = found
    ports = inputs_of(app, event)
    if ports is None:
        return function, {}
    names = [name for name in function.fed[filled:] if name not in given]
    if function.node.args.vararg is not None and len(ports) > len(names):
        ports = ports[: len(names)]
    return function, {
        name: port._replace(name=name)
        for name, port in zip(names, ports)  # noqa: B905 - defaults may be left
        if port is not None and name not in event.described
    }


def _partial(app: App, event: Event) -> tuple[Function, int, frozenset[str]] | None:
    node = event.fn
    if not isinstance(node, ast.Call) or not node.args:
        return None
    called = app.resolve(node.func, event.call.place)
    if not isinstance(called, Symbol) or called.path != "functools.partial":
        return None
    function = app.resolve(node.args[0], event.call.place)
    plain = isinstance(function, Function) and not function.decorators
    if not plain or any(isinstance(part, ast.Starred) for part in node.args):
        return None
    if any(keyword.arg is None for keyword in node.keywords):
        return None
    assert isinstance(function, Function)
    return function, len(node.args) - 1, frozenset(k.arg or "" for k in node.keywords)


def _decorated(app: App, event: Event) -> tuple[Function, int, frozenset[str]] | None:
    """A function with decorators that ``wrapping`` may see through."""
    function = app.resolve(event.fn, event.call.place) if event.fn is not None else None
    known = isinstance(function, Function) and bool(function.decorators)
    return (function, 0, frozenset()) if known and isinstance(function, Function) else None
