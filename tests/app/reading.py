"""Helpers: read a snippet into an app model."""

from __future__ import annotations

import textwrap

from gradio_patterns.app import App, read_app
from gradio_patterns.findings.finding import Target

TARGET = Target((6, 31, 0), "6.31.0", "test")


def read(text: str) -> App:
    return read_app(textwrap.dedent(text), "app.py", TARGET)


def kinds(app: App, index: int = 0) -> tuple[list[str | None] | None, list[str | None] | None]:
    """Component kinds of the inputs and outputs of one event."""
    event = app.events[index]
    return _kinds(event.inputs), _kinds(event.outputs)


def _kinds(components: object) -> list[str | None] | None:
    if components is None:
        return None
    assert isinstance(components, tuple)
    return [component.kind if component is not None else None for component in components]
