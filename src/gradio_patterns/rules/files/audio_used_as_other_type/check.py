"""(rate, array) opened like a path, or a path taken apart like (rate, array)."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits
from gradio_patterns.flow import Use, uses
from gradio_patterns.flow.inputs_outputs import own_source
from gradio_patterns.flow.misuse import Misuse, misuses
from gradio_patterns.flow.shapes import HAVE
from gradio_patterns.flow.values import Port, handed, without_none

WORDS = ("Audio", "audio")

_IS = {
    "tuple": 'a tuple (rate, array) (type="numpy")',
    "text": 'a path (type="filepath")',
    "array": "a numpy array",
    "number": "a number",
}


def check(app: App) -> Iterator[Hit]:
    for misuse in misuses(app, "Audio"):
        if misuse.atom.kind in _IS:
            wanted, remedy = _remedy(misuse)
            fix = _fix(app, misuse.port, wanted) if wanted else None
            what = f'"{misuse.port.name}" is {_IS[misuse.atom.kind]}'
            trouble = misuse.trouble
            joint = "it " if misuse.use.how != "call" else ""
            yield Hit(misuse.use.node, f"{what}, but {joint}{trouble}; {remedy}", fix)
    yield from _elements_of_paths(app)


def _remedy(misuse: Misuse) -> tuple[str, str]:
    """The type with which it works, if one does, and what to do."""
    if misuse.atom.kind == "text":
        wanted = "numpy" if misuse.use.how == "unpacking" else ""
    elif misuse.atom.kind == "tuple":
        of_text = misuse.use.how == "attribute" and misuse.use.name in HAVE["text"]
        wanted = "filepath" if misuse.wanted == "a path" or of_text else ""
    else:
        return "", "take what the function needs out of it"
    if wanted:
        return wanted, f'set type="{wanted}" on the gr.Audio'
    return "", "take the array out of it first"


def _elements_of_paths(app: App) -> Iterator[Hit]:
    """``path[1]``: a letter of the path."""
    for event in (*app.events, *app.interfaces):
        for use in uses(app, event):
            port = _path(use) if use.how == "item" and use.name in {"0", "1"} else None
            if port is not None and port.kind == "Audio" and not use.caught:
                what = f'"{port.name}" is {_IS["text"]}, but it cannot be taken apart'
                remedy = 'set type="numpy" on the gr.Audio'
                yield Hit(use.node, f"{what}; {remedy}", _fix(app, port, "numpy"))


def _path(use: Use) -> Port | None:
    atom = handed(use.value)
    same = all(one.detail == "path" for one in without_none(use.value))
    return atom.origin if atom is not None and same else None


def _fix(app: App, port: Port, wanted: str) -> Fix | None:
    component = own_source(app, port)
    if component is None:
        return None
    edit = edits.set_keyword(app.source, component.call, "type", f'"{wanted}"')
    return edits.unsafe(f'set type="{wanted}"', edit)
