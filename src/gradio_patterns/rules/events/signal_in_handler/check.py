"""signal.signal() and its kin in a handler, or in a function that it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import reached
from gradio_patterns.findings.hit import Hit

WORDS = ("signal",)

_MAIN_ONLY = frozenset({"signal.signal", "signal.set_wakeup_fd"})


def check(app: App) -> Iterator[Hit]:
    if "main_thread" in app.source.text:
        return  # it asks where it runs
    found: dict[ast.Call, None] = {}
    for function, _ in app.handlers:
        if function.is_async:
            continue
        for each in reached(app, function):
            for raw in app.calls_in(each):
                tried = any(place.kind == "try" for place in raw.place.outward())
                if not tried and app.qualified(raw.node.func, raw.place) in _MAIN_ONLY:
                    found[raw.node] = None
    for node in found:
        yield Hit(
            node,
            "only the main thread may set a signal, and a handler runs in another; limit its time "
            "in another way",
        )
