"""The path of an upload put into a State or a global, in an app whose cache is deleted."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import Handed, choice, handed, returned
from gradio_patterns.findings.hit import Hit

WORDS = ("delete_cache",)

_DEFAULTS = {"File": "filepath", "UploadButton": "filepath", "Video": "filepath"}
_KINDS = ("File", "UploadButton", "Video", "Image", "Audio")


def check(app: App) -> Iterator[Hit]:
    apps = app.calls("Blocks", "Interface", "ChatInterface")
    if not any(call.keyword("delete_cache") is not None for call in apps):
        return
    kept = list(returned(app, "State"))
    for use in handed(app, *_KINDS):
        kind = use.component.kind
        if choice(use.component, "type", _DEFAULTS.get(kind, "numpy")) != "filepath":
            continue
        for result in kept:
            if result.function.node is use.function.node and _path(result.node, use.name):
                yield _hit(result.node, use, "a gr.State")
        for node in _global_stores(use):
            yield _hit(node, use, "a global")


def _hit(node: ast.AST, use: Handed, where: str) -> Hit:
    return Hit(
        node,
        f'the path in "{use.name}" is kept in {where}, but delete_cache= deletes the file; '
        "copy it to a folder of your own and keep that path",
    )


def _path(node: ast.expr, name: str) -> bool:
    """``upload`` or ``upload.name``."""
    if isinstance(node, ast.Attribute) and node.attr == "name":
        node = node.value
    return isinstance(node, ast.Name) and node.id == name


def _global_stores(use: Handed) -> Iterator[ast.AST]:
    for node in use.function.own_nodes:
        if isinstance(node, ast.Assign) and _path(node.value, use.name):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id in use.function.scope.globals:
                    yield node
