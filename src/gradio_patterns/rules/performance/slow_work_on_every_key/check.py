"""A slow handler on change or input of a text field."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("change", "input")

_FIELDS = frozenset({"Textbox", "TextArea", "Code"})


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        if event.function is None or not is_slow(app, event.function):
            continue
        for source, name in event.triggers:
            if source is not None and source.kind in _FIELDS and _typed(app, source, name):
                yield Hit(
                    event.fn or event.call.node,
                    f".{name}() runs this with every letter; use .submit() or .blur()",
                )
                break


def _typed(app: App, field: Instance, name: str) -> bool:
    """Whether letters start it: a field that events fill may change for other reasons."""
    if name == "input":
        return True
    filled = any(event.may_output(field) for event in (*app.events, *app.interfaces))
    read_only = app.literal(field.call.keyword("interactive"), field.call.place) is False
    return name == "change" and not filled and not read_only and not field.call.open
