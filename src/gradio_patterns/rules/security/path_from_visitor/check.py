"""A path that a visitor typed is opened, listed, written or deleted: asked, it may be a tool."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = (
    "open(",
    "listdir",
    "remove(",
    "rmtree",
    "unlink",
    "glob",
    "scandir",
    "walk(",
    "read_",
    "write_",
)

_DOING = {
    "builtins.open": "opens", "os.listdir": "lists", "os.scandir": "lists", "os.walk": "lists",
    "glob.glob": "lists", "os.remove": "deletes", "os.unlink": "deletes", "os.rmdir": "deletes",
    "shutil.rmtree": "deletes", "shutil.copy": "copies", "shutil.move": "moves",
    "shutil.copytree": "copies", "os.makedirs": "makes", "os.rename": "moves",
}  # fmt: skip
_METHODS = {
    "read_text": "reads", "read_bytes": "reads", "write_text": "writes", "write_bytes": "writes",
    "unlink": "deletes", "iterdir": "lists", "glob": "lists", "rglob": "lists", "open": "opens",
}  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for body in typed(app):
        for node, place in body.app.calls_in(body.function):
            doing, path = _use(body.app, node, place)
            name = body.inside(path, place) if path is not None else None
            if name is not None and id(body.handler.node) not in seen:
                seen.add(id(body.handler.node))
                yield Hit(
                    node,
                    f'"{body.handler.name}" {doing} the path that a visitor types into "{name}",'
                    " any of the server: do others use this app? Then it must stay in one folder",
                )


def _use(app: App, node: ast.Call, place: Place) -> tuple[str, ast.expr | None]:
    """What a call does with a path, and the path."""
    doing = _DOING.get(app.qualified(node.func, place) or "")
    if doing is not None:
        return doing, node.args[0] if node.args else None
    called = node.func
    if not isinstance(called, ast.Attribute) or called.attr not in _METHODS:
        return "", None
    made = isinstance(called.value, (ast.Call, ast.BinOp))
    return _METHODS[called.attr], called.value if made else None
