"""launch(share=True) written out: every start of the program publishes the app."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import asks_login, in_notebook, is_true, launches, on_space
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
        if keyword is None or not is_true(keyword.value) or call.place.conditional:
            continue
        guarded = call.open or asks_login(call)
        whom, severity = ("", "info") if guarded else (", to anyone with the link", None)
        lasts = "a week" if app.target >= WEEK else "72 hours"
        yield Hit(
            keyword,
            f"share=True publishes the app on every start, for up to {lasts}{whom}"
            "; leave it out, or make it an option of the program",
            edits.unsafe("drop share=True", edits.remove_keyword(app.source, call, keyword)),
            severity,
        )
