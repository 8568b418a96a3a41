"""visible=False on a component whose elem_id a script of the same file looks up."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("getElementById", "querySelector")

_BY_ID = r"getElementById\(\s*[\"'`\\]*([\w-]+)[\"'`\\]*\s*\)"
_BY_SELECTOR = r"querySelector(?:All)?\(\s*[\"'`\\]*#([\w-]+)"


def check(app: App) -> Iterator[Hit]:
    text = app.source.text
    sought = {*re.findall(_BY_ID, text), *re.findall(_BY_SELECTOR, text)}
    for call in app.gradio_calls:
        if not call.name[:1].isupper():
            continue
        elem_id, visible = call.keyword("elem_id"), call.keyword_node("visible")
        name = elem_id.value if isinstance(elem_id, ast.Constant) else None
        if not isinstance(name, str) or name not in sought:
            continue
        if visible is None or not isinstance(visible.value, ast.Constant):
            continue
        if visible.value.value is not False or _made_visible(app, call):
            continue
        yield Hit(
            visible,
            f'a script looks up "#{name}", but with visible=False the component is not in '
            f"the page; {_remedy(app)}",
            _fix(app, visible),
        )


def _remedy(app: App) -> str:
    return 'use visible="hidden"' if app.target >= (5, 46) else "hide it by CSS instead"


def _made_visible(app: App, call: Call) -> bool:
    """Whether some event may show the component before the script looks for it."""
    for event in app.events:
        if event.outputs is None or None in event.outputs:
            return True
        if any(output is not None and output.call.node is call.node for output in event.outputs):
            function = event.function
            if function is None:
                if event.fn is None or isinstance(event.fn, ast.Constant):
                    continue  # filled by JavaScript only
                return True
            if "visible" in app.source.segment(function.node):
                return True
    return False


def _fix(app: App, visible: ast.keyword) -> Fix | None:
    if app.target < (5, 46):
        return None
    edit = edits.replace(app.source, visible.value, '"hidden"')
    return edits.unsafe('use visible="hidden"', edit)
