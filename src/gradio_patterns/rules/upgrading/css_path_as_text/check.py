"""The path of a file for css=, js= or head=: since 5.0 these take code only."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import launches
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("css", "js", "head")

_FILES = {
    "css": r"(?i)[^{}<>;@\n]*[^{}<>;@\n.]\.s?css",
    "js": r"(?i)[^{}<>();=\n]*[^{}<>();=\n. ]\.m?js",
    "head": r"(?i)[^<>\n]*[^<>\n.]\.html?",
}
"""Texts that are the path of a file and cannot be code of that language."""
_PATH_KEYWORDS = {"css": "css_paths", "head": "head_paths"}
_PATHS = frozenset({"pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "os.path.join"})
_SAME = frozenset({"os.path.abspath", "os.path.realpath", "os.path.normpath", "builtins.str"})
_METHODS = frozenset({"resolve", "absolute", "as_posix", "joinpath", "with_name", "expanduser"})


def check(app: App) -> Iterator[Hit]:
    for call in _pages(app):
        for name, pattern in _FILES.items():
            keyword = call.keyword_node(name)
            if keyword is None:
                continue
            file = _file(app, keyword.value, call.place)
            if file is not None and re.fullmatch(pattern, file):
                yield _hit(app, call, keyword, name)


def _hit(app: App, call: Call, keyword: ast.keyword, name: str) -> Hit:
    other = _PATH_KEYWORDS.get(name)
    fix, advice = None, "pass the text of the file" if other is None else f"use {other}="
    if other is not None and call.keyword(other) is None and not call.open:
        fix = edits.unsafe(advice, edits.rename_keyword(app.source, keyword, other))
    return Hit(
        keyword, f"{name}= takes code since Gradio 5 and does not read the file; {advice}", fix
    )


def _pages(app: App) -> Iterator[Call]:
    """Where the version under review takes the look of the page."""
    yield from app.calls("Blocks", "Interface", "TabbedInterface")
    if app.target < (6,):
        yield from app.calls("ChatInterface")
    else:
        yield from launches(app)
        yield from app.calls("mount_gradio_app")


def _file(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """What can be read of a path, its end at least; None where that cannot be told."""
    node, place = trace(app, node, place)
    if depth > 8:
        return None
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.Add)):
        last = _file(app, node.right, place, depth + 1)
        return None if last is None else (_file(app, node.left, place, depth + 1) or "") + last
    if isinstance(node, ast.JoinedStr):
        return "".join(str(p.value) if isinstance(p, ast.Constant) else "x" for p in node.values)
    if isinstance(node, ast.Call):
        return _of_call(app, node, place, depth + 1)
    return None


def _of_call(app: App, node: ast.Call, place: Place, depth: int) -> str | None:
    name = app.qualified(node.func, place)
    if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
        return None
    if name in _PATHS or (name in _SAME and len(node.args) == 1):
        return _file(app, node.args[-1], place, depth) if node.args else None
    if isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
        inner = node.args[-1] if node.args else node.func.value
        return _file(app, inner, place, depth)
    return None
