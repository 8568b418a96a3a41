"""GRADIO_SERVER_NAME or _PORT set after Gradio was imported: before 4.23 nobody reads them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.serving import launches
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("GRADIO_SERVER_NAME", "GRADIO_SERVER_PORT")

_KEYWORDS = {"GRADIO_SERVER_NAME": "server_name", "GRADIO_SERVER_PORT": "server_port"}
_OTHER_PROCESSES = ("subprocess", "multiprocessing", "os.exec", "os.spawn", "os.system", "reload(")


def check(app: App) -> Iterator[Hit]:
    imported = gradio_import(app)
    started = launches(app)
    if imported is None or not started:
        return
    # A child process reads the variables anew.
    if any(word in app.source.text for word in _OTHER_PROCESSES):
        return
    for statement, place in _statements(app):
        found = _setting(app, statement, place)
        if found is None or order_of(statement) < order_of(imported):
            continue
        name, value = found
        keyword = _KEYWORDS[name]
        if any(call.open or call.keyword(keyword) is not None for call in started):
            continue
        yield Hit(
            statement,
            f"{name} is read when Gradio is imported, above; set here it does nothing. "
            f"Pass {keyword}= to launch()",
            _fix(app, statement, keyword, value),
        )


def _statements(app: App) -> Iterator[tuple[ast.stmt, Place]]:
    """Statements that run in order: of the module, of its main guard, of functions that launch."""
    module = app.walked.module.place
    for statement in app.tree.body:
        yield statement, module
        if isinstance(statement, ast.If) and "__name__" in ast.dump(statement.test):
            yield from ((inner, module) for inner in statement.body)
    for call in launches(app):
        node = call.place.scope.node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from ((inner, Function(node, call.place.scope).place) for inner in node.body)


def _setting(app: App, statement: ast.stmt, place: Place) -> tuple[str, ast.expr] | None:
    """Name and value of ``os.environ[name] = value``."""
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
        if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
            name = target.slice.value
            if name in _KEYWORDS and app.qualified(target.value, place) == "os.environ":
                return name, statement.value
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        call = statement.value
        first = call.args[0] if len(call.args) == 2 else None
        name = first.value if isinstance(first, ast.Constant) else None
        setters = {"os.environ.setdefault", "os.putenv"}
        if name in _KEYWORDS and app.qualified(call.func, place) in setters:
            return name, call.args[1]
    return None


def _fix(app: App, statement: ast.stmt, keyword: str, value: ast.expr) -> Fix | None:
    started = launches(app)
    text = value.value if isinstance(value, ast.Constant) else None
    if len(started) != 1 or not isinstance(text, str):
        return None
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return None  # the setting may stand already, or the value is needed elsewhere
    if keyword == "server_port" and not text.isdigit():
        return None
    given = text if keyword == "server_port" else app.source.segment(value)
    return edits.unsafe(
        f"pass {keyword}= to launch()",
        edits.statement_lines(app.source, statement),
        edits.add_keyword(app.source, started[0], f"{keyword}={given}"),
    )
