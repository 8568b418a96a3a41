"""A Textbox of several lines whose text only .submit() takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.findings.hit import Hit

WORDS = ("submit",)


def check(app: App) -> Iterator[Hit]:
    if "shift" in app.source.text.lower() or any(event.inputs is None for event in app.events):
        return
    started = [trigger for event in app.events for trigger in event.triggers]
    boxes = {box.key: box for box, name in started if name == "submit" and box is not None}
    for box in boxes.values():
        lines = _several_lines(app, box)
        if lines is not None and not any(_other_way(event, box) for event in app.events):
            yield Hit(
                lines,
                "Enter begins a new line here and only Shift+Enter submits; use lines=1 with "
                "max_lines=, or add a button",
            )


def _several_lines(app: App, box: Instance) -> ast.keyword | None:
    """``lines=`` of two or more, where there is no button inside."""
    if box.kind != "Textbox" or box.call.open or "submit_btn" in box.call.keywords:
        return None
    lines = app.literal(box.call.keyword("lines"), box.call.place)
    return box.call.keyword_node("lines") if isinstance(lines, int) and lines > 1 else None


def _other_way(event: Event, box: Instance) -> bool:
    """Whether the text is also taken by something that is no submit, such as a button."""
    taken = any(part is None or part.key == box.key for part in event.inputs or ())
    return taken and any(name != "submit" for _, name in event.triggers)
