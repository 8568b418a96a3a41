"""(rate, array) opened like a path, or a path taken apart like (rate, array)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import is_name as _is
from gradio_patterns.app.uses import Handed, choice, handed, sole_taker
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Audio",)

_OPENING = (
    "builtins.open", "wave.open", "pathlib.Path", "os.path.basename", "os.path.splitext",
    "os.path.exists", "librosa.load", "soundfile.read", "torchaudio.load",
    "scipy.io.wavfile.read", "pydub.AudioSegment.from_file", "pydub.AudioSegment.from_wav",
)  # fmt: skip
_OF_A_TEXT = ("endswith", "startswith", "split", "rsplit", "lower", "replace", "strip")
_OF_AN_ARRAY = ("shape", "dtype", "astype", "mean", "flatten", "ndim", "max", "T")


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "Audio"):
        kind = choice(use.component, "type", "numpy")
        if kind == "numpy":
            for call, path in use.passed_to(app, *_OPENING):
                name = path.rpartition(".")[2]
                yield _hit(app, use, call, f"{name}() takes a path", "filepath")
            for node in use.attributes(*_OF_A_TEXT, *_OF_AN_ARRAY):
                wanted = "filepath" if node.attr in _OF_A_TEXT else None
                yield _hit(app, use, node, f"it has no .{node.attr}", wanted)
        elif kind == "filepath":
            for node in use.attributes(*_OF_AN_ARRAY):
                yield _hit(app, use, node, f"it has no .{node.attr}", None)
            for part in _taken_apart(use):
                yield _hit(app, use, part, "it cannot be taken apart", "numpy")


def _hit(app: App, use: Handed, node: ast.AST, trouble: str, wanted: str | None) -> Hit:
    numpy = choice(use.component, "type", "numpy") == "numpy"
    what = 'a tuple (rate, array) (type="numpy")' if numpy else 'a path (type="filepath")'
    if wanted is not None:
        remedy = f'set type="{wanted}" on the gr.Audio'
    else:
        remedy = "take the array out of it first"
    fix = _fix(app, use, wanted) if wanted is not None else None
    return Hit(node, f'"{use.name}" is {what}, but {trouble}; {remedy}', fix)


def _taken_apart(use: Handed) -> Iterator[ast.AST]:
    """``rate, samples = path`` and ``path[1]``."""
    for node in use.function.own_nodes:
        if isinstance(node, ast.Assign) and _is(node.value, use.name):
            if any(isinstance(t, (ast.Tuple, ast.List)) and len(t.elts) == 2 for t in node.targets):
                yield node
        elif (
            isinstance(node, ast.Subscript)
            and _is(node.value, use.name)
            and isinstance(node.slice, ast.Constant)
            and node.slice.value in (0, 1)
        ):
            yield node


def _fix(app: App, use: Handed, wanted: str) -> Fix | None:
    if not sole_taker(app, use.component):
        return None
    edit = edits.set_keyword(app.source, use.component.call, "type", f'"{wanted}"')
    return edits.unsafe(f'set type="{wanted}"', edit)
