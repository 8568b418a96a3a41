"""gr.Textbox.update(...) and box.update(...): removed in 4.0, except on gr.Row."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import member_lives, member_verdict, symbol_of
from gradio_patterns.app import App, Call, Instance
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".update(",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("update"):
        path = app.qualified(call.node.func, call.place)
        assert path is not None, "calls() has resolved it"
        owner = path.rpartition(".")[0]
        if _lost(app, owner):
            yield _hit(app, call, owner.rpartition(".")[2])
    for call in app.method_calls("update"):
        made = call.receiver
        if isinstance(made, Instance) and _lost(app, f"gradio.{made.kind}"):
            yield _hit(app, call, made.kind)


def _lost(app: App, path: str) -> bool:
    """Whether a class had update() once and the target's has none, or the class itself is gone."""
    symbol = symbol_of(path, app.target)
    if symbol:
        return member_verdict(symbol, "update", app.target).history == "removed"
    # Gone with its class: every component and layout of Gradio 3 had it.
    name = path.rpartition(".")[2]
    return bool(member_lives(name, "update"))


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
