"""Work on an app, or another launch, below a launch() that waits for the server to stop."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.serving import in_notebook, launches, waits
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("launch",)


def check(app: App) -> Iterator[Hit]:
    if in_notebook(app) or "# %%" in app.source.text or "get_ipython" in app.source.text:
        return
    waiting = {id(call.node) for call in launches(app) if waits(call)}
    work = {id(event.call.node): f".{event.name}()" for event in app.events}
    yield from _below(app, app.tree.body, waiting, work)
    # At module level, several launches are more often cells pasted together.
    work.update({id(call.node): ".launch()" for call in app.launches})
    for block in _guarded(app.tree):
        yield from _below(app, block, waiting, work)


def _guarded(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    """The statements of the main guard."""
    for statement in tree.body:
        if isinstance(statement, ast.If) and "__name__" in ast.dump(statement.test):
            yield statement.body


def _below(
    app: App, block: list[ast.stmt], waiting: set[int], work: dict[int, str]
) -> Iterator[Hit]:
    running: list[object] = []
    for statement in block:
        if running and isinstance(statement, (ast.Expr, ast.With, ast.Assign)):
            inside = {id(node) for node in descend(statement)}
            again = [c for c in launches(app) if id(c.node) in inside and _app_of(c) in running]
            found = [work[key] for key in work if key in inside]
            # The same app launched again: cells pasted together, or a list of examples.
            if found and not again:
                yield Hit(
                    statement,
                    f"{found[0]} here runs only after the server of the launch() above has "
                    "stopped; move it up, or pass prevent_thread_lock=True there",
                )
                return
        value = getattr(statement, "value", None)
        if id(value) in waiting:
            running += [_app_of(call) for call in launches(app) if call.node is value]


def _app_of(call: Call) -> object:
    return call.receiver.key if isinstance(call.receiver, Instance) else None
