"""allowed_paths= or set_static_paths() with a folder that holds more than what should be served."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call, Literal
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.serving import TEMPORARY, launches, mounts, wide_folder
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.hit import Hit

WORDS = ("allowed_paths", "set_static_paths")


def check(app: App) -> Iterator[Hit]:
    for call in (*launches(app), *mounts(app)):
        paths = call.keyword("allowed_paths")
        # Blocked paths may take out what matters: not ours to judge.
        if paths is not None and call.keyword("blocked_paths") is None and not call.open:
            yield from _hits(app, call, paths, "allowed_paths=")
    for call, paths in first_values(app, "set_static_paths", "paths"):
        yield from _hits(app, call, paths, "set_static_paths()")


def _hits(app: App, call: Call, paths: ast.expr, where: str) -> Iterator[Hit]:
    value = app.resolve(paths, call.place)
    elements, place = [paths], call.place
    if isinstance(value, Literal) and isinstance(value.node, (ast.List, ast.Tuple)):
        elements, place = value.node.elts, value.place
    elif where == "allowed_paths=":
        return  # a text there raises: another rule
    for element, block in [*((one, place) for one in elements), *_added(app, call, paths)]:
        what = wide_folder(app, element, block)
        if what is None:
            continue
        temporary = what == TEMPORARY
        along = "all that this and other programs leave there" if temporary else ".env and source"
        yield Hit(
            element,
            f"{where} lets every visitor download anything in {what}, with {along}; "
            "allow one folder made for it",
            severity="warning" if temporary else None,
        )


def _added(app: App, call: Call, paths: ast.expr) -> Iterator[tuple[ast.expr, Place]]:
    """What is put into the list later: ``paths.append(os.getcwd())``."""
    if not isinstance(paths, ast.Name):
        return
    for name in ("append", "insert"):
        for raw in app.walked.calls_by_attribute.get(name, ()):
            func = raw.node.func
            same = raw.place.scope is call.place.scope and raw.node.args
            if same and isinstance(func, ast.Attribute) and is_name(func.value, paths.id):
                yield raw.node.args[-1], raw.place
