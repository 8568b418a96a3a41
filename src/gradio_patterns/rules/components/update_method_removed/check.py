"""gr.Textbox.update(...) and box.update(...): removed in 4.0."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns import edits
from gradio_patterns.app import App, Call, Instance
from gradio_patterns.findings import Fix
from gradio_patterns.hits import Hit

WORDS = (".update(",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("update"):
        path = app.qualified(call.node.func, call.place)
        assert path is not None, "calls() has resolved it"
        owner = path.split(".")[-2]
        if owner[:1].isupper():
            yield _hit(app, call, owner)
    for call in app.method_calls("update"):
        if isinstance(call.receiver, Instance) and call.receiver.kind[:1].isupper():
            yield _hit(app, call, call.receiver.kind)


def _hit(app: App, call: Call, owner: str) -> Hit:
    message = f"gr.{owner} has no update() since Gradio 4 (AttributeError); return gr.update(...)"
    return Hit(call.node, message, _fix(app, call))


def _fix(app: App, call: Call) -> Fix | None:
    gr = app.gradio_alias
    if gr is None or call.node.args:
        return None  # the first argument meant something else in some classes
    return edits.safe(
        "use gr.update(...)", edits.replace(app.source, call.node.func, f"{gr}.update")
    )
