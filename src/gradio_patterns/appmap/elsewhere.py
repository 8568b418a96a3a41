"""Handlers that stand in another module of the project: which file, which line.

Modules are found by the name they are imported under, from the app's folder up to the project's
root, and parsed, never imported. What is not found there is not the project's.
"""

from __future__ import annotations

import ast
import os
from functools import lru_cache
from typing import NamedTuple

from gradio_patterns.app.project import find_project_file

_STEPS = 4
"""How many modules a name is followed through that only hand it on."""


class Spot(NamedTuple):
    """A file, and the line of a definition in it."""

    path: str
    line: int


def defined_at(path: str, dotted: str, steps: int = _STEPS) -> Spot | None:
    """Where ``dotted``, as the file ``path`` imports it (``ui.work``, ``.ui.work``), is defined."""
    bare = dotted.lstrip(".")
    level = len(dotted) - len(bare)
    module, _, name = bare.rpartition(".")
    found = _module(path, module, level) if steps else None
    if found is None:
        return None
    file, text = found
    for statement in _body(text):
        if _defines(statement, name):
            return Spot(file, statement.lineno)
        if isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                if (alias.asname or alias.name) == name:
                    origin = f"{'.' * statement.level}{statement.module or ''}"
                    joint = "" if origin.endswith(".") or not origin else "."
                    return defined_at(file, f"{origin}{joint}{alias.name}", steps - 1)
    return None


def _module(path: str, module: str, level: int) -> tuple[str, str] | None:
    """Path and text of a module; with a ``level``, only of the folder that the dots mean."""
    inner = module.replace(".", "/")
    names = (f"{inner}.py", f"{inner}/__init__.py") if inner else ("__init__.py",)
    found = find_project_file(path, names)
    if found is None or not level:
        return found
    folder = os.path.dirname(os.path.abspath(path))
    for _ in range(level - 1):
        folder = os.path.dirname(folder)
    meant = {os.path.join(folder, name) for name in names}
    return found if found[0] in meant else None


@lru_cache(maxsize=64)
def _body(text: str) -> tuple[ast.stmt, ...]:
    """The statements of a module; none where it cannot be parsed."""
    try:
        return tuple(ast.parse(text).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()


def _defines(statement: ast.stmt, name: str) -> bool:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return statement.name == name
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)
