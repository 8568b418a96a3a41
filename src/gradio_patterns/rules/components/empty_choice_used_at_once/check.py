"""A Radio, a date or a colour that nobody chose yet, used as if it were there."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.unset_inputs import CHOICES, used_while_empty

WORDS = (
    "Radio(", "FileExplorer(", "ColorPicker(", "DateTime(", "radio", "colorpicker",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for port, use, when in used_while_empty(app, event, CHOICES):
            if when != "start":
                continue  # a choice can be changed, hardly ever taken back
            message = f'"{port.name}" is None until the visitor has chosen something in the'
            remedy = "give it a first value=, or handle None"
            yield Hit(use.node, f"{message} {port.kind}, and this fails on None; {remedy}")
