"""Code that may be meant for another version, or whose failure is expected."""

from __future__ import annotations

import ast
import re

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_after, order_of

_GUARD = r"TYPE_CHECKING|hasattr|version|getattr|signature|inspect|parse\(|GRADIO|sys\.modules|has_"


def guarded(app: App, place: Place, node: ast.AST | None = None) -> bool:
    """Whether code here may be meant for another version, or its failure be expected."""
    for outer in place.outward():
        if outer.kind in {"try", "except"}:
            return True
        test = getattr(outer.node, "test", None) if outer.kind in {"if", "else", "while"} else None
        if test is not None and re.search(_GUARD, app.source.segment(test)):
            return True
    return node is not None and any(_inside(node, one) for one in _guards(app))


def _guards(app: App) -> list[ast.AST]:
    """``gr.Box() if hasattr(gr, "Box") else gr.Group()``, the same with ``and`` and ``or``."""
    found: list[ast.AST] | None = app.memo.get("api guards")
    if found is None:
        found = app.memo["api guards"] = []
        if re.search(_GUARD, app.source.text):
            for node in app.nodes:
                if isinstance(node, (ast.IfExp, ast.BoolOp)):
                    test = node.test if isinstance(node, ast.IfExp) else node.values[0]
                    if re.search(_GUARD, app.source.segment(test)):
                        found.append(node)
    return found


def _inside(node: ast.AST, outer: ast.AST) -> bool:
    return order_of(outer) <= order_of(node) and order_after(node) <= order_after(outer)


def guarded_read(app: App, node: ast.AST) -> bool:
    """The same for a node whose block is not known: by what stands around it in the file."""
    blocks: list[ast.AST] | None = app.memo.get("api guarding blocks")
    if blocks is None:
        blocks = app.memo["api guarding blocks"] = [
            one
            for one in app.nodes
            if type(one).__name__ in {"Try", "TryStar"}
            or (
                isinstance(one, (ast.If, ast.While))
                and re.search(_GUARD, app.source.segment(one.test))
            )
        ]
    return any(_inside(node, one) for one in (*blocks, *_guards(app)))
