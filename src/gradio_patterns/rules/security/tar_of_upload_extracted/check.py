"""tarfile.open() of an upload, and extractall() without filter=."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import mentions, names_in
from gradio_patterns.app.uses import Handed, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("tarfile",)


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "File", "UploadButton"):
        if _looks_inside(use):
            continue
        archives = _archives(app, use)
        for node in use.function.own_nodes:
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr not in {"extract", "extractall"}:
                continue
            named = isinstance(node.func.value, ast.Name) and node.func.value.id in archives
            told = any(keyword.arg in {"filter", "members", None} for keyword in node.keywords)
            if (named or _opens(app, node.func.value, use)) and not told:
                yield Hit(
                    node,
                    'an uploaded archive may write anywhere; pass filter="data"',
                )


def _archives(app: App, use: Handed) -> set[str]:
    """Names of archives that are opened from the upload."""
    names: set[str] = set()
    for node in use.function.own_nodes:
        if isinstance(node, (ast.With, ast.AsyncWith)):
            for item in node.items:
                if item.optional_vars is not None and _opens(app, item.context_expr, use):
                    names |= names_in(item.optional_vars)
        elif isinstance(node, ast.Assign) and _opens(app, node.value, use):
            names |= {name for target in node.targets for name in names_in(target)}
    return names


def _looks_inside(use: Handed) -> bool:
    """Whether the names inside are read beforehand, most likely to refuse some of them."""
    return any(
        isinstance(node, ast.Attribute) and node.attr in {"getmembers", "getnames", "next"}
        for node in use.function.own_nodes
    )


def _opens(app: App, node: ast.expr, use: Handed) -> bool:
    if not isinstance(node, ast.Call) or not mentions(node, {use.name}):
        return False
    path = app.qualified(node.func, use.function.place)
    return path in {"tarfile.open", "tarfile.TarFile", "tarfile.TarFile.open"}
