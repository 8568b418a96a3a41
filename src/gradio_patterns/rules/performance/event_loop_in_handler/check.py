"""asyncio.get_event_loop() where no loop is, asyncio.run() where one runs already."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.reachable import Run, called_by, function_of
from gradio_patterns.findings.hit import Hit

WORDS = ("get_event_loop", "get_running_loop", "create_task", "ensure_future", "run")

_NEED_ONE = frozenset(
    {
        "asyncio.get_event_loop", "asyncio.get_running_loop", "asyncio.create_task",
        "asyncio.ensure_future",
    }
)  # fmt: skip
_MADE = frozenset({"asyncio.new_event_loop", "asyncio.set_event_loop"})
_LOOPS = _NEED_ONE | {"asyncio.new_event_loop"}
_DEEP = 4


def check(app: App) -> Iterator[Hit]:
    roots = {path.partition(".")[0] for _, path in app.walked.imports}
    if "asyncio" not in roots or "nest_asyncio" in roots:
        return
    seen: set[int] = set()
    for handler, _ in app.handlers:
        yield from _of(Run(app, handler, handler.bound, 0), handler.is_async, seen)


def _of(run: Run, running: bool, seen: set[int]) -> Iterator[Hit]:
    """Faults in a body that runs in the loop's own thread, or (not ``running``) in another."""
    app, function = run.app, run.function
    if id(function.node) in seen or run.depth > _DEEP:
        return
    seen.add(id(function.node))
    calls = [(raw.node, raw.place) for raw in app.calls_in(function)]
    names = [app.qualified(node.func, place) or "" for node, place in calls]
    if not running and _MADE.intersection(names):
        return
    for (node, place), name in zip(calls, names, strict=True):
        if not _caught(place):
            message = _blocked(app, node, place, name) if running else _missing(name)
            if message:
                yield Hit(node, message)
    for called, call in called_by(run):
        plain = function_of(run, call.func, function.place)
        direct = plain is not None and plain[1].node is called.function.node
        if direct and (running or not called.function.is_async):
            yield from _of(called, running, seen)


def _missing(name: str) -> str:
    if name not in _NEED_ONE:
        return ""
    return (
        f"{name}() raises here: a handler that is no async def runs in a thread without an event"
        " loop; make the handler async def and await, or use asyncio.run()"
    )


def _blocked(app: App, node: ast.Call, place: Place, name: str) -> str:
    if name == "asyncio.run":
        return "asyncio.run() raises here: an async handler runs in an event loop already; await it"
    called = node.func
    if not isinstance(called, ast.Attribute) or called.attr != "run_until_complete":
        return ""
    if app.called(called.value, place) not in _LOOPS:
        return ""
    return "run_until_complete() raises here: the loop of an async handler runs; await it"


def _caught(place: Place) -> bool:
    return any(outer.kind in {"try", "except"} for outer in place.outward_in_scope())
