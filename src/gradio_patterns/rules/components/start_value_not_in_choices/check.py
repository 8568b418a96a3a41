"""A literal value= that is none of the literal choices=."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.findings.hit import Hit

WORDS = ("Radio(", "Dropdown(", "CheckboxGroup(")


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Radio", "Dropdown", "CheckboxGroup"):
        value = call.argument(1, "value")
        if call.open or value is None or "allow_custom_value" in call.keywords:
            continue
        choices = _choices(app, call)
        wanted = app.literal(value, call.place)
        if not choices or not isinstance(wanted, (str, int, float, list, tuple)):
            continue
        several = wanted if isinstance(wanted, (list, tuple)) else [wanted]
        missing = [one for one in several if one not in choices]
        if missing and (call.name != "Dropdown" or "multiselect" not in call.keywords):
            message = f"{missing[0]!r} is none of the choices: sent untouched, it is refused"
            yield Hit(value, f"{message}; start with one of them")


def _choices(app: App, call: Call) -> list[object]:
    """The values that may be chosen; nothing where they cannot all be read off."""
    given = app.literal(call.argument(0, "choices"), call.place)
    if not isinstance(given, (list, tuple)):
        return []
    values: list[object] = []
    for choice in given:
        if isinstance(choice, (list, tuple)):
            if len(choice) != 2:
                return []
            choice = choice[1]
        if not isinstance(choice, (str, int, float)):
            return []
        values.append(choice)
    return values
