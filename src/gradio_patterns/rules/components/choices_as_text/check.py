"""choices= given as a plain text."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("Radio(", "Dropdown(", "CheckboxGroup(", "choices")


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Radio", "Dropdown", "CheckboxGroup", "update"):
        choices = call.argument(0, "choices") if call.name != "update" else call.keyword("choices")
        if choices is not None and _is_text(app.literal(choices, call.place)):
            if len(call.positional) > 1 and app.target < (6,):
                continue  # a TypeError, which is reported as such
            yield Hit(choices, "every letter of this text becomes a choice; put choices in a list")


def _is_text(value: object) -> bool:
    """Whether letters were hardly meant: ``"ABCD"`` and ``"123"`` may well be."""
    meant = isinstance(value, str) and (value == "" or value.isupper() or value.isdigit())
    return isinstance(value, str) and not meant
