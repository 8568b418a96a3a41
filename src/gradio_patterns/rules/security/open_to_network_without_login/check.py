"""server_name="0.0.0.0" and no login: everybody in the network uses the app."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import asks_login, launches
from gradio_patterns.findings.hit import Hit

WORDS = ("0.0.0.0", "::")


def check(app: App) -> Iterator[Hit]:
    # In a container every address is the container's own, and something else stands before it.
    if app.project_file("Dockerfile", "Containerfile") is not None:
        return
    for call in launches(app):
        keyword = call.keyword_node("server_name")
        if keyword is None or call.open or call.place.conditional:
            continue
        if asks_login(call) or app.literal(keyword.value, call.place) not in ("0.0.0.0", "::"):
            continue
        yield Hit(
            keyword,
            "the app listens on every address and asks for no login; whoever is in the network "
            "can use it",
        )
