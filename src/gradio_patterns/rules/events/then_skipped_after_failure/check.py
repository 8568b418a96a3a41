""".then(unlock) after a step that may fail, without a .failure() that unlocks too.

Only where an earlier step of the same chain disables the component that the cleanup enables.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance, Listener
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".then(",)

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    by_call = {id(event.call.node): event for event in app.events}
    rescued = {
        part.key
        for event in app.events
        if event.name == "failure"
        for part in event.outputs or ()
        if part is not None
    }
    for event in app.events:
        if event.name != "then":
            continue
        freed = _sets(app, event, True) - rescued
        steps = list(_before(by_call, event))
        locks = [step for step in steps if _sets(app, step, False) & freed]
        works = [step for step in steps if step not in locks and _may_fail(step)]
        if locks and works:
            yield Hit(
                event.call.node,
                "when the step before it fails, this .then() does not run since Gradio 6 and the"
                " component stays disabled; attach the cleanup with .failure() too",
                _fix(app, event),
            )


def _before(by_call: dict[int, Event], event: Event) -> Iterator[Event]:
    """The steps of the chain before an event, nearest first."""
    source = event.source
    while isinstance(source, Listener):
        step = by_call.get(id(source.call.node))
        if step is None:
            return
        yield step
        source = step.source


def _sets(app: App, event: Event, enabled: bool) -> set[Key]:
    """The outputs that the handler gives ``interactive=enabled``, written out."""
    function, outputs = event.function, event.outputs
    if function is None or outputs is None:
        return set()
    found: set[Key] = set()
    for _, value, place in function.results:
        parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
        if len(parts) != len(outputs):
            continue
        for part, output in zip(parts, outputs, strict=True):
            update = app.resolve(part, place)
            if output is not None and isinstance(update, Instance):
                given = update.call.keyword("interactive")
                if isinstance(given, ast.Constant) and given.value is enabled:
                    found.add(output.key)
    return found


def _may_fail(event: Event) -> bool:
    """A step that runs Python and does not catch everything; a decorated one has no successor."""
    if event.fn is None or isinstance(event.fn, ast.Constant):
        return False
    return event.function is None or not _catches_all(event.function)


def _catches_all(function: Function) -> bool:
    for node in function.own_nodes:
        if isinstance(node, ast.Try):
            for handler in node.handlers:
                kind = handler.type
                if kind is None or (isinstance(kind, ast.Name) and kind.id.endswith("Exception")):
                    return not any(isinstance(part, ast.Raise) for part in descend(handler))
    return False


def _fix(app: App, event: Event) -> Fix | None:
    """``work.then(...)`` on a line of its own: the same line with ``.failure`` after it."""
    statement, source = app.statement(event.call), app.source
    function: ast.Attribute = event.call.node.func  # type: ignore[assignment]
    if not isinstance(function.value, ast.Name):
        return None
    if statement is None or statement.lineno != statement.end_lineno:
        return None
    inside = source.slice(source.end(function), source.end(event.call.node))
    name = function.value.id
    line = f"{source.newline}{source.indent(statement)}{name}.failure{inside}"
    return edits.unsafe(
        "run the cleanup after a failure too", edits.insert_after(source, statement, line)
    )
