"""A temporary file that is made with every call and that nothing ever removes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.hit import Hit

WORDS = ("tempfile", "NamedTemporaryFile", "mkstemp", "mkdtemp", "gettempdir")

_KEPT = frozenset({"tempfile.mkstemp", "tempfile.mkdtemp"})
_REMOVING = (
    "remove", "unlink", "rmtree", "rmdir", "removedirs", "move", "rename", "replace", "cleanup",
    "clean_up", "delete", "send2trash",
)  # fmt: skip
"""Calls after which a file may be gone; of which file is not asked."""
_TIDYING = ("clean", "purge", "sweep", "delete", "remove", "expire", "ttl")


def check(app: App) -> Iterator[Hit]:
    if _tidies(app):
        return
    for visit in visits(app):
        if visit.function.name.startswith("__") or _cached(visit.function.decorators):
            continue
        for node, place in visit.calls:
            what = _left(visit.app, node, place)
            if what is not None:
                yield Hit(
                    node,
                    f'every call of "{visit.function.name}" leaves {what} behind: Gradio copies '
                    "what it shows and never deletes the original",
                )
                break  # one of a function is enough to look at it


def _tidies(app: App) -> bool:
    """Whether the file removes or moves anything, or has a function that says it tidies up."""
    walked = app.walked
    if any(walked.is_called(name) for name in _REMOVING):
        return True
    called = (*walked.calls_by_name, *walked.calls_by_attribute)
    return any(word in name.lower() for name in called for word in _TIDYING)


def _cached(decorators: list[ast.expr]) -> bool:
    return any("cache" in ast.unparse(one) for one in decorators)


def _left(app: App, node: ast.Call, place: Place) -> str | None:
    path = app.qualified(node.func, place)
    words = {word.arg: word.value for word in node.keywords}
    if None in words or (words.keys() & {"dir"} and path in _KEPT):
        return None  # in a folder that somebody else may look after
    if path == "tempfile.NamedTemporaryFile":
        delete = words.get("delete")
        off = isinstance(delete, ast.Constant) and delete.value is False
        return "a temporary file" if off and "dir" not in words else None
    if path in _KEPT:
        return "a temporary folder" if path == "tempfile.mkdtemp" else "a temporary file"
    if path == "os.path.join" and len(node.args) == 2 and isinstance(node.args[1], ast.JoinedStr):
        first = node.args[0]
        inside = isinstance(first, ast.Call) and app.qualified(first.func, place)
        return "a file in the temporary folder" if inside == "tempfile.gettempdir" else None
    return None
