"""A listener that is given "text" or gr.Textbox where it needs a component of the page."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Literal, Symbol
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("inputs", "outputs", "click(", "change(", "submit(", "load(", "then(")

_DICT = "a dict"


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        if event.source is None and event.name != "on":
            continue
        for side, node in (("inputs", event.inputs_node), ("outputs", event.outputs_node)):
            if node is None:
                continue
            for part, what in _wrong(app, node, event.call.place):
                advice = "pass the component object that is on the page"
                if what == _DICT:
                    named = app.target >= (6, 28) and side == "inputs"
                    advice = "use inputs_kwargs=" if named else "pass a list of components"
                yield Hit(
                    part,
                    f"{what} in {side} of .{event.name}() is no component and raises; {advice}",
                )


def _wrong(app: App, node: ast.expr, place: Place) -> Iterator[tuple[ast.expr, str]]:
    value = app.resolve(node, place)
    if isinstance(value, Literal):
        display = value.node
        if isinstance(display, (ast.List, ast.Tuple, ast.Set)):
            for element in display.elts:
                part = app.resolve(element, value.place)
                if isinstance(part, Literal) and not isinstance(part.node, ast.Constant):
                    continue  # a list in a list; with ``x = [box, x]`` there would be no end
                for _, what in _wrong(app, element, value.place):
                    yield (element if display is node else node), what
        elif isinstance(display, ast.Dict):
            yield node, _DICT
        elif isinstance(display, ast.Constant) and isinstance(display.value, str):
            yield node, f'"{display.value[:30]}"'
    elif isinstance(value, Symbol):
        name = value.gradio
        # A class of Gradio; lower-case names are modules or functions.
        if name is not None and name.rpartition(".")[2][:1].isupper():
            yield node, f"the class gr.{name}"
