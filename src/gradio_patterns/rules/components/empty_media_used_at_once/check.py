"""The first thing a handler does with an upload fails on None."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.unset_inputs import UPLOADS, used_while_empty

WORDS = (
    "Image(", "Audio(", "Video(", "File(", "Files(", "Model3D(", "UploadButton(", "Gallery(",
    "Interface(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for port, use, when in used_while_empty(app, event, UPLOADS):
            still = "while the" if when == "start" else "once the visitor clears the"
            empty = f"{port.kind} is empty" if when == "start" else port.kind
            message = f'"{port.name}" is None {still} {empty}, and this fails on None'
            severity = "warning" if when == "start" else "info"
            yield Hit(use.node, f"{message}; handle that first", severity=severity)
