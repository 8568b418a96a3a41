"""allowed_paths= or set_static_paths() with a folder that holds more than what should be served."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Literal
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.app.uses import trace
from gradio_patterns.hits import Hit

WORDS = ("allowed_paths", "set_static_paths")

CWD, OWN, ABOVE = "the working folder", "the folder of the program", "the folder above"
HOME, DISK = "the home folder", "the whole disk"

_TEXTS = {
    ".": CWD, "./": CWD, "": CWD, "..": ABOVE, "../": ABOVE, "../..": ABOVE,
    "/": DISK, "/home": HOME, "/root": HOME, "/Users": HOME,
}  # fmt: skip
_SAME = frozenset(
    {
        "os.path.abspath", "os.path.realpath", "os.path.normpath", "os.fspath", "builtins.str",
        "pathlib.Path", "pathlib.PurePath", "os.path.join",
    }
)  # fmt: skip
"""Calls that, given one path, give the same path."""
_METHODS = frozenset({"resolve", "absolute", "as_posix", "expanduser"})
_FILE = "the file itself"


def check(app: App) -> Iterator[Hit]:
    for call in (*launches(app), *mounts(app)):
        paths = call.keyword("allowed_paths")
        # Blocked paths may take out what matters: not ours to judge.
        if paths is not None and call.keyword("blocked_paths") is None and not call.open:
            yield from _hits(app, call, paths, "allowed_paths=")
    for call in app.calls("set_static_paths"):
        paths = call.argument(0, "paths")
        if paths is not None:
            yield from _hits(app, call, paths, "set_static_paths()")


def _hits(app: App, call: Call, paths: ast.expr, where: str) -> Iterator[Hit]:
    value = app.resolve(paths, call.place)
    elements, place = [paths], call.place
    if isinstance(value, Literal) and isinstance(value.node, (ast.List, ast.Tuple)):
        elements, place = value.node.elts, value.place
    elif where == "allowed_paths=":
        return  # a text there raises: another rule
    for element in elements:
        what = _meaning(app, element, place)
        if what is not None and what != _FILE:
            yield Hit(
                element,
                f"{where} lets every visitor download anything in {what}, with .env and source; "
                "allow one folder made for it",
            )


def _meaning(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """Which wide folder a path expression means, ``_FILE`` for ``__file__``, None for any other."""
    node, place = trace(app, node, place)
    if depth > 8:
        return None
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.fullmatch(r"[A-Za-z]:[\\/]*", node.value):
            return DISK
        return _TEXTS.get(node.value)
    if isinstance(node, ast.Name) and node.id == "__file__":
        return _FILE
    if isinstance(node, ast.Attribute) and node.attr == "parent":
        return _parent(_meaning(app, node.value, place, depth + 1))
    if isinstance(node, ast.Call):
        return _of_call(app, node, place, depth + 1)
    return None


def _of_call(app: App, node: ast.Call, place: Place, depth: int) -> str | None:
    name = app.qualified(node.func, place)
    if name in {"os.getcwd", "pathlib.Path.cwd"}:
        return CWD
    if name == "pathlib.Path.home":
        return HOME
    if name == "pathlib.Path" and not node.args:
        return CWD
    if name == "os.path.expanduser" and node.args:
        first = node.args[0]
        return HOME if isinstance(first, ast.Constant) and first.value in {"~", "~/"} else None
    if len(node.args) == 1 and name in _SAME:
        return _meaning(app, node.args[0], place, depth)
    if len(node.args) == 1 and name == "os.path.dirname":
        return _parent(_meaning(app, node.args[0], place, depth))
    if isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS and not node.args:
        return _meaning(app, node.func.value, place, depth)
    return None


def _parent(of: str | None) -> str | None:
    if of is None or of == DISK:
        return of
    return OWN if of == _FILE else ABOVE
