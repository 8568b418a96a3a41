"""A file with a name that two visitors can have in one folder: whose is it, and who deletes it?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.files import fixed_path, written
from gradio_patterns.effects.visits import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("open(", "copy", "write", "save", "to_csv", "export", "makedirs", "mkdir", "os.path.join")

_OWN = re.compile(
    r"uuid|mkstemp|mkdtemp|NamedTemp|TemporaryDir|session_hash|urandom|token_hex|hash"
)
_NAMED = re.compile(r"basename|orig_name|sanitize|\.name\b|\.stem\b|splitext")
_TIMED = re.compile(r"strftime|time_str|timestamp|time\(\)|now\(\)|today\(\)")
_PLACED = re.compile(
    r"(^|_)(out|output|outputs|save|dest|result|results|target|file)_?(path|file|name|dir|folder|filepath|filename)?$",
    re.I,
)

_FIXED = "the same for every call"


def check(app: App) -> Iterator[Hit]:
    for visit in visits(app):
        found = _first(visit)
        if found is not None:
            node, how = found
            yield Hit(
                node,
                f'the file that "{visit.function.name}" makes here is named {how}: can two visitors'
                " get the same one at a time, and who deletes it?",
            )


def _first(visit: Visit) -> tuple[ast.AST, str] | None:
    for file in written(visit.app, visit.function):
        how = _how(visit, file.path, file.place)
        if how and how != _FIXED:  # of these another rule speaks
            return _origin(visit, file.path) or file.node, how
    for node in visit.function.own_nodes:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        if _PLACED.search(node.targets[0].id) and _joined(visit, node.value):
            how = _how(visit, node.value, visit.function.place)
            if how:
                return node, how
    return None


def _joined(visit: Visit, value: ast.expr) -> bool:
    """Whether a value puts a name into a folder."""
    if isinstance(value, ast.Call):
        return visit.app.qualified(value.func, visit.function.place) == "os.path.join"
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.Div)
    return isinstance(value, ast.JoinedStr) and "/" in ast.unparse(value)


def _origin(visit: Visit, path: ast.expr) -> ast.AST | None:
    """The statement that makes the path."""
    for node in visit.function.own_nodes:
        if not isinstance(node, ast.Assign) or not isinstance(path, ast.Name):
            continue
        if any(isinstance(one, ast.Name) and one.id == path.id for one in node.targets):
            return node
    return None


def _how(visit: Visit, path: ast.expr, place: Place) -> str | None:
    said = _said(visit, path, 3)
    if _OWN.search(said):
        return None
    if fixed_path(visit.app, path, place) is not None:
        return _FIXED
    if _NAMED.search(said) and visit.given(path):
        return "as the visitor's own file is"
    if _TIMED.search(said):
        return "by the time"
    return None


def _said(visit: Visit, node: ast.AST, depth: int) -> str:
    """All that a path is made of, names followed."""
    text = ast.unparse(node)
    names = {part.id for part in descend(node) if isinstance(part, ast.Name)}
    if depth:
        for each in visit.function.own_nodes:
            if isinstance(each, ast.Assign) and any(
                isinstance(one, ast.Name) and one.id in names for one in each.targets
            ):
                text += " " + _said(visit, each.value, depth - 1)
    return text
