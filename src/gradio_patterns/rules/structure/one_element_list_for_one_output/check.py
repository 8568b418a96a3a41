"""return [text] for one output: the component gets a list."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("[", "(")

_FAILS = frozenset({"Markdown", "Code", "Image", "Audio", "Video", "Label", "Plot"})


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        function, outputs = event.function, event.outputs
        if function is None or outputs is None or len(outputs) != 1 or outputs[0] is None:
            continue
        if event.call.open or event.call.keyword_node("batch") is not None:
            continue
        kind = outputs[0].kind
        for _, value, _ in function.results:
            if not isinstance(value, (ast.List, ast.Tuple)) or len(value.elts) != 1:
                continue
            if isinstance(value.elts[0], ast.Starred):
                continue
            what = "list" if isinstance(value, ast.List) else "tuple"
            if kind in _FAILS and (kind, what) != ("Code", "tuple"):  # that is a file to show
                message = f"gr.{kind} cannot take a {what}, so every run that ends here fails"
                yield Hit(value, f"{message}; return the bare value", _fix(app, value))
            elif kind == "Textbox":
                message = "the Textbox shows the brackets too"
                fix = _fix(app, value)
                yield Hit(value, f"{message}; return the bare value", fix, severity="warning")


def _fix(app: App, value: ast.List | ast.Tuple) -> Fix | None:
    if "#" in app.source.segment(value):
        return None
    text = app.source.segment(value.elts[0])
    if "\n" in text:
        text = f"({text})"
    return edits.unsafe("return the bare value", edits.replace(app.source, value, text))
