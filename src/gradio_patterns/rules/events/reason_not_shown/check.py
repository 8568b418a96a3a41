"""``raise ValueError(...)`` and ``assert`` in handlers: the visitor reads only "Error"."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.serving import is_none, launches, mounts
from gradio_patterns.app.uses import uncaught_nodes
from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.findings.hit import Hit

WORDS = ("raise", "assert")

_PLAIN = frozenset(
    f"builtins.{name}"
    for name in (
        "ValueError", "RuntimeError", "Exception", "TypeError", "KeyError", "NotImplementedError",
        "AssertionError", "FileNotFoundError", "LookupError", "IndexError",
    )
)  # fmt: skip
_SAID = 'visitors read only "Error" here, not the reason; raise gr.Error("...") with words for them'


def check(app: App) -> Iterator[Hit]:
    if _shown(app):
        return
    seen: set[int] = set()
    for handler, event in app.handlers:
        if event.name in {"load", "unload", "render", "tick"}:
            continue
        caught: set[int] = set()
        for run in runs_of(app, handler):
            inside = run.depth > 0 and id(run.function.node) in caught
            _note_guarded(app, run.function, caught, inside)
            if run.depth > 1 or inside:
                continue
            told = told_in(app, handler).get(id(run.function.node), {})
            for node, test in _refusals(app, run.function):
                if id(node) not in seen and _of_input(test, set(told)):
                    seen.add(id(node))
                    yield Hit(node, _SAID)


def _shown(app: App) -> bool:
    """Whether the texts of exceptions are shown, or may be: where another file launches, say."""
    served = (*launches(app), *mounts(app))
    return not served or any(
        call.open
        or ((keyword := call.keyword_node("show_error")) is not None and not is_none(keyword.value))
        for call in served
    )


def _note_guarded(app: App, function: Function, caught: set[int], inside: bool) -> None:
    """Functions that are called where their exceptions may be caught."""
    free = {id(node) for node in uncaught_nodes(function)}
    for raw in app.calls_in(function):
        called = app.function(raw.node.func, raw.place)
        if called is not None and (inside or id(raw.node) not in free):
            caught.add(id(called.node))


def _of_input(test: ast.expr, told: set[str]) -> bool:
    """Whether a condition looks at what the visitor gave, and not at what kind of thing it is."""
    named = {name.partition(".")[0] for name in told}
    return mentions(test, named) and "isinstance" not in names_in(test)


def _refusals(app: App, function: Function) -> Iterator[tuple[ast.stmt, ast.expr]]:
    """``if test: raise ValueError("...")`` and ``assert test, "..."``, with the condition."""
    for node in uncaught_nodes(function):
        if isinstance(node, ast.Assert) and node.msg is not None:
            yield node, node.test
        elif isinstance(node, ast.If):
            for one in (*node.body, *node.orelse):
                if isinstance(one, ast.Raise) and _says_why(app, function, one):
                    yield one, node.test


def _says_why(app: App, function: Function, node: ast.Raise) -> bool:
    if not isinstance(node.exc, ast.Call):
        return False
    texts = [one for one in node.exc.args if _is_text(one)]
    return bool(texts) and app.qualified(node.exc.func, function.place) in _PLAIN


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(text, str) and " " in text and "environment" not in text
