"""A sentence for a media output is taken for a path."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, results

WORDS = (
    "Image(", "Audio(", "Video(", "Plot(", "Model3D(", "File(", "Files(", "image", "audio",
    "video", "plot", "file",
)  # fmt: skip

_KINDS = frozenset({"Image", "Audio", "Video", "Plot", "Model3D", "File", "Files"})
_PATH = r"[/\\]|\.\w{2,5}$|^data:|<"


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            kind = result.output.kind
            for atom in result.value if kind in _KINDS else ():
                node = place_of(result, atom)
                if atom.kind == "text" and id(node) not in seen and _is_sentence(atom):
                    seen.add(id(node))
                    message = f"the {kind} takes this text for the path of a file, and the run"
                    remedy = "raise gr.Error, or show it in a text output"
                    yield Hit(node, f"{message} fails; {remedy}")


def _is_sentence(atom: Atom) -> bool:
    if atom.detail == "what went wrong":
        return True
    text = _fixed(atom.node)
    return " " in text.strip() and re.search(_PATH, text.strip()) is None


def _fixed(node: ast.AST | None) -> str:
    """What is written out of a text; what is filled in counts as a letter."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_part, node.values))
    if isinstance(node, ast.BinOp):
        left, right = _fixed(node.left), _fixed(node.right)
        return f"{left or 'x'}{right or 'x'}"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return _fixed(node.func.value) if node.func.attr == "format" else ""
    return ""


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else "x"
