"""A handler's parameter annotated with a component class and used as the value."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import parameters_ever, symbol_of
from gradio_patterns.api.symbols import lineage
from gradio_patterns.api.table import rungs
from gradio_patterns.app import App
from gradio_patterns.app.uses import used_as_value
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function = event.function
        for name in sorted(event.described):
            assert function is not None, "its parameters are described"
            annotation = function.annotation(name)
            assert annotation is not None, "it describes the parameter"
            kind = _component(app, app.qualified(annotation, function.around))
            if kind is not None and used_as_value(app, function, name, _properties(kind)):
                yield Hit(
                    annotation,
                    f'"{name}: gr.{kind}" hands "{function.name}" the properties of the component'
                    " since Gradio 6, not its value, and it is used as the value; annotate it"
                    " with the type of the value",
                )


def _component(app: App, path: str | None) -> str | None:
    """The component class that a path means; layouts and other classes are none."""
    symbol = symbol_of(path or "", app.target) or ""
    return symbol if "Component" in lineage(symbol, rungs(app.target)[-1]) else None


def _properties(kind: str) -> frozenset[str]:
    """What an object of the component's properties may be asked for."""
    return frozenset({"value", *parameters_ever(kind, "")})
