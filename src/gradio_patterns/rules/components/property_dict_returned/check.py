"""{"visible": ...} returned where gr.update(visible=...) was meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import returned
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("visible", "interactive", "choices")

_TELLING = frozenset({"visible", "interactive", "choices"})
_PROPERTIES = _TELLING | {"value", "label", "placeholder", "info", "minimum", "maximum", "elem_id"}
_KINDS = (
    "Textbox", "Number", "Slider", "Checkbox", "CheckboxGroup", "Radio", "Dropdown", "Button",
    "Markdown", "HTML", "Image", "Audio", "Video", "File", "Code",
)  # fmt: skip
"""Components whose value is never a dict of the user's."""


def check(app: App) -> Iterator[Hit]:
    for result in returned(app, *_KINDS):
        node = result.node
        if not isinstance(node, ast.Dict):
            continue
        names = _property_names(node)
        if set(names) & _TELLING:
            yield Hit(
                node,
                f'"{result.function.name}" returns a plain dict, which becomes the value of the '
                f"gr.{result.component.kind}; return gr.update({names[0]}=...)",
                _fix(app, node, names),
            )


def _property_names(node: ast.Dict) -> list[str]:
    """The keys, if every one is a property's name."""
    names = [str(key.value) for key in node.keys if isinstance(key, ast.Constant)]
    return names if len(names) == len(node.keys) and set(names) <= _PROPERTIES else []


def _fix(app: App, node: ast.Dict, names: list[str]) -> Fix | None:
    gr = app.gradio_alias
    if gr is None or "#" in app.source.segment(node):
        return None
    pairs = zip(names, map(app.source.segment, node.values), strict=True)
    arguments = ", ".join(f"{name}={value}" for name, value in pairs)
    edit = edits.replace(app.source, node, f"{gr}.update({arguments})")
    return edits.unsafe("return gr.update(...)", edit)
