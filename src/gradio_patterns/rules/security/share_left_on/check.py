"""launch(share=True) written out: every start of the program publishes the app."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.defaults import OPTION, PARAMETER, Default, defaults_of
from gradio_patterns.app.serving import (
    asks_login,
    in_notebook,
    is_true,
    launches,
    may_be_skipped,
    on_space,
)  # fmt: skip
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("share",)

WEEK = (5, 25, 1)
"""From here on the link is said to last a week, before it was 72 hours."""


def check(app: App) -> Iterator[Hit]:
    # In a notebook the link is often the only way to see the app; on a Space it does nothing.
    if in_notebook(app) or "google.colab" in app.source.text or on_space(app):
        return
    for call in launches(app):
        keyword = call.keyword_node("share")
        if keyword is None or may_be_skipped(call):
            continue
        guarded = call.open or asks_login(call)
        whom, severity = ("", "info") if guarded else (", to anyone with the link", None)
        lasts = "a week" if app.target >= WEEK else "72 hours"
        default = None if is_true(keyword.value) else _default(app, call, keyword.value)
        if default is not None:
            yield Hit(
                default.at,
                f"share is True unless told otherwise, so a start publishes the app for up to "
                f"{lasts}{whom}; let False be the default",
                severity="info" if asks_login(call) else None,
            )
        if not is_true(keyword.value):
            continue
        yield Hit(
            keyword,
            f"share=True publishes the app on every start, for up to {lasts}{whom}"
            "; leave it out, or make it an option of the program",
            edits.unsafe("drop share=True", edits.remove_keyword(app.source, call, keyword)),
            severity,
        )


def _default(app: App, call: Call, node: ast.expr) -> Default | None:
    """The default that publishes the app, where a parameter or an option stands for ``share``."""
    found = defaults_of(app, node, call.place)
    if len(found) != 1 or found[0].value is not True:
        return None
    return found[0] if found[0].chosen_by in {OPTION, PARAMETER} else None
