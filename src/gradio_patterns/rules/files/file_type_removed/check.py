"""type="file" and type="bytes": refused since 4.0."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.uses import FILE_METHODS, handed
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("File", "UploadButton")

_NOW = {"file": "filepath", "bytes": "binary"}


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("File", "UploadButton"):
        keyword = call.keyword_node("type")
        if keyword is None or not isinstance(keyword.value, ast.Constant):
            continue
        old = str(keyword.value.value)
        new = _NOW.get(old)
        if new is not None:
            yield Hit(
                keyword,
                f'type="{old}" of gr.{call.name} raises a ValueError since '
                f'Gradio 4; use type="{new}"',
                _fix(app, call, keyword, new),
            )


def _fix(app: App, call: Call, keyword: ast.keyword, new: str) -> Fix | None:
    edit = edits.replace(app.source, keyword.value, f'"{new}"')
    message = f'use type="{new}"'
    # Bytes stay bytes; a path does what a file object did only where it is asked for .name.
    if new == "binary" or _only_name(app, call):
        return edits.safe(message, edit)
    takers = [use for use in handed(app, call.name) if use.component.call.node is call.node]
    if any(True for use in takers for _ in use.attributes(*FILE_METHODS)):
        return None
    return edits.unsafe(message, edit)


def _only_name(app: App, call: Call) -> bool:
    """Whether every function that gets this component's value reads only its ``.name``."""
    takers = [use for use in handed(app, call.name) if use.component.call.node is call.node]
    reached = {
        event.call.node
        for event in (*app.events, *app.interfaces)
        if event.inputs is None
        or any(part is None or part.call.node is call.node for part in event.inputs)
    }
    known = {event.call.node for use in takers for event in app.events_of(use.function)}
    if not takers or not reached <= known:
        return False
    for use in takers:
        names = {id(node.value) for node in use.attributes("name")}
        for node in use.function.own_nodes:
            if isinstance(node, ast.Name) and node.id == use.name and id(node) not in names:
                return False
    return True
