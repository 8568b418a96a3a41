"""All listeners of a file: the model's, and those on what only a reader of lists can name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.events import listens
from gradio_patterns.app.gradio_names import CHAINS, EVENTS
from gradio_patterns.app.model import Call, Event, Function
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.walked import RawCall
from gradio_patterns.appmap.parts import part_of, turns_of
from gradio_patterns.neighbours.imported_names import value_of

_VALUES = (
    ast.JoinedStr, ast.Dict, ast.List, ast.Tuple, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp,
    ast.GeneratorExp, ast.Compare,
)  # fmt: skip


def listeners(app: App) -> list[Event]:
    """Listeners in source order, then Interfaces, ChatInterfaces and ``gr.api`` endpoints."""
    known = {id(event.call.node) for event in app.events}
    found = [*app.events, *_more(app, known)]
    found.sort(key=lambda event: order_of(event.call.node))
    return [*found, *app.interfaces, *map(app.reader.at, app.calls("api"))]


def _more(app: App, known: set[int]) -> Iterator[Event]:
    """``for box in boxes: box.change(work)``, and what waits for such a listener."""
    table = app.walked.calls_by_attribute
    names = sorted((EVENTS | CHAINS) & table.keys())
    calls = [(name, raw) for name in names for raw in table[name] if id(raw.node) not in known]
    calls.sort(key=lambda call: (call[1].node.end_lineno or 0, call[1].node.end_col_offset or 0))
    for name, raw in calls:
        waits = name in CHAINS and _waits(app, raw, known)
        named = name in EVENTS - CHAINS and listens(raw.node) and not _no_function(raw.node)
        if waits or (named and (_on_component(app, raw) or _can_only_listen(app, raw))):
            known.add(id(raw.node))
            yield app.reader.at(Call(raw.node, name, raw.place, None))


def _on_component(app: App, raw: RawCall) -> bool:
    assert isinstance(raw.node.func, ast.Attribute)
    on, place = raw.node.func.value, raw.place
    return bool(turns_of(app, on, place)) or part_of(app, on, place) is not None


def _no_function(node: ast.Call) -> bool:
    """``client.stream("GET", url)``: what is given first is a value that nobody can call."""
    first = node.args[0] if node.args else None
    if isinstance(first, ast.Constant):
        return first.value is not None
    return isinstance(first, _VALUES)


def _can_only_listen(app: App, raw: RawCall) -> bool:
    """``parts("mode").change(work, box, box)`` on a page: a function with what goes in and out."""
    given, place = raw.node.args, raw.place
    if len(given) < 2 or not any(True for _ in app.enclosing(place)):
        return False
    first = given[0]
    known = value_of(app, first, place)
    return isinstance(first, ast.Lambda) or (
        known is not None and isinstance(known.value, Function)
    )


def _waits(app: App, raw: RawCall, known: set[int]) -> bool:
    assert isinstance(raw.node.func, ast.Attribute)
    on = raw.node.func.value
    return id(on) in known or (isinstance(on, ast.Name) and holds_listener(app, on, raw, known))


def holds_listener(app: App, node: ast.Name, call: RawCall | Call, known: set[int]) -> bool:
    """Whether a name holds a listener in each of the branches that may have bound it."""
    bindings = app.resolver.bindings(node.id, call.place, order_of(node)) or ()
    return bool(bindings) and all(id(binding.value) in known for binding in bindings)
