"""with gr.Row: enters the class, not a row."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Symbol
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("with ",)

_LAYOUTS = frozenset(
    {"Accordion", "Blocks", "Column", "Group", "Row", "Sidebar", "Tab", "TabItem", "Tabs", "Box"}
)


def check(app: App) -> Iterator[Hit]:
    for item in app.nodes_of(ast.withitem):
        entered = item.context_expr
        value = app.resolve(entered, app.walked.module.place)
        name = value.gradio if isinstance(value, Symbol) else None
        if name in _LAYOUTS:
            text = f"{app.source.segment(entered)}()"
            fix = edits.safe("call it", edits.replace(app.source, entered, text))
            yield Hit(entered, f"gr.{name} is not called: the app does not start", fix)
