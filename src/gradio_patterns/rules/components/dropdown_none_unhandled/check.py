"""A dropdown that starts empty, and a handler that takes its value for a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.uses import outputs_of
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Port, Use, maybe_none, run_of, uses
from gradio_patterns.flow.unset_inputs import fails_on_none

WORDS = ("Dropdown",)

_OWN_EVENTS = frozenset({"change", "input", "select"})


def check(app: App) -> Iterator[Hit]:
    seen: set[tuple[int, Port]] = set()
    for event in (*app.events, *app.interfaces):
        run = run_of(app, event)
        for port in run.inputs.values() if run is not None else ():
            component = port.component
            if port.kind != "Dropdown" or component is None or _after_choice(event, component):
                continue
            starts = _starts_empty(app, component)
            use = _failing(app, event, port) if starts is not None else None
            if use is None or _filled(app, component) or (id(use.node), port) in seen:
                continue
            seen.add((id(use.node), port))
            where = f" in {use.function.name}()" if use.function is not None else ""
            yield Hit(
                use.node,
                f'"{port.name}" is None until the visitor chooses in the dropdown, so this '
                f"raises{where}; handle None or preselect a choice",
                _fix(app, use, port),
                starts,
            )


def _failing(app: App, event: Event, port: Port) -> Use | None:
    """The first use that fails on the None of this input."""
    for use in uses(app, event):
        atom = maybe_none(use.value)
        if atom is not None and atom.origin == port and fails_on_none(use) and not use.caught:
            return use
    return None


def _starts_empty(app: App, component: Instance) -> str | None:
    """The severity: ``value=None`` written out counts in full, left out (before 5.3) less."""
    call = component.call
    if call.open or len(call.positional) > 1:
        return None
    many = call.keyword("multiselect")
    if many is not None and app.literal(many, call.place) is not False:
        return None
    value = call.keyword("value")
    if value is None:
        return "info" if app.target < (5, 3) else None
    return "warning" if isinstance(value, ast.Constant) and value.value is None else None


def _after_choice(event: Event, component: Instance) -> bool:
    """Whether, as far as can be seen, only the dropdown's own events hand its value over."""
    if not event.listener:
        return False
    if event.name == "on" and event.call.argument(0, "triggers") is None:
        return False  # runs when the page is loaded
    return not any(
        source is not None and (source.key != component.key or name not in _OWN_EVENTS)
        for source, name in event.triggers
    )


def _filled(app: App, component: Instance) -> bool:
    """Whether some event sets the dropdown, or may."""
    for event in app.events:
        if event.outputs is None or None in event.outputs:
            return True
        set_here = any(output and output.key == component.key for output in event.outputs)
        if set_here and not _only_choices(app, event, component):
            return True
    return False


def _only_choices(app: App, event: Event, component: Instance) -> bool:
    """Whether all that a listener sends the dropdown is ``gr.update(choices=...)`` and the like."""
    function = event.function
    if function is None:
        return False
    sent = [
        app.component(part, place)
        for output, part, place in outputs_of(event, function)
        if output.key == component.key
    ]
    return len(sent) == len(function.results) > 0 and all(
        made is not None
        and made.kind in {"update", component.kind}
        and not made.call.open
        and not made.call.positional
        and made.call.keyword("choices") is not None
        and made.call.keyword("value") is None
        for made in sent
    )


def _fix(app: App, use: Use, port: Port) -> Fix | None:
    handler, gr = use.function, app.gradio_alias
    if handler is None or handler.is_lambda or gr is None or port.name not in handler.parameters:
        return None
    if app.walked.functions.get(handler.node) is not handler.scope:
        return None  # it stands in another module
    function = handler.node
    assert not isinstance(function, ast.Lambda)
    first = function.body[1 if ast.get_docstring(function, clean=False) else 0]
    source, indent = app.source, app.source.indent(first)
    if source.line(first.lineno)[: first.col_offset].strip():
        return None  # the body stands on the line of the def
    line = f"if {port.name} is None:{source.newline}{indent}    "
    line += f'raise {gr}.Error("Please make a choice.")'
    line += f"{source.newline}{indent}"
    return edits.unsafe(
        f'tell the visitor to choose while "{port.name}" is None',
        edits.insert_before(source, first, line),
    )
