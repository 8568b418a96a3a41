"""A handler's parameter annotated with a component class and used as the value."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import is_class, parameters_ever, symbol_of
from gradio_patterns.api.symbols import lineage
from gradio_patterns.api.table import rungs
from gradio_patterns.app import App, Function
from gradio_patterns.app.uses import used_as_value
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    seen: set[tuple[int, str]] = set()
    for event in (*app.events, *app.interfaces):
        function = event.function
        for name in sorted(event.described) if function is not None else ():
            assert function is not None
            kind = _component(app, function, name)
            if kind is None or (id(function.node), name) in seen:
                continue
            seen.add((id(function.node), name))
            if used_as_value(app, function, name, _properties(kind)):
                yield Hit(
                    function.annotation(name) or function.node,
                    f'"{name}: gr.{kind}" hands "{function.name}" the properties of the component'
                    " since Gradio 6, not its value, and it is used as the value; annotate it"
                    " with the type of the value",
                )


def _component(app: App, function: Function, name: str) -> str | None:
    """The component class a parameter is annotated with; layouts and other classes are none."""
    path = app.qualified(function.annotation(name), function.around)
    symbol = symbol_of(path, app.target) if path is not None else None
    if not symbol or not is_class(symbol):
        return None
    bases = lineage(symbol, rungs(app.target)[-1])
    return symbol if "Component" in bases else None


def _properties(kind: str) -> frozenset[str]:
    """What an object of the component's properties may be asked for."""
    return frozenset({"value", *parameters_ever(kind, "")})
