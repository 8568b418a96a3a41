"""A number as server_port=: no other port is tried."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import in_notebook, launches, may_be_skipped
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("server_port",)


def check(app: App) -> Iterator[Hit]:
    # Behind a published port of a container or of a Space the number is fixed from outside.
    if in_notebook(app) or app.project_file("Dockerfile", "Containerfile", "compose.yaml"):
        return
    found = launches(app)
    for call in found:
        keyword = call.keyword_node("server_port")
        if keyword is None or may_be_skipped(call) or (call.place.conditional and len(found) > 1):
            continue  # in a ``try`` another launch may be what is done when the port is taken
        port = app.literal(keyword.value, call.place)
        if type(port) is not int or port == 0:
            continue
        dropped = edits.unsafe("drop server_port", edits.remove_keyword(app.source, call, keyword))
        # Without the keyword the variable would count, which may well be set too late.
        yield Hit(
            keyword,
            f"server_port={port} is the only port tried; if it is taken the app ends with an "
            "OSError. Without it Gradio looks for a free one from 7860 on",
            None if "GRADIO_SERVER_PORT" in app.source.text else dropped,
        )
