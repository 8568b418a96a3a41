"""A module-level list or dict returned to a gr.State whose value handlers change in place."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import changed_in_place, module_container
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("State",)


def check(app: App) -> Iterator[Hit]:
    changed = mutated(app)
    for function, _ in app.handlers:
        for event in app.events_of(function):
            for output, part, _ in outputs_of(event, function):
                if output.key not in changed:
                    continue
                if isinstance(part, ast.Name) and module_container(app, function, part.id):
                    yield Hit(
                        part,
                        f"{part.id} itself becomes the state of every visitor who gets it, and"
                        f" handlers change it in place; return a copy",
                        edits.unsafe(
                            "return a shallow copy",
                            edits.insert_after(app.source, part, ".copy()"),
                        ),
                    )


def mutated(app: App) -> set[tuple[int, int]]:
    """States whose value some handler changes in place."""
    found: set[tuple[int, int]] = set()
    for function, _ in app.handlers:
        for event in app.events_of(function):
            for name, part in event.input_parameters():
                if part is None or part.kind != "State":
                    continue
                if changed_in_place(function, name) is not None:
                    found.add(part.key)
    return found
