"""``gr.Error("no {name}")`` without an f."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import names_in
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Error(", "Warning(", "Info(")

FIELD = r"(?<!\{)\{([A-Za-z_][^{}]*?)(?:![rsa])?(?::[^{}]*)?\}(?!\})"


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Error", "Warning", "Info"):
        node = call.argument(0, "message")
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        field = next((f for f in re.findall(FIELD, node.value) if _known(app, call, f)), None)
        if field is not None:
            yield Hit(
                node,
                f"visitors read {{{field}}} as it stands here; put an f before the text",
                _filled(app, node),
            )


def _known(app: App, call: Call, field: str) -> bool:
    """Whether a field is an expression of names that are there, one of them of the function."""
    try:
        names = names_in(ast.parse(field, mode="eval"))
    except (SyntaxError, ValueError):
        return False
    scope = call.place.scope
    return any(name in scope.bindings for name in names) and scope.kind == "function"


def _filled(app: App, node: ast.Constant) -> Fix | None:
    text = app.source.segment(node)
    fields = re.findall(r"\{[^{}]*\}", text)
    plain = text[:1] in "\"'" and "\n" not in text and all(f.count(text[0]) == 0 for f in fields)
    if not plain or len(fields) != len(re.findall(FIELD, text)) or "\\" in "".join(fields):
        return None
    return edits.unsafe("put an f before the text", edits.replace(app.source, node, f"f{text}"))
