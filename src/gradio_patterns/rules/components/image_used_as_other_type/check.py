"""A PIL method on an array or a path, an array's attribute on a PIL image or a path."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow.inputs_outputs import own_source
from gradio_patterns.flow.misuse import Misuse, misuses
from gradio_patterns.flow.shapes import HAVE

WORDS = ("Image", "image")

_IS = {"array": ("a numpy array", "numpy"), "picture": ("a PIL image", "pil")}
_PATH = ("a path", "filepath")
_WANTED = {"a path": "filepath", "an array": "numpy", "a PIL image": "pil"}


def check(app: App) -> Iterator[Hit]:
    for misuse in misuses(app, "Image"):
        kind = misuse.atom.kind
        what, given = _PATH if misuse.atom.detail == "path" else _IS.get(kind, ("", ""))
        wanted = _wanted(misuse)
        if not what or wanted == given:
            continue
        trouble = misuse.trouble
        joint = "but" if misuse.use.how == "call" else "and"
        yield Hit(
            misuse.use.node,
            f'"{misuse.port.name}" is {what} (type="{given}") {joint} {trouble}; '
            f'set type="{wanted}" on the gr.Image',
            _fix(app, misuse, wanted),
        )


def _wanted(misuse: Misuse) -> str:
    """The type with which this works."""
    if misuse.wanted:
        return _WANTED.get(misuse.wanted, "numpy")
    if misuse.use.how != "attribute":
        return "numpy"
    name = misuse.use.name
    if name in HAVE["picture"]:
        return "pil"
    if name in HAVE["array"]:
        return "numpy"
    return "filepath"


def _fix(app: App, misuse: Misuse, wanted: str) -> Fix | None:
    """Another type, where no other function gets this image."""
    component = own_source(app, misuse.port)
    if component is None:
        return None
    edit = edits.set_keyword(app.source, component.call, "type", f'"{wanted}"')
    return edits.unsafe(f'set type="{wanted}"', edit)
