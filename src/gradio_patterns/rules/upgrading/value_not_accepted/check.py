"""A literal value that the parameter refuses or does not know."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "value-not-accepted")
    for call in app.gradio_calls if app.target >= (3, 50) else ():
        scale = call.keyword_node("scale")
        value = scale.value if scale is not None else None
        if (
            isinstance(value, ast.Constant)
            and isinstance(value.value, float)
            and scale is not None
            and value.value != round(value.value)
        ):
            yield Hit(
                scale, f"scale={value.value} is no whole number, as Gradio warns", severity="info"
            )
        if call.name == "Dropdown" and not call.open and call.keyword("max_choices") is not None:
            several = call.argument(3, "multiselect")
            if several is None or (isinstance(several, ast.Constant) and not several.value):
                node = call.keyword_node("max_choices")
                if node is not None:
                    yield Hit(
                        node, "max_choices= counts only with multiselect=True", severity="info"
                    )
