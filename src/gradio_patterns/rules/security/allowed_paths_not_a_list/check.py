"""allowed_paths= or blocked_paths= that is one text, path or tuple: launch raises."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Literal
from gradio_patterns.app.serving import launches, mounts, wide_folder
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("allowed_paths", "blocked_paths")

_TEXT_OR_PATH = frozenset(
    {
        "os.getcwd", "os.path.join", "os.path.abspath", "os.path.dirname", "os.path.realpath",
        "pathlib.Path", "pathlib.Path.cwd", "pathlib.Path.home", "builtins.str", "tempfile.mkdtemp",
        "tempfile.gettempdir",
    }
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for call in (*launches(app), *mounts(app)):
        for name in ("allowed_paths", "blocked_paths"):
            keyword = call.keyword_node(name)
            if keyword is None:
                continue
            kind = _kind(app, call, keyword.value)
            if kind is not None:
                yield Hit(
                    keyword,
                    f"{name}= is {kind}, so {call.name} raises a ValueError; pass a list",
                    _fix(app, call, keyword, kind),
                )


def _kind(app: App, call: Call, node: ast.expr) -> str | None:
    value = app.resolve(node, call.place)
    if isinstance(value, Literal):
        if isinstance(value.node, ast.Tuple):
            return "a tuple" if value.node.elts else None  # an empty one counts as not given
        if isinstance(value.node, ast.Constant) and isinstance(value.node.value, str):
            return "a text" if value.node.value else None
        return None
    node, place = trace(app, node, call.place)
    if isinstance(node, ast.Call) and app.qualified(node.func, place) in _TEXT_OR_PATH:
        return "one path"
    if isinstance(node, ast.JoinedStr):
        return "a text"
    return None


def _fix(app: App, call: Call, keyword: ast.keyword, kind: str) -> Fix | None:
    value = app.resolve(keyword.value, call.place)
    elements, place = [keyword.value], call.place
    if isinstance(value, Literal):
        elements, place = getattr(value.node, "elts", [value.node]), value.place
    opened = keyword.arg == "allowed_paths"
    if opened and any(wide_folder(app, element, place) for element in elements):
        return None  # today the app refuses to start; a list would serve all of that folder
    if kind == "a tuple":
        if not isinstance(keyword.value, ast.Tuple):
            wrapped = edits.wrap(app.source, keyword.value, "list(", ")")
            return edits.safe("make it a list", *wrapped)
        inner = app.source.segment(keyword.value)[1:-1].removesuffix(",")
        return edits.safe("make it a list", edits.replace(app.source, keyword.value, f"[{inner}]"))
    return edits.safe("make it a list", *edits.wrap(app.source, keyword.value, "[", "]"))
