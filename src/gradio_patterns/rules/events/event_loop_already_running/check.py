"""asyncio.run() and run_until_complete() in an async handler, or in a function that it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import reached
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.findings.hit import Hit

WORDS = ("asyncio", "run_until_complete")

_LOOPS = frozenset({"asyncio.get_event_loop", "asyncio.get_running_loop", "asyncio.new_event_loop"})


def check(app: App) -> Iterator[Hit]:
    if "nest_asyncio" in app.source.text:
        return
    found: dict[ast.Call, None] = {}
    for function, _ in app.handlers:
        if not function.is_async:
            continue
        for each in reached(app, function):
            found.update(dict.fromkeys(_runs(app, each)))
    for node in found:
        yield Hit(node, "a loop runs already in an async handler, and this raises; await instead")


def _runs(app: App, function: Function) -> Iterator[ast.Call]:
    for raw in app.calls_in(function):
        if any(place.kind == "try" for place in raw.place.outward()):
            continue
        called = raw.node.func
        waits = isinstance(called, ast.Attribute) and called.attr == "run_until_complete"
        if waits:
            waits = _is_loop(app, called.value, raw.place)  # type: ignore[attr-defined]
        if waits or app.qualified(called, raw.place) == "asyncio.run":
            yield raw.node


def _is_loop(app: App, node: ast.expr, place: Place) -> bool:
    """Whether this is a loop of asyncio, made or asked for here."""
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, place, order_of(node))
        made = binding.value if binding is not None else None
        return isinstance(made, ast.Call) and _is_loop(app, made, place)
    return isinstance(node, ast.Call) and app.qualified(node.func, place) in _LOOPS
