"""every= on a listener: a TypeError since 5.0."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("every",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("every")
        if keyword is None or (event.source is None and not event.triggers):
            continue
        if isinstance(keyword.value, ast.Constant) and keyword.value.value is None:
            # Still a TypeError, and there is nothing to poll: the keyword simply goes.
            fix = edits.safe(
                "drop every=None", edits.remove_keyword(app.source, event.call, keyword)
            )
        else:
            fix = _timer(app, event, keyword)
        yield Hit(
            keyword,
            f"every= on .{event.name}() raises a TypeError since Gradio 5;"
            " use gr.Timer(...).tick(...)",
            fix,
        )


def _timer(app: App, event: Event, keyword: ast.keyword) -> Fix | None:
    """For ``demo.load(f, ..., every=n)`` on a line of its own: load once, and tick on.

    A click that starts polling needs a timer that is switched on by the click: not done here.
    """
    statement = app.statement(event.call)
    if event.name != "load" or statement is None or event.call.open:
        return None
    source, call = app.source, event.call
    gr = app.gradio_alias
    if gr is None:
        return None
    rest = [source.segment(argument) for argument in call.node.args]
    rest += [source.segment(k) for k in call.node.keywords if k is not keyword]
    if any("\n" in part for part in rest):
        return None
    indent = source.indent(statement)
    timer = f"{gr}.Timer({source.segment(keyword.value)})"
    line = f"{source.newline}{indent}{timer}.tick({', '.join(rest)})"
    return edits.unsafe(
        "run once on load, then on every tick of a gr.Timer",
        edits.remove_keyword(source, call, keyword),
        edits.insert_after(source, statement, line),
    )
