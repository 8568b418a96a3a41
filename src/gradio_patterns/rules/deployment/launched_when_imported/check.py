"""An import of a module of the project that launches an app when it is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.serving import in_notebook, launches, waits
from gradio_patterns.findings.hit import Hit
from gradio_patterns.neighbours.modules import Module, module

WORDS = ("import",)


def check(app: App) -> Iterator[Hit]:
    if in_notebook(app):
        return
    imports: list[ast.Import | ast.ImportFrom] = [
        *app.nodes_of(ast.Import),
        *app.nodes_of(ast.ImportFrom),
    ]
    used = {
        node.value.id for node in app.nodes_of(ast.Attribute) if isinstance(node.value, ast.Name)
    }
    for node in imports:
        for found in _modules(app, node, used):
            launch = _at_import(found.app)
            if launch is not None and found.path != app.path:
                yield Hit(
                    node,
                    f"this import runs the launch() in line {launch.node.lineno} of "
                    f"{_short(found.path)}, which waits until its server is stopped; put that "
                    'launch() below if __name__ == "__main__":',
                )
                break
    launch = _at_import(app)
    relative = any(
        isinstance(node, ast.ImportFrom) and node.level and node in app.tree.body
        for node in imports
    )
    if launch is not None and relative:
        yield Hit(
            launch.node,
            "relative imports make this a module of a package, and whoever imports it starts "
            'this server and waits for its end; put launch() below if __name__ == "__main__":',
            severity="info",
        )


def _modules(app: App, node: ast.Import | ast.ImportFrom, used: set[str]) -> Iterator[Module]:
    """The modules of the project that an import runs and of which the file uses something.

    Who imports a module for its launch alone means that.
    """
    if isinstance(node, ast.Import):
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            if not alias.name.startswith("gradio") and name in used:
                found = module(app, alias.name)
                if found is not None:
                    yield found
        return
    base = node.module or ""
    if base.partition(".")[0] == "gradio" and not node.level:
        return
    found = module(app, base, node.level) if base else None
    if found is not None:
        yield found
    for alias in node.names if found is None or found.path.endswith("__init__.py") else ():
        inner = module(app, f"{base}.{alias.name}".strip("."), node.level)
        if inner is not None and (alias.asname or alias.name) in used:
            yield inner


def _at_import(app: App) -> Call | None:
    """The first launch that surely runs, and waits, when a module is imported."""
    for call in launches(app):
        place = call.place
        inside = any(one.kind == "main" for one in place.outward_in_scope())
        if place.scope.kind == "module" and not place.conditional and not inside:
            return call if waits(call) else None
    return None


def _short(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
