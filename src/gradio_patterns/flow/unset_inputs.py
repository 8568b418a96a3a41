"""Which inputs may still be None when a handler runs: nothing uploaded, nothing chosen yet.

What an untouched component sends was seen in headless pages with one component each, on 3.50.2,
4.44.1, 5.50.0 and 6.31.0 (``scripts/payload_table.py untouched``).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event, Instance, Listener
from gradio_patterns.flow.frame import Use
from gradio_patterns.flow.handlers import Run, run_of
from gradio_patterns.flow.library import REFUSES_NONE
from gradio_patterns.flow.values import Port, maybe_none

UPLOADS = frozenset(
    {"Image", "Audio", "Video", "File", "Files", "Model3D", "Gallery", "UploadButton"}
)
"""Components that hand over None until something is uploaded."""

CHOICES = frozenset({"Radio", "FileExplorer", "ColorPicker", "DateTime"})
"""Components that hand over None until something is chosen."""

_EMPTY_SINCE = {"Gallery": (4,), "FileExplorer": (4,), "ColorPicker": (4,)}
"""Before, these sent an empty list, or black."""

_FAILING = frozenset({"attribute", "item", "unpacking", "iteration", "arithmetic", "order"})
_WITHOUT_NONE = frozenset({"dict", "list", "tuple", "text"})
"""What has no element for None; a dict of somebody else's may have one."""
_FILLED_BY = frozenset(
    {"upload", "select", "stop", "stream", "stop_recording", "start_recording", "play", "pause",
     "edit", "apply", "delete", "download", "preview_open", "preview_close", "like"}
)  # fmt: skip
"""Events of a component that come only when it holds something."""
_FROM_HANDLERS = frozenset({"State", "BrowserState", "JSON"})
"""What no visitor fills: where one of these is still empty, no other handler has come so far."""
_UNASKED = frozenset({"load", "tick", "unload", "render"})
_CHAINS = frozenset({"then", "success", "failure"})


class Unready(NamedTuple):
    """A use that fails because an input is None.

    ``when`` is ``start`` where a visitor can get there before anything is in the component, and
    ``cleared`` where it must have held something before: the run comes from the component itself,
    or goes on only with what another handler made.
    """

    port: Port
    use: Use
    when: str


def used_while_empty(app: App, event: Event, kinds: frozenset[str]) -> Iterator[Unready]:
    """Uses that fail because an input of these classes is None, the first for each input."""
    run = run_of(app, event)
    if run is None or not run.summary.uses:
        return
    ports = {
        port: runs_while_empty(app, event, port)
        for port in run.inputs.values()
        if port.kind in kinds and starts_empty(app, port)
    }
    for use in run.summary.uses:
        atom = maybe_none(use.value)
        if atom is not None and fails_on_none(use) and not use.caught:
            assert atom.origin is not None
            when = ports.pop(atom.origin, "")
            if when == "start" and _awaits_another(run):
                when = "cleared"
            if when:
                yield Unready(atom.origin, use, when)


def _awaits_another(run: Run) -> bool:
    """Whether the handler goes on only where another one has left something for it."""
    made = {name for name, port in run.inputs.items() if port.kind in _FROM_HANDLERS}
    body = run.function.node.body
    return bool(made) and any(
        isinstance(step, ast.If)
        and isinstance(step.body[-1], (ast.Return, ast.Raise))
        and not made.isdisjoint(_refused_empty(step.test))
        for step in (body if isinstance(body, list) else ())
    )


def _refused_empty(test: ast.expr) -> Iterator[str]:
    """Names with which a test holds as long as they are None: ``x is None or ...``, ``not x``."""
    either = isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or)
    for part in test.values if isinstance(test, ast.BoolOp) and either else [test]:
        match part:
            case ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=name)):
                yield name
            case ast.Compare(
                left=ast.Name(id=name), ops=[ast.Is()], comparators=[ast.Constant(value=None)]
            ):
                yield name


def fails_on_none(use: Use) -> bool:
    if use.how == "call":
        return use.name in REFUSES_NONE or use.name == "str.join"
    if use.how == "key":
        return {atom.kind for atom in use.other} <= _WITHOUT_NONE
    return use.how in _FAILING or use.how == "membership"


def starts_empty(app: App, port: Port) -> bool:
    """Whether nothing is in the component until the visitor puts it there."""
    component = port.component
    if app.target < _EMPTY_SINCE.get(port.kind, ()):
        return False
    if component is None:
        return True
    call = component.call
    if call.open or "visible" in call.keywords or _hidden_around(app, component):
        return False
    value = call.keyword("value")
    place = 1 if port.kind in {"Radio", "Dropdown"} else 0
    if value is None and place < len(call.positional):
        value = call.positional[place]
    if value is not None and not (isinstance(value, ast.Constant) and value.value is None):
        return False
    return not any(
        event.name == "load" or (event.name == "on" and not event.triggers)
        for event in app.events
        if event.may_output(component)
    )


def runs_while_empty(app: App, event: Event, port: Port) -> str:
    """``start`` or ``cleared`` (see ``Unready``); empty where something may keep visitors away."""
    for _ in range(9):
        if event.name in _UNASKED or event.call.open or event.call.keyword("js") is not None:
            return ""
        if event.name not in _CHAINS:
            return _started_early(app, event, port)
        before = _step_before(app, event)
        if before is None or _may_look_at(before, port) or event.name == "failure":
            return ""
        event = before
    return ""


def _started_early(app: App, event: Event, port: Port) -> str:
    if not event.triggers:
        return "" if event.listener else "start"
    own = port.component.key if port.component is not None else None
    found = ""
    for source, name in event.triggers:
        if source is None or name in _UNASKED:
            continue
        if source.key == own:
            found = found if name in _FILLED_BY else "cleared"
            continue
        given = source.call.keywords
        if source.call.open or "visible" in given or "interactive" in given:
            continue
        if not _hidden_around(app, source):
            return "start"
    return found


def _step_before(app: App, event: Event) -> Event | None:
    source = event.source
    if not isinstance(source, Listener):
        return None
    for other in app.events:
        if other.call.node is source.call.node:
            return other
    return None


def _may_look_at(event: Event, port: Port) -> bool:
    """Whether a step takes the component, and so may refuse, or fills it."""
    component = port.component
    if component is None or event.inputs is None or event.outputs is None:
        return True
    if event.call.keyword("js") is not None or (event.fn is not None and event.function is None):
        return True
    return any(
        part is None or part.key == component.key for part in (*event.inputs, *event.outputs)
    )


def _hidden_around(app: App, component: Instance) -> bool:
    """Whether something around it may be hidden."""
    return any(
        outer.call.open or "visible" in outer.call.keywords
        for outer, _ in app.enclosing(component.call.place)
    )
