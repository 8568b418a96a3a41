"""``except`` clauses: how much they catch, and which expressions say what was caught."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import children, descend

ANYTHING = frozenset({"Exception", "BaseException"})
_OUTSIDE = frozenset(
    {
        "RuntimeError", "OSError", "IOError", "PermissionError", "FileNotFoundError",
        "ConnectionError", "CalledProcessError", "SubprocessError", "RequestException", "HTTPError",
        "URLError", "APIError", "OpenAIError",
    }
)  # fmt: skip
"""What systems, other programs and other machines fail with: the words are theirs."""

_TEXT_OF = frozenset({"args", "message", "msg", "detail", "strerror", "stderr", "output"})
_JOINING = frozenset({"builtins.str", "builtins.repr", "builtins.format"})
_WORDING = r"(^|[._])(escape|dumps|message|msg|status|html|markdown|error_json)(_|$)"
"""Names of functions that put a text into a form in which people read it."""
_TRACES = frozenset({"traceback.format_exc", "traceback.format_exception"})


def clauses(function: Function) -> Iterator[ast.ExceptHandler]:
    """The ``except`` clauses of a body, in order."""
    for node in function.own_nodes:
        if isinstance(node, ast.ExceptHandler):
            yield node


def catches_anything(clause: ast.ExceptHandler) -> bool:
    return clause.type is None or any(name in ANYTHING for name in _caught(clause.type))


def catches_foreign(clause: ast.ExceptHandler) -> bool:
    """Whether the text of what is caught may be any, or a system's: paths, addresses, commands."""
    return catches_anything(clause) or any(
        name in _OUTSIDE for name in _caught(clause.type or clause)
    )


def _caught(node: ast.AST) -> Iterator[str]:
    for part in node.elts if isinstance(node, ast.Tuple) else [node]:
        if isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.Attribute):
            yield part.attr


class Saying:
    """Which expressions hold the text of what one clause caught."""

    def __init__(self, app: App, place: Place, clause: ast.ExceptHandler) -> None:
        self.app = app
        self.place = place
        self.caught = clause.name or ""
        self.texts: dict[str, ast.stmt] = {}
        """Names that hold the text, and where they were given it."""
        for statement in clause.body:
            for node in descend(statement):
                if isinstance(node, (ast.Assign, ast.AugAssign)) and self.says(node.value):
                    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                    for one in targets:
                        if isinstance(one, ast.Name):
                            self.texts.setdefault(one.id, node)

    def says(self, node: ast.expr | None) -> bool:
        """Whether the text of the exception is in the value of an expression."""
        if isinstance(node, ast.Name):
            return node.id in self.texts
        if isinstance(node, ast.JoinedStr):
            return any(
                isinstance(part, ast.FormattedValue) and self._shown(part.value)
                for part in node.values
            )
        if isinstance(node, ast.BinOp):
            formats = isinstance(node.op, ast.Mod)
            return self.says(node.left) or (self._shown if formats else self.says)(node.right)
        if isinstance(node, ast.Call):
            return self._called(node)
        if isinstance(node, ast.Subscript):
            return self.says(node.value)
        if isinstance(node, ast.Attribute):
            return node.attr in _TEXT_OF and self._is_caught(node.value)
        if isinstance(node, (ast.Tuple, ast.List, ast.Dict, ast.IfExp, ast.BoolOp, ast.Starred)):
            return any(self._shown(part) for part in children(node) if isinstance(part, ast.expr))
        return False

    def _shown(self, node: ast.expr) -> bool:
        """The same where the exception itself would be written as its text."""
        if isinstance(node, ast.Tuple):
            return any(self._shown(part) for part in node.elts)
        return self._is_caught(node) or self.says(node)

    def _is_caught(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and bool(self.caught) and node.id == self.caught

    def _called(self, node: ast.Call) -> bool:
        path = self.app.qualified(node.func, self.place) or ""
        if path in _TRACES:
            return True
        given = [*node.args, *(word.value for word in node.keywords)]
        if path in _JOINING or path.startswith("gradio."):
            return any(self._shown(part) for part in given)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else path or _id(node.func)
        if re.search(_WORDING, name):
            return any(self._shown(part) or self.says(part) for part in given)
        if not isinstance(node.func, ast.Attribute):
            return False
        if node.func.attr in {"format", "join"}:
            return any(self._shown(part) for part in given) or self.says(node.func.value)
        return self.says(node.func.value)


def _id(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
