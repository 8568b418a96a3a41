"""queue() or launch() on an Interface inside a Blocks: the launched app has none of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.pages import page
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue(", ".launch(")

_INNER = frozenset({"Interface", "ChatInterface"})


def check(app: App) -> Iterator[Hit]:
    for call in (*app.app_calls("queue"), *app.app_calls("launch")):
        inner = call.receiver
        if not isinstance(inner, Instance) or inner.kind not in _INNER:
            continue
        outer = page(app, inner.call.place)
        if outer is None:
            continue
        what = f"gr.{inner.kind}"
        if call.name == "queue":
            message = f"queue() on a {what} inside gr.Blocks sets nothing for the launched app"
        else:
            message = f"launch() on a {what} inside gr.Blocks starts it without the page around it"
        # The name of a page that a function made is not known outside that function.
        fix = None if inner.made_by else _fix(app, call, outer[1])
        yield Hit(call.node, f"{message}; call it on the outer Blocks", fix)


def _fix(app: App, call: Call, outer: ast.withitem) -> Fix | None:
    """Name the outer app instead, where the inner one is named by a variable."""
    inner = call.node.func.value  # type: ignore[attr-defined]
    name = outer.optional_vars
    if not isinstance(inner, ast.Name) or not isinstance(name, ast.Name):
        return None
    edit = edits.replace(app.source, inner, name.id)
    return edits.unsafe(f"call {call.name}() on {name.id}", edit)
