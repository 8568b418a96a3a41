"""Where a file imports Gradio: the place for findings about the files around it."""

from __future__ import annotations

import ast

from gradio_patterns.app.app import App


def gradio_import(app: App) -> ast.stmt | None:
    """The first import of Gradio at the top level of the file."""
    for statement in app.tree.body:
        modules: list[str] = []
        if isinstance(statement, ast.Import):
            modules = [alias.name for alias in statement.names]
        elif isinstance(statement, ast.ImportFrom) and not statement.level:
            modules = [statement.module or ""]
        if any(module.partition(".")[0] == "gradio" for module in modules):
            return statement
    return None
