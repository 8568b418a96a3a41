"""A result's file is named by the second in which it was made, and by nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace
from gradio_patterns.effects.files import written
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("strftime", "time()")

_SAME = frozenset({"os.path.join", "pathlib.Path", "builtins.str", "os.path.abspath"})


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for handler, _ in app.handlers:
        for run in runs_of(app, handler) if handler.fed else ():
            for one in written(run.app, run.function):
                if id(one.node) in seen:
                    continue
                if _by_second(run.app, one.path, one.place):
                    seen.add(id(one.node))
                    yield Hit(
                        one.node,
                        "two visitors who are served in the same second write the same file; add"
                        " uuid4() to its name or make it with tempfile",
                    )


def _by_second(app: App, node: ast.expr, place: Place, depth: int = 0) -> bool:
    """Whether the time in seconds is the only part of a path that differs between calls."""
    kinds = _parts(app, node, place, depth)
    return kinds is not None and "second" in kinds


def _parts(app: App, node: ast.expr, place: Place, depth: int) -> set[str] | None:
    """What a path is made of: fixed texts and seconds; None where anything else may differ."""
    node, place = trace(app, node, place)
    if depth > 6:
        return None
    if isinstance(node, ast.Constant):
        return {"fixed"}
    parts: list[ast.expr] = []
    if isinstance(node, ast.JoinedStr):
        parts = [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
    elif isinstance(node, ast.BinOp):
        parts = [node.left, node.right]
    elif isinstance(node, ast.Call):
        if _seconds(app, node, place):
            return {"second"}
        if app.qualified(node.func, place) not in _SAME:
            return None
        parts = list(node.args)
    elif isinstance(node, ast.Name) and node.id.isupper():
        return {"fixed"}
    if not parts:
        return None
    found = [_parts(app, part, place, depth + 1) for part in parts]
    return None if None in found else set().union(*(kinds for kinds in found if kinds))


def _seconds(app: App, node: ast.Call, place: Place) -> bool:
    """``now().strftime("%H%M%S")``, ``time.strftime(...)``, ``int(time.time())``."""
    called = node.func
    name = app.qualified(called, place)
    if name in {"builtins.int", "builtins.round"} and len(node.args) == 1:
        inner = node.args[0]
        return isinstance(inner, ast.Call) and app.qualified(inner.func, place) == "time.time"
    if isinstance(called, ast.Attribute) and called.attr == "strftime" and node.args:
        form = node.args[0]
        text = form.value if isinstance(form, ast.Constant) else None
        return isinstance(text, str) and "%f" not in text and ("%S" in text or "%d" in text)
    return False
