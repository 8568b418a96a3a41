"""Two listeners of one event with a common output: a race up to Gradio 5.

A likely fault where the first is slow, and so would end last; else only advice.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.slow import is_slow
from gradio_patterns.hits import Hit

WORDS = ("click(", "submit(", "change(", "load(", "select(", "upload(", "input(", "on(", "release(")

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    seen: dict[tuple[Key, str], list[tuple[Event, dict[Key, str]]]] = {}
    for event in app.events:
        if event.name == "render" or not _runs(event) or event.call.place.conditional:
            continue
        written = {
            part.key: part.kind
            for part in event.outputs or ()
            if part is not None and not any(part.call.place.loops())
        }
        told = False
        for component, name in event.triggers:
            if component is None or any(component.call.place.loops()):
                continue
            earlier = seen.setdefault((component.key, name), [])
            rivals = [e for e, theirs in earlier if theirs.keys() & written.keys()]
            if rivals and not told:
                told = True
                shared = next(theirs for e, theirs in earlier if e is rivals[0]).keys()
                kind = written[next(iter(shared & written.keys()))]
                slow = any(e.function is not None and is_slow(app, e.function) for e in rivals)
                yield Hit(
                    event.call.node,
                    f"a second listener of .{name}() on this gr.{component.kind} writes the same"
                    f" gr.{kind} and starts together with the first; chain it with .then()",
                    severity=None if slow else "info",
                )
            earlier.append((event, written))


def _runs(event: Event) -> bool:
    """Whether the listener runs Python: not only JavaScript or cancels."""
    if event.decorated:
        return True
    fn = event.fn
    return fn is not None and not (isinstance(fn, ast.Constant) and fn.value is None)
