"""Handlers that an app wires though another module of the project defines them."""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Event, Function
from gradio_patterns.neighbours.imported_names import Known, value_of


class Wired(NamedTuple):
    """A module with the events that another file wires to functions of it."""

    app: App
    events: list[Event]


def handler_elsewhere(app: App, event: Event) -> Known | None:
    """The function of another module that an event runs; None where it is the file's own."""
    if event.function is not None or event.fn is None or event.decorated:
        return None
    if not isinstance(event.fn, (ast.Name, ast.Attribute)):
        return None
    known = value_of(app, event.fn, event.call.place)
    if known is None or known.app is app or not isinstance(known.value, Function):
        return None
    return known


def wired_elsewhere(app: App) -> list[Wired]:
    """Modules of the project with handlers that this app wires, each once."""
    known: list[Wired] | None = app.memo.get("wired elsewhere")
    if known is None:
        known = app.memo["wired elsewhere"] = list(_wired(app).values())
    return known


def _wired(app: App) -> dict[int, Wired]:
    found: dict[int, Wired] = {}
    for event in (*app.events, *app.interfaces):
        known = handler_elsewhere(app, event)
        if known is None:
            continue
        assert isinstance(known.value, Function)
        reader = known.app.reader
        function = reader.plain(known.value)
        if function is not None:
            wired = found.setdefault(id(known.app), Wired(known.app, []))
            wired.events.append(reader.running(event, function))
    return found
