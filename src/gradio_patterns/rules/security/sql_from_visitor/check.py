"""A statement put together with text of a visitor and executed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import trace
from gradio_patterns.effects.typed_text import texts, typed
from gradio_patterns.findings.hit import Hit

WORDS = ("execute", "read_sql", ".query(", ".sql(")

_METHODS = frozenset(
    {"execute", "executescript", "executemany", "read_sql", "read_sql_query", "sql"}
)
_STATEMENT = (
    r"(?is)\b(select\b.*\bfrom|insert\s+into|update\b.*\bset|delete\s+from|create\s+table|drop)\b"
)


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for body in typed(app):
        for node, place in body.app.calls_in(body.function):
            called = node.func
            if (
                not isinstance(called, ast.Attribute)
                or called.attr not in _METHODS
                or not node.args
            ):
                continue
            statement, where = trace(body.app, node.args[0], place)
            if isinstance(statement, ast.Call) and statement.args and _text(statement.func):
                statement = statement.args[0]
            if not re.search(_STATEMENT, texts(statement)) or id(node) in seen:
                continue
            name = body.inside(statement, where)
            if name is not None:
                seen.add(id(node))
                yield Hit(
                    node,
                    f'what a visitor types into "{name}" of "{body.handler.name}" becomes part of'
                    " the SQL statement; pass it as a parameter",
                )


def _text(called: ast.expr) -> bool:
    """``text("...")`` of SQLAlchemy."""
    return isinstance(called, ast.Name) and called.id == "text"
