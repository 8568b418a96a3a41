"""Code that may be meant for another version, or whose failure is expected."""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from collections.abc import Iterable

from gradio_patterns.api.patched import EVERYTHING, PATCHED, patched
from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import Place, order_after, order_of

_GUARD = r"TYPE_CHECKING|hasattr|version|getattr|signature|inspect|parse\(|GRADIO|sys\.modules|has_"


Spans = tuple[list[int], list[int]]
"""Where pieces of code start, and where each ends; none lies in another."""


def silenced(app: App, call: Call, name: str) -> bool:
    """Whether a call is guarded, or the project changes this class of Gradio, or all."""
    if guarded(app, call.place, call.node):
        return True
    app.asked[PATCHED] = None
    names = patched(app.path)
    return EVERYTHING in names or name.rpartition(".")[2] in names


def guarded(app: App, place: Place, node: ast.AST | None = None) -> bool:
    """Whether code here may be meant for another version, or its failure be expected."""
    for outer in place.outward():
        if outer.kind in {"try", "except"}:
            return True
        test = getattr(outer.node, "test", None) if outer.kind in {"if", "else", "while"} else None
        if test is not None and re.search(_GUARD, app.source.segment(test)):
            return True
    return node is not None and _within(node, _guards(app))


def _guards(app: App) -> Spans:
    """``gr.Box() if hasattr(gr, "Box") else gr.Group()``, the same with ``and`` and ``or``."""
    spans: Spans | None = app.facts.get("api guards")
    if spans is None:
        found: list[ast.AST] = []
        if re.search(_GUARD, app.source.text):
            for node in app.nodes_of(ast.IfExp, ast.BoolOp):
                if isinstance(node, (ast.IfExp, ast.BoolOp)):  # for the type checker
                    test = node.test if isinstance(node, ast.IfExp) else node.values[0]
                    if re.search(_GUARD, app.source.segment(test)):
                        found.append(node)
        spans = app.facts["api guards"] = _spans(found)
    return spans


def guarded_read(app: App, node: ast.AST) -> bool:
    """The same for a node whose block is not known: by what stands around it in the file."""
    spans: Spans | None = app.facts.get("api guarding blocks")
    if spans is None:
        blocks = (
            one
            for one in app.nodes
            if type(one).__name__ in {"Try", "TryStar"}
            or (
                isinstance(one, (ast.If, ast.While))
                and re.search(_GUARD, app.source.segment(one.test))
            )
        )
        spans = app.facts["api guarding blocks"] = _spans(blocks)
    return _within(node, spans) or _within(node, _guards(app))


def _spans(nodes: Iterable[ast.AST]) -> Spans:
    """Where the outermost of these nodes start and end."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted((order_of(node), order_after(node)) for node in nodes):
        if not ends or start >= ends[-1]:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _within(node: ast.AST, spans: Spans) -> bool:
    starts, ends = spans
    at = bisect_right(starts, order_of(node)) - 1
    return at >= 0 and order_after(node) <= ends[at]
