"""A sentence for a media output is taken for a path."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import returned
from gradio_patterns.findings.hit import Hit

WORDS = ("Image(", "Audio(", "Video(", "Plot(", "Model3D(", "image", "audio", "video", "plot")

_KINDS = ("Image", "Audio", "Video", "Plot", "Model3D")
_PATH = re.compile(r"[/\\]|\.\w{2,5}$|^data:|<")


def check(app: App) -> Iterator[Hit]:
    for part in returned(app, *_KINDS):
        text = _sentence(part.node)
        if text is not None and " " in text.strip() and not _PATH.search(text.strip()):
            kind = part.component.kind
            message = f"the {kind} takes this text for the path of a file, and the run fails"
            yield Hit(part.node, f"{message}; raise gr.Error, or show it in a text output")


def _sentence(node: ast.expr) -> str | None:
    """The fixed text of a string; what an f-string fills in counts as a letter."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    parts = [str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values]
    fixed = any(isinstance(part, ast.Constant) and " " in str(part.value) for part in node.values)
    return "".join(parts) if fixed else None
