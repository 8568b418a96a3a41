"""An assert or an exception of Python's on a visitor's way: they read "Error" and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.visits import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("assert", "raise ")

_PLAIN = frozenset({"ValueError", "RuntimeError", "TypeError", "KeyError", "Exception",
                    "NotImplementedError", "FileNotFoundError"})  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for visit in visits(app):
        caught = {
            id(part)
            for node in visit.function.own_nodes
            if isinstance(node, ast.Try)
            for one in node.body
            for part in ast.walk(one)
        }
        if visit.function.name in {"preprocess", "flag"}:
            continue
        for node, test in _tested(visit):
            if id(node) in caught or id(node) in seen or not visit.given(test):
                continue
            about = _fails(node)
            if about:
                seen.add(id(node))
                yield Hit(
                    node,
                    f'{about} in "{visit.function.name}" reaches the visitor as "Error" without'
                    " its reason: can what they enter cause it? Then raise gr.Error with words for"
                    " them",
                )


def _tested(visit: Visit) -> Iterator[tuple[ast.AST, ast.AST]]:
    """What fails, and what it depends on."""
    for node in visit.function.own_nodes:
        if isinstance(node, ast.Assert):
            yield node, node.test
        elif isinstance(node, ast.If):
            for part in (*node.body, *node.orelse):
                if isinstance(part, ast.Raise):
                    yield part, node.test
        elif isinstance(node, ast.ExceptHandler):
            for part in node.body:
                if isinstance(part, ast.Raise) and isinstance(part.exc, ast.Name):
                    yield part, visit.function.node


def _fails(node: ast.AST) -> str:
    if isinstance(node, ast.Assert):
        return "this assert"
    if isinstance(node, ast.Raise):
        raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        if isinstance(raised, ast.Name) and raised.id in _PLAIN:
            return f"this {raised.id}"
        if isinstance(raised, ast.Name) and raised.id in {"e", "err", "ex", "exc"}:
            return "this exception"
    return ""
