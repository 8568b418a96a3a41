"""Components and listeners of a file, read off its model."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache

from gradio_patterns.api.lifespans import parameters_ever
from gradio_patterns.api.symbols import is_class
from gradio_patterns.app import App
from gradio_patterns.app.gradio_names import APPS, CHAINS
from gradio_patterns.app.model import Call, Event, Function, Instance, Listener
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.appmap.handlers import handler_of
from gradio_patterns.appmap.listeners import holds_listener, listeners
from gradio_patterns.appmap.model import UNKNOWN, Component, Wire
from gradio_patterns.appmap.naming import name_of
from gradio_patterns.appmap.parts import part_of, parts_of, turns_of
from gradio_patterns.neighbours.imported_names import value_of

SETTINGS = (
    "queue", "concurrency_limit", "concurrency_id", "api_name", "api_visibility", "show_api",
    "trigger_mode", "every", "batch", "time_limit", "stream_every", "cancels", "js",
)  # fmt: skip


def components(app: App, names: dict[int, str]) -> Iterator[Component]:
    """Every component and layout of the file, in source order."""
    rendered = {id(f.node) for f, event in app.handlers if event.name == "render"}
    made = [call for call in app.gradio_calls if on_page(call.name)]
    for call in sorted([*made, *_of_packages(app)], key=lambda each: order_of(each.node)):
        if not _updates(app, call, rendered):
            around = [name_of(app, outer, names) for outer, _ in app.enclosing(call.place)]
            own = name_of(app, Instance(call.name, call), names)
            yield Component(own, call.name, call.node.lineno, tuple(reversed(around)))


def _of_packages(app: App) -> Iterator[Call]:
    """Components of packages that are called ``gradio_...``, as custom components are."""
    if not any(path.startswith("gradio_") for _, path in app.walked.imports):
        return
    walked = app.walked
    for raws in (*walked.calls_by_name.values(), *walked.calls_by_attribute.values()):
        for raw in raws:
            path = app.qualified(raw.node.func, raw.place) or ""
            package, _, name = path.rpartition(".")
            component = package.startswith("gradio_") and name[:1].isupper()
            if component and not package.startswith("gradio_client"):
                yield Call(raw.node, name, raw.place, None)


def _updates(app: App, call: Call, rendered: set[int]) -> bool:
    """Whether a handler makes the component: as an answer it changes one, and adds none."""
    scope = call.place.scope
    if id(scope.node) in rendered or any(True for _ in app.enclosing(call.place)):
        return False
    return app.is_handler(scope) or _helps(app, scope)


def _helps(app: App, scope: Scope) -> bool:
    """Whether handlers alone call a function, which then makes a part of their answers."""
    name = getattr(scope.node, "name", "")
    if not name or scope.kind != "function":
        return False
    walked = app.walked
    calls = (*walked.calls_by_name.get(name, ()), *walked.calls_by_attribute.get(name, ()))
    return bool(calls) and all(app.is_handler(raw.place.scope) for raw in calls)


@lru_cache(maxsize=512)
def on_page(kind: str) -> bool:
    """Whether a class makes a part of a page: it takes an ``elem_id``, or has no look."""
    if kind in {"State", "BrowserState", "Timer", "ParamViewer"}:
        return True
    return kind not in APPS and is_class(kind) and "elem_id" in parameters_ever(kind, "")


def wires(app: App, names: dict[int, str]) -> Iterator[Wire]:
    """Every listener, and every Interface and ChatInterface with its function."""
    every = listeners(app)
    known = {id(event.call.node) for event in every}
    for event in every:
        spot = handler_of(app, event)
        before = _before(app, event, known)
        inputs = _parts(app, event.inputs, event.inputs_node, event.call.place, names)
        outputs = _parts(app, event.outputs, event.outputs_node, event.call.place, names)
        if event.name == "ChatInterface":
            inputs = ("message", "history", *inputs[2:])
            outputs = ("chat",)
        elif event.name == "api":
            inputs, outputs = _asked(app, event), ("answer",)
        yield Wire(
            line=line_of(event),
            triggers=tuple(_triggers(app, event, before, names, known)),
            handler=_handler(event),
            handler_line=spot.line if spot is not None else 0,
            handler_path=spot.path if spot is not None else "",
            handler_package=spot.package if spot is not None else "",
            inputs=inputs,
            outputs=outputs,
            after=_line(before) if before is not None else 0,
            settings=tuple(_settings(event)),
        )


def _asked(app: App, event: Event) -> tuple[str, ...]:
    """What an endpoint without a page takes: the parameters of its function."""
    known = value_of(app, event.fn, event.call.place) if event.fn is not None else None
    if known is None or not isinstance(known.value, Function):
        return (UNKNOWN,)
    return tuple(known.value.parameters)


def _before(app: App, event: Event, known: set[int]) -> ast.Call | None:
    """The listener that an event waits for."""
    if isinstance(event.source, Listener):
        return event.source.call.node
    if event.name not in CHAINS:
        return None
    called = event.call.node.func
    node = called.value if isinstance(called, ast.Attribute) else None
    if isinstance(node, ast.Name):
        binding = app.resolver.binding(node.id, event.call.place, order_of(node))
        node = binding.value if binding is not None else None  # type: ignore[assignment]
    return node if isinstance(node, ast.Call) and id(node) in known else None


def line_of(event: Event) -> int:
    """The line of the event's own name: a chain begins at the line of its first listener."""
    return _line(event.call.node)


def _line(node: ast.Call) -> int:
    called = node.func
    return (called.end_lineno or node.lineno) if isinstance(called, ast.Attribute) else node.lineno


def _triggers(
    app: App, event: Event, before: ast.Call | None, names: dict[int, str], known: set[int]
) -> Iterator[str]:
    if event.name == "render" and event.triggers:
        yield "render"
    elif not event.listener or before is not None or event.name in {"render", "api"}:
        yield event.name
        return
    if not event.triggers:
        called = event.call.node.func
        node = called.value if isinstance(called, ast.Attribute) else None
        if (
            event.name in CHAINS
            and isinstance(node, ast.Name)
            and holds_listener(app, node, event.call, known)
        ):
            yield f"{node.id}.{event.name}"
            return
        yield from (f"{one}.{event.name}" for one in _started_by(app, node, event.call.place))
    for component, name in event.triggers:
        if component is not None:
            yield f"{name_of(app, component, names)}.{name}"
    for node, name in _unnamed(event):
        yield from (f"{one}.{name}" for one in _started_by(app, node, event.call.place))


def _unnamed(event: Event) -> Iterator[tuple[ast.expr, str]]:
    """Triggers of ``gr.on`` whose component the model does not know."""
    if None not in dict(event.triggers):
        return
    given = event.call.argument(1 if event.name == "render" else 0, "triggers")
    written = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
    attributes = [part for part in written if isinstance(part, ast.Attribute)]
    for (component, name), part in zip(event.triggers, attributes, strict=True):
        if component is None:
            yield part.value, name


def _started_by(app: App, node: ast.expr | None, place: Place) -> list[str]:
    """What an event is of: ``for box in [first, second]: box.change(...)`` is of both."""
    said = turns_of(app, node, place)
    one = part_of(app, node, place) if node is not None and not said else None
    written = f"{_short(node)}{UNKNOWN}" if node is not None else UNKNOWN
    return said or [one or written]


def _handler(event: Event) -> str:
    if event.function is not None and not event.function.is_lambda:
        return event.function.name
    if event.fn is None:
        return UNKNOWN if event.decorated else "(no function)"
    if isinstance(event.fn, ast.Constant) and event.fn.value is None:
        return "(no function)"
    return _short(event.fn)


def _parts(
    app: App,
    parts: tuple[Instance | None, ...] | None,
    node: ast.expr | None,
    place: Place,
    names: dict[int, str],
) -> tuple[str, ...]:
    """Names of components; where the model does not know one, what stands in the source."""
    if parts is not None and None not in parts:
        return tuple(name_of(app, part, names) for part in parts)
    said = parts_of(app, node, place)
    if said is not None:
        return tuple(said)
    if not isinstance(node, (ast.List, ast.Tuple)):
        written = _short(node) if node is not None else ""
        return (f"{written}{UNKNOWN}",)
    found: list[str] = []
    for element in node.elts:
        one = parts_of(app, element, place)
        unclear = f"{_short(element)}{UNKNOWN}"
        found += [unclear] if one is None else one
    return tuple(found)


def _short(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _settings(event: Event) -> Iterator[tuple[str, str]]:
    for name in SETTINGS:
        value = event.call.keyword(name)
        if value is not None:
            yield name, _short(value)
