"""What a handler changes of the whole process: asked, the app may have one user."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("os.environ", "putenv", "chdir", "sys.stdout", "sys.stderr", "_exit", "exit(",
         "redirect_std")  # fmt: skip

_CALLS = {
    "os.chdir": "changes the working directory", "os.putenv": "sets an environment variable",
    "os._exit": "ends the process", "sys.exit": "ends the process",
    "os.environ.update": "sets environment variables",
    "os.environ.setdefault": "sets an environment variable",
    "contextlib.redirect_stdout": "redirects standard output",
    "contextlib.redirect_stderr": "redirects standard error",
}  # fmt: skip
_STORES = {"os.environ": "sets an environment variable", "sys.stdout": "redirects standard output",
           "sys.stderr": "redirects standard error"}  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[str] = set()
    for visit in (*visits(app), *_beside(app)):
        for node, doing in (*_stores(visit), *_calls(visit)):
            if doing not in seen:
                seen.add(doing)
                yield Hit(
                    node,
                    f'"{visit.function.name}" {doing}, for all visitors and all that runs at '
                    "that moment: is it meant so?",
                )


def _beside(app: App) -> Iterator[Visit]:
    """What ends the process wherever it stands, and what a ``with`` block changes for a time."""
    for node, scope in app.walked.functions.items() if app.gradio_calls else ():
        if isinstance(node, (ast.FunctionDef, ast.Lambda)) and _alters(node):
            function = Function(node, scope)
            yield Visit(app, function, True, frozenset(), function)


def _alters(node: ast.FunctionDef | ast.Lambda) -> bool:
    if isinstance(node, ast.Lambda):
        return "os._exit" in ast.unparse(node)
    return node.name == "__enter__"


def _stores(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
    for node in visit.function.own_nodes:
        for target in node.targets if isinstance(node, ast.Assign) else ():
            base = target.value if isinstance(target, ast.Subscript) else target
            path = visit.app.qualified(base, visit.function.place) or ""
            if path in _STORES and (path != "os.environ") == (base is target):
                yield node, _STORES[path]


def _calls(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
    for node, place in visit.calls:
        doing = _CALLS.get(visit.app.qualified(node.func, place) or "")
        if doing is not None:
            yield node, doing
