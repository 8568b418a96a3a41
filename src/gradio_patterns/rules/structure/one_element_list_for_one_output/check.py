"""return [text] for one output: the component gets a list."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Atom, place_of, results

WORDS = ("[", "(")

_FAILS = frozenset({"Markdown", "Code", "Image", "Audio", "Video", "Label", "Plot"})


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        if event.outputs is None or len(event.outputs) != 1:
            continue
        for result in results(app, event):
            kind = result.output.kind
            for atom in result.value:
                if not _of_one(atom):
                    continue
                node = place_of(result, atom)
                what = atom.kind
                if kind in _FAILS and (kind, what) != ("Code", "tuple"):  # that is a file to show
                    message = f"gr.{kind} cannot take a {what}, so every run that ends here fails"
                    yield Hit(node, f"{message}; return the bare value", _fix(app, node))
                elif kind == "Textbox":
                    message = "the Textbox shows the brackets too; return the bare value"
                    yield Hit(node, message, _fix(app, node), severity="warning")


def _of_one(atom: Atom) -> bool:
    return (
        atom.kind in {"list", "tuple"}
        and isinstance(atom.node, (ast.List, ast.Tuple))
        and atom.parts is not None
        and len(atom.parts) == 1
    )


def _fix(app: App, node: ast.AST) -> Fix | None:
    if not isinstance(node, (ast.List, ast.Tuple)) or "#" in app.source.segment(node):
        return None
    text = app.source.segment(node.elts[0])
    if "\n" in text:
        text = f"({text})"
    return edits.unsafe("return the bare value", edits.replace(app.source, node, text))
