"""share=True in an app whose README says it is a Gradio Space."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_true, launches, on_space
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("share",)


def check(app: App) -> Iterator[Hit]:
    if not on_space(app):
        return
    for call in launches(app):
        keyword = call.keyword_node("share")
        if keyword is None or not is_true(keyword.value) or call.place.conditional:
            continue
        yield Hit(
            keyword,
            "share=True does nothing on a Space, which is public already, and publishes the app "
            "when it is started at home; leave it out",
            edits.unsafe("drop share=True", edits.remove_keyword(app.source, call, keyword)),
        )
