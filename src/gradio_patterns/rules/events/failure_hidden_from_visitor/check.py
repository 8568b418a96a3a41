"""A broad except on a visitor's way that ends in something else than an error: who is told?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.failures import Saying, catches_anything, clauses
from gradio_patterns.effects.unchecked_results import unlooked
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("except", "subprocess", "os.system", "requests.", "httpx.")

_TIDYING = frozenset(
    {"remove", "unlink", "rmtree", "close", "terminate", "kill", "empty_cache", "cancel", "import"}
)


def check(app: App) -> Iterator[Hit]:
    for visit in visits(app):
        for clause in clauses(visit.function):
            if (
                (_catches(clause) or _noted(clause))
                and not _told(visit, clause)
                and not _tidying(visit, clause)
            ):
                yield Hit(
                    clause,
                    f'what fails here in "{visit.function.name}" is not told to the visitor of '
                    f'"{visit.handler.name}": can they tell the outcome from a success?',
                )
        for node, said in unlooked(visit):
            yield Hit(
                node,
                f'"{visit.function.name}" does not look whether {said}: what does the visitor of '
                f'"{visit.handler.name}" see where it did not?',
            )


def _noted(clause: ast.ExceptHandler) -> bool:
    """Whether a clause writes down what it caught: somebody ought to know."""
    calls = [
        node.value.func
        for node in clause.body
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ]
    return bool(calls) and any(
        re.match(r"print$|(self\.)?_?(log|logger|logging|LOG|LOGGER)\.\w+$", ast.unparse(one))
        for one in calls
    )


def _catches(clause: ast.ExceptHandler) -> bool:
    """Whether a clause catches all, or what another program or server fails with."""
    said = ast.unparse(clause.type) if clause.type is not None else ""
    return catches_anything(clause) or bool(
        re.search(r"CalledProcessError|RequestException|HTTPError|TimeoutError|Timeout\b", said)
    )


def _told(visit: Visit, clause: ast.ExceptHandler) -> bool:
    """Whether a clause raises, shows a message, or hands back words about it."""
    saying = Saying(visit.app, visit.function.place, clause)
    for statement in clause.body:
        for node in descend(statement):
            if isinstance(node, ast.Raise):
                return True
            if isinstance(node, ast.Call):
                path = visit.app.qualified(node.func, visit.function.place) or ""
                if path.startswith("gradio.") or _hands_on(saying, node):
                    return True
            handed = node.value if isinstance(node, (ast.Return, ast.Yield)) else None
            if handed is not None and (saying.says(handed) or _words(handed)):
                return True
            if isinstance(node, (ast.Assign, ast.AugAssign)) and _words(node.value):
                return True
    return False


_NOTED = (
    r"^(print|str|repr|(.*\.)?(print_exc|print|debug|info|warn|warning|error|exception|critical"
    r"|log|write))$"
)
"""Calls that tell the developer at most."""


def _hands_on(saying: Saying, call: ast.Call) -> bool:
    """Whether a call hands on what was caught, and is none that only notes it."""
    if re.match(_NOTED, ast.unparse(call.func)):
        return False
    given = [*call.args, *(word.value for word in call.keywords)]
    return any(saying.says(part) for part in given)


def _words(value: ast.expr) -> bool:
    """Whether a value has a text in it that may say what is wrong."""
    return any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) and len(part.value) > 8
        for part in descend(value)
    )


def _tidying(visit: Visit, clause: ast.ExceptHandler) -> bool:
    """Whether the ``try`` only cleans up, or imports what may be missing."""
    for node in visit.function.own_nodes:
        if isinstance(node, ast.Try) and clause in node.handlers:
            parts = [part for one in node.body for part in descend(one)]
            if any(isinstance(part, (ast.Import, ast.ImportFrom)) for part in parts):
                return True
            called = [part.func for part in parts if isinstance(part, ast.Call)]
            names = {getattr(one, "attr", getattr(one, "id", "")) for one in called}
            return bool(names & _TIDYING)
    return False
