"""A returned value whose kind the output refuses: the table of launched releases decides."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.api.payloads import refusal
from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, Result, place_of, results

WORDS = ("return", "yield", "lambda")

_TUPLES = (
    "tuple of texts", "(rate, array)", "(rate, float array)", "(array, rate)",
    "(image path, image path)",
)  # fmt: skip
_LISTS = (
    "empty list", "[rate, array]", "list of texts", "list of lists", "list of numbers",
    "list of PIL images", "list of image paths", "list of (image path, caption)",
    "list of messages", "list of pairs", "list of (text, label)",
)  # fmt: skip
_MAY_BE: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "text of a number", "path of an image", "path of a sound", "path of a video",
        "path of a text file",
    ),
    "number": ("whole number", "decimal number", "NumPy number"),
    "tuple": _TUPLES,
    "list": _LISTS,
    "set": ("set of texts",),
    "array": (
        "array (height, width, 3) uint8", "array (height, width, 3) float 0 to 1",
        "array (n) float", "array (height, width) uint8",
    ),
    "frame": ("DataFrame",),
    "picture": ("PIL image",),
    "path": ("pathlib.Path",),
    "file": ("open file",),
    "datetime": ("datetime",),
    "figure": ("Matplotlib figure",),
    "bytes": ("bytes",),
    "dict": ("dict",),
}  # fmt: skip
"""Kind -> what it may be in the words of the table: the output has to refuse them all."""

_SAID = {
    "text": "a text", "number": "a number", "tuple": "a tuple", "list": "a list", "set": "a set",
    "array": "a numpy array", "frame": "a DataFrame", "picture": "a PIL image",
    "path": "a pathlib.Path", "file": "an open file", "datetime": "a datetime",
    "figure": "a Matplotlib figure", "bytes": "bytes", "dict": "a dict",
}  # fmt: skip

_PATHS = frozenset({"Image", "Audio", "Video", "Model3D", "File", "Gallery", "Plot"})
_TAKE_TUPLES = frozenset({"AnnotatedImage", "ImageSlider", "Video", "Code", "Microphone"})
"""Components that take some tuple that the table has no words for."""

_OTHER_RULES = {
    "text": frozenset({"Image", "Audio", "Video", "Model3D", "Chatbot"}),
    "bytes": frozenset({"File", "DownloadButton"}),
    "path": frozenset({"File", "UploadButton"}),
    "list": frozenset({"Chatbot"}),
}
"""Kinds and outputs that rules of their own tell of."""

_FORMATS = frozenset({"bytes", "array", "picture", "file", "path"})
"""What a helper may give that answers in the format it was asked in."""

_DATA = r"path|url|name|data|value|text|files|image|video|__type__|background|choices"


def check(app: App) -> Iterator[Hit]:
    seen: set[tuple[int, str]] = set()
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            for atom in result.value:
                if not _one_of_formats(result, atom):
                    yield from _refused(app, result, atom, seen)


def _one_of_formats(result: Result, atom: Atom) -> bool:
    """Whether a helper gives this beside other formats: most likely that of its argument."""
    others = {one.kind for one in result.value} - {atom.kind}
    elsewhere = place_of(result, atom) is not atom.node
    return elsewhere and atom.kind in _FORMATS and bool(others & (_FORMATS | {"unknown"}))


def _refused(app: App, result: Result, atom: Atom, seen: set[tuple[int, str]]) -> Iterator[Hit]:
    kind = result.output.kind
    error = refusal(kind, app.target, _words(atom, result))
    node = place_of(result, atom)
    if error and (id(node), kind) not in seen:
        seen.add((id(node), kind))
        said = "empty text" if atom.kind == "text" and atom.detail == "" else _SAID.get(atom.kind)
        message = f"the {kind} refuses this value ({said}), and the run fails with {error}"
        yield Hit(node, f"{message}; {_instead(atom)}")


def _words(atom: Atom, result: Result) -> tuple[str, ...]:
    """What the value may be, in the words of the table; nothing where it may be something else."""
    kind, output = atom.kind, result.output.kind
    if kind == "text" and atom.detail == "" and output in _PATHS:
        return ("empty text",)
    if output in _OTHER_RULES.get(kind, ()) or (kind == "tuple" and output in _TAKE_TUPLES):
        return ()
    if kind in {"tuple", "list"} and atom.parts is not None and len(atom.parts) < 2:
        # A list of one is another rule's; an empty one is taken for nothing by some.
        return ("empty list",) if kind == "list" and not atom.parts else ()
    if kind == "tuple" and _kinds(atom) == ["array", "number"]:
        return ("(array, rate)",)
    if kind == "bytes" and atom.detail == b"":
        return ()  # some take it for nothing
    if kind == "text" and (atom.detail == "path" or _sentence(atom, output)):
        return ()
    if kind == "figure" and not str(atom.detail).startswith("matplotlib"):
        return ()
    if kind == "number" and atom.detail is not None:
        return ("decimal number" if isinstance(atom.detail, float) else "whole number",)
    if kind == "dict":
        return ("dict",) if output in _PATHS - {"Gallery"} and _plain_keys(atom) else ()
    if kind == "symbol":
        return ("the module matplotlib.pyplot",) if atom.detail == "matplotlib.pyplot" else ()
    return _MAY_BE.get(kind, ())


def _kinds(atom: Atom) -> list[str]:
    """The kinds of the elements, where each can be of one only."""
    parts = atom.parts or ()
    return [next(iter(part)).kind for part in parts if len(part) == 1]


def _sentence(atom: Atom, output: str) -> bool:
    """A text for a plot is told of by the rule about texts for media, if it is a sentence."""
    return output == "Plot" and isinstance(atom.node, (ast.Constant, ast.JoinedStr))


def _plain_keys(atom: Atom) -> bool:
    if not isinstance(atom.node, ast.Dict) or not atom.node.keys:
        return False
    keys = [key.value if isinstance(key, ast.Constant) else None for key in atom.node.keys]
    return all(isinstance(key, str) and not re.search(_DATA, key) for key in keys)


def _instead(atom: Atom) -> str:
    empty = atom.kind == "number" or (atom.kind == "text" and atom.detail == "")
    return "return None to clear it" if empty else "return what this component takes"
