"""A state with a .change listener that a handler changes in place without outputting it."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import changed_in_place
from gradio_patterns.findings.hit import Hit

WORDS = ("State",)


def check(app: App) -> Iterator[Hit]:
    watched = {
        part.key
        for event in app.events
        for part, _ in event.triggers  # a State has no other than .change
        if part is not None and part.kind == "State"
    }
    for function, _ in app.handlers:
        for event in app.events_of(function):
            for name, part in event.input_parameters():
                if part is None or part.key not in watched or event.may_output(part):
                    continue
                node = changed_in_place(function, name)
                if node is not None:
                    yield Hit(
                        node,
                        f'"{function.name}" changes the state "{name}" in place and does not output'
                        f" it: the change is kept, but the state's .change listener does not run",
                    )
