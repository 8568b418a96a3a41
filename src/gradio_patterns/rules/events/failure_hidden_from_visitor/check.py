"""A broad except on a visitor's way that ends in something else than an error: who is told?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import islice

from gradio_patterns.app import App
from gradio_patterns.app.bodies import last_name
from gradio_patterns.app.model import function_of_scope
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import uncaught_nodes
from gradio_patterns.effects.failures import Saying, catches_anything, clauses
from gradio_patterns.effects.unchecked_results import unlooked
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("except", "assert", "raise", "subprocess", "os.system", "requests.", "httpx.")

_TIDYING = frozenset(
    {"remove", "unlink", "rmtree", "close", "terminate", "kill", "empty_cache", "cancel", "import"}
)


_MOST = 2
"""Questions of one kind that are enough for a file."""


def check(app: App) -> Iterator[Hit]:
    refused = 0
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
        if refused < _MOST:
            for hit in _refusals(visit):
                refused += 1
                yield hit
        for node, said in unlooked(visit):
            yield Hit(
                node,
                f'"{visit.function.name}" does not look whether {said}: what does the visitor of '
                f'"{visit.handler.name}" see where it did not?',
            )

    if app.gradio_calls or any(path.startswith("gradio") for _, path in app.walked.imports):
        yield from islice(_elsewhere(app), _MOST)


_OF_COMPONENTS = frozenset({"preprocess", "postprocess", "flag"})
_ERRORS = r"^(ValueError|RuntimeError|Exception|NotImplementedError|KeyError)\("


def _refusals(visit: Visit) -> Iterator[Hit]:
    """``assert`` and plain exceptions by which a visitor learns nothing."""
    app, function = visit.app, visit.function
    known = any(function.node is handler.node for handler, _ in app.handlers)
    if visit.handler.name in _OF_COMPONENTS or "show_error" in app.source.text:
        return
    for node in uncaught_nodes(function):
        bare = isinstance(node, ast.Assert) and node.msg is None and _of_visitor(visit, node.test)
        said = ast.unparse(node.exc) if isinstance(node, ast.Raise) and node.exc else ""
        if re.search(r"\btype\(|Unhandled|not reach|unreachable", said):
            continue
        if bare or (said and not known and re.match(_ERRORS, said)) or _raised_again(node):
            yield Hit(
                node,
                f'the visitor of "{visit.handler.name}" reads only "Error" here: can they tell '
                "what to do otherwise?",
            )


def _of_visitor(visit: Visit, test: ast.expr) -> bool:
    """Whether a condition looks at what a visitor gave, and not at what was worked out of it."""
    if not visit.given(test) or ".shape" in ast.unparse(test):
        return False
    sides = [test.left, *test.comparators] if isinstance(test, ast.Compare) else []
    return not sides or any(isinstance(side, ast.Constant) for side in sides)


def _raised_again(node: ast.AST) -> bool:
    """``except Exception as e: raise e``."""
    return isinstance(node, ast.ExceptHandler) and bool(
        catches_anything(node)
        and len(node.body) == 1
        and isinstance(node.body[0], ast.Raise)
        and node.name
        and ast.unparse(node.body[0]) in {"raise", f"raise {node.name}"}
    )


def _elsewhere(app: App) -> Iterator[Hit]:
    """Broad clauses in other functions of the file that nobody is told of."""
    known = {id(visit.function.node) for visit in visits(app)}
    for node, scope in app.walked.functions.items():
        if id(node) in known or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if node.name.startswith("_"):
            continue
        function = function_of_scope(scope)
        visit = Visit(app, function, False, frozenset(), function)
        for clause in clauses(function):
            if catches_anything(clause) and _empties(clause) and not _tidying(visit, clause):
                yield Hit(
                    clause,
                    f'what fails here in "{function.name}" is told to nobody: can whoever waits '
                    "for it tell that from an empty result?",
                )


def _empties(clause: ast.ExceptHandler) -> bool:
    """Whether a clause goes on with nothing in place of what failed."""
    last = clause.body[-1]
    rest = all(
        isinstance(one, (ast.Pass, ast.Continue))
        or (isinstance(one, ast.Expr) and "print" in ast.unparse(one))
        for one in clause.body[:-1]
    )
    if isinstance(last, ast.Return):
        value = last.value
        empty = value is not None and ast.unparse(value) in {"{}", "[]", "''", "None", "([], [])"}
        return rest and empty
    if isinstance(last, ast.Assign):
        return rest and isinstance(last.targets[0], ast.Attribute)
    return rest and isinstance(last, (ast.Continue, ast.Pass)) and len(clause.body) == 1


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
                if path in _MESSAGES or _hands_on(saying, node):
                    return True
            handed = node.value if isinstance(node, (ast.Return, ast.Yield)) else None
            if handed is not None and (saying.says(handed) or _words(handed)):
                return True
            if isinstance(node, (ast.Assign, ast.AugAssign)) and _words(node.value, " "):
                return True
    return False


_MESSAGES = frozenset(f"gradio.{name}" for name in ("Error", "Warning", "Info", "Success"))
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


def _words(value: ast.expr, with_: str = "") -> bool:
    """Whether a value has a text in it that may say what is wrong."""
    return any(
        isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and len(part.value) > 8
        and with_ in part.value
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
            names = {last_name(one) for one in called}
            return bool(names & _TIDYING)
    return False
