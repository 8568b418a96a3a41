"""A dropdown that starts empty, and a handler that takes its value for a text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Instance
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.uses import Handed, handed, outputs_of
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Dropdown",)

_OWN_EVENTS = frozenset({"change", "input", "select"})


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "Dropdown"):
        starts = _starts_empty(app, use.component)
        if starts is None or _after_choice(app, use) or _filled(app, use.component):
            continue
        if _asked(use):
            continue
        for node in _broken(use):
            yield Hit(
                node,
                f'"{use.name}" is None until the visitor chooses in the dropdown, so this '
                f"raises in {use.function.name}(); handle None or preselect a choice",
                _fix(app, use),
                starts,
            )
            break


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


def _after_choice(app: App, use: Handed) -> bool:
    """Whether, as far as can be seen, only the dropdown's own events hand its value over."""
    key = use.component.key
    for event in app.events_of(use.function):
        if not any(part is not None and part.key == key for part in event.inputs or ()):
            continue
        if not event.listener:
            return False
        if event.name == "on" and event.call.argument(0, "triggers") is None:
            return False  # runs when the page is loaded
        for source, name in event.triggers:
            if source is not None and (source.key != key or name not in _OWN_EVENTS):
                return False
    return True


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


def _asked(use: Handed) -> bool:
    """Whether the handler tests the value in any way."""
    for node in use.function.own_nodes:
        tests: list[ast.AST] = []
        if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
            tests = [node.test]
        elif isinstance(node, (ast.BoolOp, ast.Compare)):
            tests = [node]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            tests = [node.operand]
        elif isinstance(node, ast.comprehension):
            tests = list(node.ifs)
        if any(mentions(test, {use.name}) for test in tests):
            return True
    return False


def _broken(use: Handed) -> Iterator[ast.AST]:
    """Methods of a text, and what None cannot be added to."""
    yield from use.attributes(*(name for name in dir(str) if not name.startswith("_")))


def _fix(app: App, use: Handed) -> Fix | None:
    function, gr = use.function.node, app.gradio_alias
    if isinstance(function, ast.Lambda) or gr is None:
        return None
    first = function.body[1 if ast.get_docstring(function, clean=False) else 0]
    source, indent = app.source, app.source.indent(first)
    if source.line(first.lineno)[: first.col_offset].strip():
        return None  # the body stands on the line of the def
    line = f"if {use.name} is None:{source.newline}{indent}    "
    line += f'raise {gr}.Error("Please make a choice.")'
    line += f"{source.newline}{indent}"
    return edits.unsafe(
        f'tell the visitor to choose while "{use.name}" is None',
        edits.insert_before(source, first, line),
    )
