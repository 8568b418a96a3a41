"""A handler returns a file from a folder that cannot be the app's own, and nothing allows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("launch",)

_FILES = ("File", "Image", "Audio", "Video", "Gallery", "DownloadButton", "Model3D")
_JOINING = frozenset({"os.path.join", "os.path.expanduser", "pathlib.Path", "builtins.str"})
_ELSEWHERE = (
    r"/(data|mnt|media|nfs|shared|srv|storage|scratch|Volumes|etc|usr|var/(lib|log|data|www))/[^/]"
    r"|[D-Zd-z]:[\\/]|~/\.\w"
)
"""Mounts, system folders, hidden folders at home; not where apps are started (/app, /home)."""


def check(app: App) -> Iterator[Hit]:
    if not app.launches or _allows(app):
        return
    for result in returned(app, *_FILES):
        start = _start(app, result.node, result.place)
        if start is None or not re.match(_ELSEWHERE, start) or _inside(app, start):
            continue
        yield Hit(
            result.node,
            f'"{result.function.name}" returns a file below {_folder(start)}, which Gradio may not '
            "serve (InvalidPathError); add that folder to launch(allowed_paths=[...])",
        )


def _allows(app: App) -> bool:
    """Whether anything in the file may allow further folders, or cannot be read."""
    if any(word in app.source.text for word in ("GRADIO_ALLOWED_PATHS", "chdir")):
        return True
    calls = (*app.launches, *app.calls("mount_gradio_app"))
    return bool(app.calls("set_static_paths")) or any(
        call.open or call.keyword("allowed_paths") is not None for call in calls
    )


def _start(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """The literal beginning of a path."""
    node, place = trace(app, node, place)
    if depth > 8:
        return None
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.BinOp):
        left = _start(app, node.left, place, depth + 1)
        joint = f"/{_word(node.right)}" if isinstance(node.op, ast.Div) else "x"
        return None if left is None else left + joint
    if isinstance(node, ast.JoinedStr) and node.values:
        first = node.values[0]
        if isinstance(first, ast.FormattedValue):
            left = _start(app, first.value, place, depth + 1)
        else:
            left = _start(app, first, place, depth + 1)
        return None if left is None else left + "x"
    if isinstance(node, ast.Call) and app.qualified(node.func, place) == "pathlib.Path.home":
        return "~"
    if isinstance(node, ast.Call) and node.args and app.qualified(node.func, place) in _JOINING:
        left = _start(app, node.args[0], place, depth + 1)
        return left if left is None or len(node.args) == 1 else f"{left}/{_word(node.args[1])}"
    return None


def _word(node: ast.expr) -> str:
    """A part of a path as it is written, or something in its place."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else "x"


def _inside(app: App, start: str) -> bool:
    """Whether the app itself lies there, so that its working folder may too."""
    return app.path.replace("\\", "/").startswith(_folder(start).replace("\\", "/"))


def _folder(start: str) -> str:
    parts = start.replace("\\", "/").split("/")
    return "/".join(parts[:2])
