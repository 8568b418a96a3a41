"""Two buttons whose handlers are both slow and write the same component."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("click(",)

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    slow: list[tuple[Event, Key, Function, dict[Key, str]]] = []
    for event in app.events:
        function = event.function
        clicked = [part.key for part, name in event.triggers if part and name == "click"]
        if function is None or len(clicked) != 1 or _guarded(event) or not is_slow(app, function):
            continue
        written = {part.key: part.kind for part in event.outputs or () if part is not None}
        for _, button, other, theirs in slow:
            shared = [kind for key, kind in written.items() if key in theirs]
            if shared and button != clicked[0] and other.node is not function.node:
                yield Hit(
                    event.call.node,
                    f'"{other.name}" and "{function.name}" are slow, run from different buttons and'
                    f" write the same gr.{shared[0]}: can both be started, and does it matter which"
                    " ends last?",
                )
                break
        slow.append((event, clicked[0], function, written))


def _guarded(event: Event) -> bool:
    """The author has thought of it: cancels, or one queue for both."""
    return any(event.call.keyword_node(name) for name in ("cancels", "concurrency_id"))
