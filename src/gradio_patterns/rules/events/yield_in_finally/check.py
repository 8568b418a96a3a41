"""A generator handler that yields while GeneratorExit is on its way through."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)

_CATCHING = frozenset({"BaseException", "GeneratorExit"})


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        for node in function.own_nodes:
            if isinstance(node, ast.Try):
                yield from _try(node)


def _try(node: ast.Try) -> Iterator[Hit]:
    if any(_yields(node.body)):
        for handler in node.handlers:
            if not _catches_exit(handler):
                continue
            found = next(_yields(handler.body), None)
            if found is not None:
                yield _hit(found, "this except, which also catches GeneratorExit")
            break  # the first that catches it
    held = [*node.body, *node.orelse, *(s for h in node.handlers for s in h.body)]
    if any(_yields(held)):
        found = next(_yields(node.finalbody), None)
        if found is not None:
            yield _hit(found, "finally")


def _hit(node: ast.AST, where: str) -> Hit:
    return Hit(
        node,
        f"this yields in {where}: a closed tab raises 'generator ignored GeneratorExit';"
        " yield after the try instead",
    )


def _catches_exit(handler: ast.ExceptHandler) -> bool:
    kind = handler.type
    if kind is None:
        return True
    parts = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(isinstance(part, ast.Name) and part.id in _CATCHING for part in parts)


def _yields(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The yields of a block, without those of functions defined in it."""
    stack = list(statements)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            stack.extend(list(ast.iter_child_nodes(node))[::-1])
