"""Listeners that may run more often than meant: on every key, or on their own result."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit

WORDS = ("change", "yield")

_TYPED = frozenset({"Textbox", "TextArea", "Code", "Number"})


def check(app: App) -> Iterator[Hit]:
    pressed = [
        event
        for event in app.events
        if any(name in {"click", "submit"} for _, name in event.triggers)
    ]
    for event in app.events:
        for trigger, name in event.triggers:
            if name != "change" or trigger is None:
                continue
            if trigger.kind in _TYPED and any(_same(event, other) for other in pressed):
                yield Hit(
                    event.call.node,
                    "this runs with every key, beside the button that does the same: is the text "
                    "finished by then? .submit or .blur wait for it",
                )
            elif (
                event.function is None
                and event.outputs is not None
                and event.fn is not None
                and any(one is not None and one.key == trigger.key for one in event.outputs)
            ):
                yield Hit(
                    event.call.node,
                    "the handler fills the component to whose change it listens: does it "
                    "hand back the same value then? Else it runs again; .input does not",
                )


def _same(event: Event, other: Event) -> bool:
    return (
        event.fn is not None
        and other.fn is not None
        and not isinstance(event.fn, ast.Lambda)
        and (ast.unparse(event.fn) == ast.unparse(other.fn))
    )
