"""Modules of Gradio that ``import gradio`` does not load: ``gr.http_server`` is no attribute yet.

Starting an app loads them, and so does whoever imports them. So a read of one is believed to
fail only in code that runs while the file is imported, before anything is launched, in a file that
imports nothing but Gradio and Python's own modules.
"""

from __future__ import annotations

import ast
import sys

from gradio_patterns.api.private_names import unloaded_modules
from gradio_patterns.api.verdicts import Verdict
from gradio_patterns.app import App

STARTS = frozenset({"launch", "mount_gradio_app", "run", "import_module", "__import__"})
_DELAYED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)

UNLOADED = Verdict("fails", "unloaded", raises="AttributeError")


def unloaded(app: App, node: ast.Attribute, path: str) -> str:
    """The module on the way to ``path`` that is not there yet when this is read, or ""."""
    known = unloaded_modules(app.target)
    parts = path.split(".")
    ways = (".".join(parts[:count]) for count in range(2, len(parts) + 1))
    found = next((way for way in ways if way in known), "")
    return found if found and _alone(app) and node in _at_once(app) else ""


def _alone(app: App) -> bool:
    """Whether no import of the file can have loaded more of Gradio than ``import gradio``."""
    for node in app.nodes:
        if isinstance(node, ast.Import):
            paths = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            paths = ["." * node.level + (node.module or "")]
            paths += [f"gradio.{a.name}" for a in node.names if paths[0] == "gradio"]
        else:
            continue
        if any(not _harmless(path, app) for path in paths):
            return False
    return True


def _harmless(path: str, app: App) -> bool:
    if path.startswith("gradio."):
        return path not in unloaded_modules(app.target) and path.count(".") == 1
    return path == "gradio" or path.split(".")[0] in sys.stdlib_module_names


def _at_once(app: App) -> set[ast.AST]:
    """What is worked out while the file is imported, before the first line that starts an app."""
    found: set[ast.AST] | None = app.memo.get("api at once")
    if found is None:
        found = app.memo["api at once"] = set()
        for statement in app.tree.body:
            inside = [*_evaluated(statement)]
            found.update(inside)
            if any(_starts(node) for node in inside):
                break
    return found


def _evaluated(node: ast.AST) -> list[ast.AST]:
    """A statement's nodes without bodies of functions, whose defaults and annotations stay."""
    if not isinstance(node, _DELAYED):
        below = ast.iter_child_nodes(node)
    elif isinstance(node, ast.Lambda):
        below = iter([node.args])
    else:
        returned = [node.returns] if node.returns is not None else []
        below = iter([node.args, *node.decorator_list, *returned])
    return [node, *(inner for child in below for inner in _evaluated(child))]


def _starts(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in STARTS
