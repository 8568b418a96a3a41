"""The path of a temporary file whose with block ends with the function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("NamedTemporaryFile", "TemporaryDirectory")

_FILES = frozenset(
    {
        "File", "Image", "Audio", "Video", "Gallery", "DownloadButton", "Model3D",
        "UploadButton", "ImageSlider",
    }
)  # fmt: skip
_JOINING = frozenset({"os.path.join", "pathlib.Path", "builtins.str", "os.path.abspath"})


def check(app: App) -> Iterator[Hit]:
    for result in returned(app, *_FILES):
        if result.function.is_generator:
            continue  # what is yielded is served before the block is left
        maker = _deleted(app, result.node, result.place)
        if maker is not None:
            advice = (
                "pass delete=False" if maker == "NamedTemporaryFile" else "use tempfile.mkdtemp()"
            )
            yield Hit(
                result.node,
                f'"{result.function.name}" returns a path that {maker} deletes before Gradio '
                f"serves it to gr.{result.component.kind}; {advice}",
            )


def _deleted(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """The tempfile class that deletes the path ``node`` stands for, where that is plain."""
    node, place = trace(app, node, place)
    if depth > 8:
        return None
    if isinstance(node, ast.BinOp):
        return _deleted(app, node.left, place, depth + 1)
    if isinstance(node, ast.Call) and node.args:
        if app.qualified(node.func, place) in _JOINING:
            return _deleted(app, node.args[0], place, depth + 1)
        return None
    if isinstance(node, ast.JoinedStr):
        first = node.values[0] if node.values else None
        if isinstance(first, ast.FormattedValue):
            return _deleted(app, first.value, place, depth + 1)
        return None
    if isinstance(node, ast.Attribute) and node.attr == "name":
        made = _with(app, node.value, place) or node.value
        return "NamedTemporaryFile" if _makes(app, made, place, "NamedTemporaryFile") else None
    entered = _with(app, node, place)
    if entered is not None and _makes(app, entered, place, "TemporaryDirectory"):
        return "TemporaryDirectory"
    return None


def _with(app: App, node: ast.expr, place: Place) -> ast.expr | None:
    """What ``with ... as node`` enters."""
    if not isinstance(node, ast.Name):
        return None
    binding = app.resolver.binding(node.id, place, order_of(node))
    if binding is None or binding.kind != "with" or binding.place.scope is not place.scope:
        return None
    assert isinstance(binding.value, ast.expr), "a with has an expression"
    return binding.value


def _makes(app: App, node: ast.expr, place: Place, maker: str) -> bool:
    if not isinstance(node, ast.Call) or app.qualified(node.func, place) != f"tempfile.{maker}":
        return False
    return not any(keyword.arg in {"delete", None} for keyword in node.keywords)
