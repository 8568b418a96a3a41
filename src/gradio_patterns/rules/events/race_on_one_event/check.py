"""Two listeners of one event with a common output: a race up to Gradio 5.

A likely fault where the first is slow, and so would end last; else only advice.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("click(", "submit(", "change(", "load(", "select(", "upload(", "input(", "on(", "release(")

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    seen: dict[tuple[Key, str], list[tuple[Event, dict[Key, str]]]] = {}
    for event in app.events:
        if not _runs(event) or event.call.place.conditional:
            continue
        written = {part.key: part.kind for part in event.outputs or () if part is not None}
        started = [
            (component, name, seen.setdefault((component.key, name), []))
            for component, name in event.triggers
            if component is not None
        ]
        rivals = [
            (rival, f".{name}() on this gr.{component.kind} writes the same gr.{kind}")
            for component, name, earlier in started
            for rival, theirs in earlier
            for key, kind in written.items()
            if key in theirs
        ]
        if rivals:
            slow = any(rival.function and is_slow(app, rival.function) for rival, _ in rivals)
            first, severity = ("slow first", None) if slow else ("first", "info")
            yield Hit(
                event.call.node,
                f"a second listener of {rivals[0][1]} and starts together with the {first};"
                " chain it with .then()",
                severity=severity,
            )
        for _, _, earlier in started:
            earlier.append((event, written))


def _runs(event: Event) -> bool:
    """Whether the listener runs Python: not only JavaScript or cancels."""
    return event.decorated or not (event.fn is None or isinstance(event.fn, ast.Constant))
