"""queue() after launch(): too late, requests hang or the line is never reached."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import order_after
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue",)


def check(app: App) -> Iterator[Hit]:
    launches = app.launches
    nodes = {id(launch.node) for launch in launches}
    for raw in app.walked.calls_by_attribute.get("queue", ()):
        if id(raw.node.func.value) in nodes:  # type: ignore[attr-defined]
            yield Hit(raw.node, "launch() does not return the app; call queue() before launch()")
    for call in app.app_calls("queue"):
        own = [launch for launch in launches if together(launch, call)]
        first = next((launch for launch in own if precedes(launch, call)), None)
        again = any(order_after(launch.node) > order_after(call.node) for launch in own)
        if first is not None and not again:
            yield Hit(
                call.node,
                "queue() after launch() is too late: a running app's requests hang;"
                " call it before launch()",
                moved(app, first, call),
            )


def together(launch: Call, call: Call) -> bool:
    """Whether both are called on the same app, in the same function."""
    # Only methods of objects that are known are app calls.
    same: bool = launch.receiver.key == call.receiver.key  # type: ignore[union-attr]
    return same and launch.place.scope is call.place.scope


def precedes(launch: Call, call: Call) -> bool:
    """Whether a launch that does not come later came before for sure."""
    looped = next(call.place.loops(), None) is not None
    return not looped and launch.place.dominates(call.place)


def moved(app: App, launch: Call, call: Call) -> Fix | None:
    first, last = app.statement(launch), app.statement(call)
    if first is None or last is None or first.col_offset != last.col_offset:
        return None
    text = app.source.segment(last) + app.source.newline + app.source.indent(first)
    return edits.unsafe(
        "move queue() before launch()",
        edits.insert_before(app.source, first, text),
        edits.statement_lines(app.source, last),
    )
