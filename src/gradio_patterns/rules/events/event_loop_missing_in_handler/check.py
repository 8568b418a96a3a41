"""asyncio.get_event_loop() in a handler, or in a function that it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import reached
from gradio_patterns.findings.hit import Hit

WORDS = ("get_event_loop",)


def check(app: App) -> Iterator[Hit]:
    if "set_event_loop" in app.source.text:
        return  # the thread may get a loop before
    found: dict[ast.Call, None] = {}
    for function, _ in app.handlers:
        if function.is_async:
            continue
        for each in reached(app, function):
            for raw in app.calls_in(each):
                tried = any(place.kind == "try" for place in raw.place.outward())
                if tried or each.is_async:
                    continue
                if app.qualified(raw.node.func, raw.place) == "asyncio.get_event_loop":
                    found[raw.node] = None
    for node in found:
        yield Hit(
            node,
            "a handler runs in a thread without an event loop, and this raises; use asyncio.run() "
            "or an async handler",
        )
