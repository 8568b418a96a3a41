"""launch(show_error=True): visitors read the text of every exception."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.model import function_of_scope
from gradio_patterns.app.serving import in_notebook, is_true, launches
from gradio_patterns.app.walked import function_scope
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("show_error",)


def check(app: App) -> Iterator[Hit]:
    if in_notebook(app):
        return
    for call in launches(app):
        keyword = call.keyword_node("show_error")
        default = _default(call, keyword)
        if default is not None:
            yield Hit(
                default,
                "show_error is on unless the caller says otherwise: visitors read the text of "
                "every exception, paths and addresses included",
            )
        if keyword is None or not is_true(keyword.value) or call.place.conditional:
            continue
        yield Hit(
            keyword,
            "show_error=True shows visitors the text of every exception, paths and addresses "
            "included; raise gr.Error where they should read something",
            edits.unsafe("drop show_error", edits.remove_keyword(app.source, call, keyword)),
        )


def _default(call: Call, keyword: ast.keyword | None) -> ast.expr | None:
    """The default True of the parameter that a launch in a function hands on."""
    scope = function_scope(call.place.scope)
    if keyword is None or scope is None or not isinstance(keyword.value, ast.Name):
        return None
    function = function_of_scope(scope)
    default = function.defaults().get(keyword.value.id)
    return default if is_true(default) and not function.assigns(keyword.value.id) else None
