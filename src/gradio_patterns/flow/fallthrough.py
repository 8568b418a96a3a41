"""Where the body of a function is over without a return."""

from __future__ import annotations

import ast

from gradio_patterns.app import Function


def where_it_ends(function: Function) -> ast.AST | None:
    """The statement after which the body is over, where it can hardly be meant never to be.

    A chain of ``if`` that names every case, and a loop that always finds something, end with a
    return in fact.
    """
    body = getattr(function.node, "body", None)
    while isinstance(body, list) and body:
        last = body[-1]
        if isinstance(last, (ast.With, ast.AsyncWith)):
            body = last.body
        elif isinstance(last, ast.Try):
            if last.finalbody and not last.handlers:
                body = last.body
                continue
            return next((h for h in last.handlers if not _leaves(h.body)), None)
        elif isinstance(last, (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign)):
            return last
        else:
            return None
    return None


def _leaves(body: list[ast.stmt]) -> bool:
    """Whether a block ends by leaving, or in something that may."""
    return not isinstance(body[-1], (ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Pass))
