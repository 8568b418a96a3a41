"""launch(show_error=True): visitors read the text of every exception."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import in_notebook, is_true, launches
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("show_error",)


def check(app: App) -> Iterator[Hit]:
    if in_notebook(app):
        return
    for call in launches(app):
        keyword = call.keyword_node("show_error")
        if keyword is None or not is_true(keyword.value) or call.place.conditional:
            continue
        yield Hit(
            keyword,
            "show_error=True shows visitors the text of every exception, paths and addresses "
            "included; raise gr.Error where they should read something",
            edits.unsafe("drop show_error", edits.remove_keyword(app.source, call, keyword)),
        )
