"""A streaming handler starts a process and yields what it says, with nobody to end it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = ("Popen", "create_subprocess")

_STARTS = frozenset(
    {"subprocess.Popen", "asyncio.create_subprocess_exec", "asyncio.create_subprocess_shell"}
)
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for handler, _ in app.handlers:
        if not handler.is_generator:
            continue
        for run in runs_of(app, handler):
            function = run.function
            if id(function.node) in seen:
                continue
            seen.add(id(function.node))
            call = _left(run.app, function)
            if call is not None:
                yield Hit(
                    call,
                    f'nobody ends this process when the visitor leaves or stops "{handler.name}":'
                    " yield inside try, and terminate it in finally",
                )


def _left(app: App, function: Function) -> ast.Call | None:
    """The start of a process that a yield may leave running."""
    if any(isinstance(node, ast.Try) and _ends(node) for node in function.own_nodes):
        return None
    outer = function.scope.globals | function.scope.nonlocals
    for node in function.own_nodes:
        if not isinstance(node, ast.Assign):
            continue
        value = node.value.value if isinstance(node.value, ast.Await) else node.value
        target = node.targets[0]
        if not isinstance(value, ast.Call) or not isinstance(target, ast.Name):
            continue
        if target.id in outer:
            continue
        starts = app.qualified(value.func, function.place) in _STARTS
        if starts and _streams(function, value) and not _kept(function, target.id):
            return value
    return None


def _ends(node: ast.Try) -> bool:
    """Whether something is done whatever happens, or when the generator is closed."""
    caught = (ast.unparse(h.type) if h.type is not None else "BaseException" for h in node.handlers)
    return bool(node.finalbody) or any("GeneratorExit" in c or "BaseE" in c for c in caught)


def _streams(function: Function, start: ast.Call) -> bool:
    """Whether a loop after the start hands out values while the process runs."""
    for node in function.own_nodes:
        after = isinstance(node, _LOOPS) and order_of(node) > order_of(start)
        if after and any(isinstance(part, (ast.Yield, ast.YieldFrom)) for part in descend(node)):
            return True
    return False


def _kept(function: Function, name: str) -> bool:
    """Whether others can reach the process too: it is stored or handed on."""
    for node in function.own_nodes:
        if isinstance(node, ast.Assign) and is_name(node.value, name):
            return True
        if isinstance(node, ast.Call) and any(is_name(part, name) for part in node.args):
            return True
    return False
