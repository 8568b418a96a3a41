"""Any file may come, and one kind is assumed: ``data:image/jpeg``, the last of several files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypeGuard

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("data:", '"files"', "'files'", ".files")

_FIXED = r"data:(image|audio|video)/(\w+);base64,$"
_OPEN = r"data:(image|audio|video)/$"


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    for text in app.nodes_of(ast.JoinedStr):
        yield from _labelled(app, text)
    for joined in app.nodes_of(ast.BinOp):
        if isinstance(joined.op, ast.Add):
            yield from _label(app, joined, joined.left)
    if not any(_one_file(part) for part in app.nodes_of(ast.Subscript)):
        return
    seen: set[int] = set()
    for scope in app.walked.scopes:
        if scope.kind == "function" and not isinstance(scope.node, ast.Lambda):
            for hit in _one_of_many(scope.node):
                if id(hit.node) not in seen:
                    seen.add(id(hit.node))
                    yield hit


def _labelled(app: App, node: ast.JoinedStr) -> Iterator[Hit]:
    shown = re.search(r"<img|<video|<audio|<source|<a |!\[", ast.unparse(node))
    for part in node.values[:-1] if shown is None else ():
        if isinstance(part, ast.Constant):
            yield from _label(app, node, part)


def _label(app: App, node: ast.expr, part: ast.AST) -> Iterator[Hit]:
    if not isinstance(part, ast.Constant) or not isinstance(part.value, str):
        return
    found = re.search(_FIXED, part.value)
    if found is not None and not _made(app, node, found[2]):
        yield Hit(
            node, f"every upload is labelled {found[1]}/{found[2]}: what of a file of another kind?"
        )
    elif re.search(_OPEN, part.value):
        yield Hit(
            _endings(app) or node,
            'the ending of a file is no media type (.jpg is "image/jpeg", .pdf no image): what is '
            "sent for each ending that may come?",
        )


def _endings(app: App) -> ast.AST | None:
    """Where the endings are asked for that may come."""
    for node in app.nodes_of(ast.Compare):
        said = ast.unparse(node.comparators[0]) if isinstance(node.ops[0], ast.In) else ""
        if re.search(r"['\"]\.?(jpg|png)['\"]", said):
            return node
    return None


def _made(app: App, node: ast.expr, form: str) -> bool:
    """Whether the body itself writes the file in that form."""
    around = None
    for scope in app.walked.scopes:
        body = scope.node
        if isinstance(
            body, (ast.FunctionDef, ast.AsyncFunctionDef)
        ) and body.lineno <= node.lineno <= (body.end_lineno or 0):
            around = body
    text = ast.unparse(around if around is not None else app.tree)
    known = {"jpeg": "jpe?g", "mpeg": "mp3|mpeg"}.get(form, form)
    written = rf"(?i)(save|write|encode|export|imencode|to_)\w*\(.*['\"][^'\"]*\.?({known})['\"]"
    return re.search(written, text) is not None


def _one_of_many(node: ast.AST) -> Iterator[Hit]:
    """``message["files"][0]`` in a body that looks at no other."""
    taken: ast.Subscript | None = None
    for part in ast.walk(node):
        if isinstance(part, (ast.For, ast.comprehension)) and _files(part.iter):
            return
        if (
            isinstance(part, ast.Call)
            and any(_files(one) for one in part.args)
            and ast.unparse(part.func) not in {"len", "bool", "print"}
        ):
            return
        if isinstance(part, ast.Compare) and re.search(
            r"len\(.*files.*\) (> 1|== 1|!= 1|>= 2)$", ast.unparse(part)
        ):
            return
        if _one_file(part):
            taken = taken or part
    if taken is not None:
        yield Hit(taken, "a visitor may attach several files: what becomes of the others?")


def _one_file(node: ast.AST) -> TypeGuard[ast.Subscript]:
    """``message["files"][0]``."""
    return isinstance(node, ast.Subscript) and _files(node.value) and _number(node.slice)


def _files(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, ast.Constant) and node.slice.value == "files"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        first = node.args[0] if node.args else None
        return (
            node.func.attr == "get" and isinstance(first, ast.Constant) and first.value == "files"
        )
    return isinstance(node, ast.Attribute) and node.attr == "files"


def _number(node: ast.AST) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and isinstance(node.value, int)
