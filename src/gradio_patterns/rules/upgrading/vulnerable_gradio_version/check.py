"""The project fixes Gradio at a version with holes that were seen open."""

from __future__ import annotations

import os
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.findings.hit import Hit
from gradio_patterns.target.target import fixed_by_file

WORDS = ("launch",)

_ANY_ORIGIN = ((5, 0), "web pages of origin null may call and read the app while it runs locally")
_UPLOADED_PAGES = (
    (4, 41),
    "an uploaded HTML file is served as a page of the app, scripts included",
)


def check(app: App) -> Iterator[Hit]:
    version, told = app.target_info.version, app.target_info
    if not fixed_by_file(told):
        return
    open_holes = [hole for fixed, hole in (_ANY_ORIGIN, _UPLOADED_PAGES) if version < fixed]
    node = gradio_import(app) if open_holes else None
    if node is not None:
        place, holes = os.path.basename(told.source), "; ".join(open_holes)
        yield Hit(node, f"{place} fixes gradio {told.text}: {holes}; raise it to 5.0 or newer")
