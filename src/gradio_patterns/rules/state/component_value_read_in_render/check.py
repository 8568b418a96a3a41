"""component.value in the body of a gr.render function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.findings.hit import Hit

WORDS = ("render(",)


def check(app: App) -> Iterator[Hit]:
    for function, event in app.handlers:
        if event.name != "render":
            continue
        for node in function.own_nodes:
            if (
                isinstance(node, ast.Attribute)
                and node.attr == "value"
                and isinstance(node.ctx, ast.Load)
                and _outside(app, function, node.value)
            ):
                name = ast.unparse(node.value)
                yield Hit(
                    node,
                    f"{name}.value is what the app was built with, for every visitor and for ever; "
                    f"pass inputs={name} to gr.render",
                )


def _outside(app: App, function: Function, node: ast.expr) -> bool:
    """Whether this is a component that was made before the function runs."""
    part = app.component(node, function.place)
    return part is not None and part.call.place.scope is not function.scope
