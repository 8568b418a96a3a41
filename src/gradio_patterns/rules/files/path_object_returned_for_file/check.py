"""A pathlib.Path returned to gr.File or gr.UploadButton."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Values, place_of, results

WORDS = ("pathlib",)


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            if result.output.kind not in {"File", "UploadButton"}:
                continue
            for atom in result.value:
                if atom.kind == "path":
                    node = place_of(result, atom)
                    yield Hit(
                        node,
                        f'"{result.function.name}" returns a pathlib.Path to '
                        f"gr.{result.output.kind}, which raises an error; return str(path)",
                        _fix(app, node, result.value),
                    )


def _fix(app: App, node: ast.AST, values: Values) -> Fix | None:
    """Around what is a path for sure: a text is one anyway, None must stay one."""
    if any(atom.kind not in {"path", "text"} for atom in values):
        return None
    assert isinstance(node, ast.expr), "a path is a value"
    return edits.safe("return str(...)", *edits.wrap(app.source, node, "str(", ")"))
