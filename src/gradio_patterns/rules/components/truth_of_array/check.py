"""if image: with an array or a table, which has no truth value."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Use, handed, uses

WORDS = (
    "Image(", "Dataframe(", "DataFrame(", "Numpy(", "Audio(", "Gallery(", "Matrix(", "numpy",
    "pandas", "image", "dataframe",
)  # fmt: skip

_IS = {"array": "a numpy array", "frame": "a table"}


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for use in uses(app, event):
            what = _without_truth(use) if use.how == "truth" and not use.caught else None
            if what is not None:
                yield Hit(use.node, _message(use, what))


def _without_truth(use: Use) -> str | None:
    """What the value is where it is, None aside, nothing but arrays or tables."""
    kinds = {atom.kind for atom in use.value if atom.kind != "none"}
    return _IS[kinds.pop()] if len(kinds) == 1 and kinds <= _IS.keys() else None


def _message(use: Use, what: str) -> str:
    atom = handed(use.value)
    assert atom is not None
    assert atom.origin is not None, "arrays are known where they are handed"
    name = atom.origin.name
    if not use.name:
        trouble = "which is neither true nor false: this fails"
    elif use.name == "in":
        trouble = "which is not one of several values but many: this fails"
    else:
        trouble = "and a comparison has an answer for each element: this fails"
    return f'"{name}" is {what}, {trouble}; ask whether it is None'
