"""The same component twice among the outputs of a listener."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.findings.hit import Hit

WORDS = ("outputs", "click(", "change(", "submit(", "load(", "then(", "success(", "on(")


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        if event.outputs is None or event.outputs_node is None:
            continue
        seen: dict[tuple[int, int], int] = {}
        for position, part in enumerate(event.outputs):
            if part is None or any(part.call.place.loops()):
                continue  # one call in a loop makes many components
            first = seen.setdefault(part.key, position)
            if first == position or _merges(app, event, first, position):
                continue
            yield Hit(
                _element(event.outputs_node, position),
                f"this gr.{part.kind} is output {first + 1} and {position + 1} of .{event.name}():"
                " only the last value is seen; name each component once",
            )


def _merges(app: App, event: Event, first: int, second: int) -> bool:
    """Whether both places get updates, which Gradio merges."""
    function = event.function
    if function is None:
        return False
    for _, value, place in function.results:
        if not isinstance(value, (ast.Tuple, ast.List)) or len(value.elts) <= second:
            continue
        parts = [app.resolve(value.elts[at], place) for at in (first, second)]
        if all(isinstance(part, Instance) for part in parts):
            return True
    return False


def _element(node: ast.expr, position: int) -> ast.expr:
    return node.elts[position] if isinstance(node, (ast.List, ast.Tuple)) else node
