"""queue() after launch(): too late, requests hang or the line is never reached."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.scopes import order_after, order_of
from gradio_patterns.app.tree import descend
from gradio_patterns.findings import Fix
from gradio_patterns.hits import Hit

WORDS = (".queue",)


def check(app: App) -> Iterator[Hit]:
    launches = app.launches
    nodes = {id(launch.node) for launch in launches}
    for raw in app.walked.calls_by_attribute.get("queue", ()):
        if id(raw.node.func.value) in nodes:  # type: ignore[attr-defined]
            yield Hit(raw.node, "launch() does not return the app; call queue() before launch()")
    for call in app.app_calls("queue"):
        for launch in launches:
            if precedes(launch, call) and not relaunched(call, launches):
                yield Hit(
                    call.node,
                    "queue() after launch() is too late: a running app's requests hang;"
                    " call it before launch()",
                    moved(app, launch, call),
                )
                break


def precedes(launch: Call, call: Call) -> bool:
    """Whether the same app was surely launched before."""
    one, other = launch.receiver, call.receiver
    if not isinstance(one, Instance) or not isinstance(other, Instance) or one.key != other.key:
        return False
    if launch.place.scope is not call.place.scope or order_of(launch.node) >= order_of(call.node):
        return False
    inside = any(part is call.node for part in descend(launch.node))
    looped = next(call.place.loops(), None) is not None
    return not inside and not looped and launch.place.dominates(call.place)


def relaunched(call: Call, launches: list[Call]) -> bool:
    """Whether the app is launched once more after that, e.g. ``demo.queue().launch()``."""
    return any(
        isinstance(launch.receiver, Instance)
        and isinstance(call.receiver, Instance)
        and launch.receiver.key == call.receiver.key
        and launch.place.scope is call.place.scope
        and order_after(launch.node) > order_after(call.node)
        for launch in launches
    )


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
