"""A literal value that the parameter refuses or does not know."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "value-not-accepted")
