"""What of a body's values comes from the visitor: which names, and from what kind of input."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import given_values, names_in
from gradio_patterns.app.model import Event, Function
from gradio_patterns.app.tree import children

FILE, TEXT, CHOICE, DEED, WHO, LUCK = "file", "text", "choice", "deed", "who", "luck"
"""An upload, a text, a choice among given ones, what was clicked, who asks, a throw of dice."""

Labels = frozenset[str]
Told = dict[str, Labels]

_FILES = frozenset(
    {
        "File", "Files", "UploadButton", "Image", "Audio", "Video", "Gallery", "ImageEditor",
        "MultimodalTextbox", "Model3D", "Dataframe", "DataFrame", "Sketchpad", "Paint",
        "Microphone", "Webcam", "ImageMask", "AnnotatedImage", "ImageSlider", "FileExplorer",
    }
)  # fmt: skip
_CHOICES = frozenset(
    {
        "Dropdown", "Radio", "Checkbox", "CheckboxGroup", "Slider", "Number", "ColorPicker",
        "DateTime", "Timer", "Button",
    }
)  # fmt: skip
DATA = r"\b(Event|Select|Edit|KeyUp|Like|DeletedFile|Retry|Undo|Copy)Data\b"
_ASKER = r"\b(Request|OAuthProfile|OAuthToken)\b"
_DICE = ("random.", "numpy.random.", "secrets.", "uuid.")
_MEASURES = frozenset({"len", "bool", "isinstance", "type", "id", "hasattr", "callable"})
NOTHING: Labels = frozenset()


def parameters(app: App, function: Function) -> Told:
    """The parameters of a handler that carry what a visitor gave or did."""
    found: dict[str, Labels] = {}
    for event in app.events_of(function):
        for name, label in _of_event(event, function):
            found[name] = found.get(name, NOTHING) | {label}
    arguments = function.node.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if argument.annotation is not None:
            text = ast.unparse(argument.annotation)
            if re.search(DATA, text):
                found[argument.arg] = frozenset({DEED})
            elif re.search(_ASKER, text):
                found[argument.arg] = frozenset({WHO})
    return found


def _of_event(event: Event, function: Function) -> Iterable[tuple[str, str]]:
    if not event.listener:
        # What an Interface hands over is the visitor's whatever the components are.
        if event.name == "ChatInterface" or event.inputs is None:
            return [(name, TEXT) for name in function.fed]
        found = dict.fromkeys(function.fed, TEXT)
        found |= {n: _label(c.kind) for n, c in event.input_parameters() if c is not None}
        return list(found.items())
    if event.name in {"load", "render"} and not event.inputs:
        return []
    found = {n: CHOICE if c is None else _label(c.kind) for n, c in event.input_parameters()}
    return list(found.items())


def _label(kind: str) -> str:
    if kind in _FILES:
        return FILE
    return CHOICE if kind in _CHOICES else TEXT


def spread(app: App, function: Function, told: Told) -> Told:
    """``told`` and the local names made from them, or made by throwing dice."""
    carried = dict(told)
    for _ in range(2):
        for value, names in _given(function):
            labels = labels_of(app, function, value, carried)
            if not labels:
                continue
            for name in names:
                carried[name] = carried.get(name, NOTHING) | labels
                for field, part in fields_of(value):
                    own = labels_of(app, function, part, carried)
                    carried[f"{name}.{field}"] = carried.get(f"{name}.{field}", NOTHING) | own
    return {n: k for n, k in carried.items() if n not in function.scope.globals}


def _given(function: Function) -> list[tuple[ast.expr, set[str]]]:
    """What a body gives its names, comprehensions aside, with the names that are given it."""
    memo = function.scope.memo
    known: list[tuple[ast.expr, set[str]]] | None = memo.get("given to names")
    if known is None:
        known = memo["given to names"] = [
            (value, {name for target in targets for name in names_in(target)})
            for value, targets, node in given_values(function)
            if not isinstance(node, ast.comprehension)
        ]
    return known


def labels_of(app: App, function: Function, node: ast.AST, told: Told) -> Labels:
    """From which kinds of input an expression is made; a length or a type tells nothing."""
    memo = function.scope.memo
    made: _Made | None = memo.get(("made of", node))
    if made is None:
        made = memo["made of", node] = _taken_apart(app, function, [node])
    return NOTHING.union(*_labels(made, told))


class _Made(NamedTuple):
    """What an expression is made of: names, fields with what else their place says, and dice."""

    names: frozenset[str]
    fields: tuple[tuple[str, _Made], ...]
    luck: bool


def _taken_apart(app: App, function: Function, stack: list[ast.AST]) -> _Made:
    names: set[str] = set()
    fields: list[tuple[str, _Made]] = []
    luck = False
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Name):
            names.add(part.id)
        elif isinstance(part, (ast.Attribute, ast.Subscript)) and (field := _field(part)):
            fields.append((field, _taken_apart(app, function, children(part))))
        elif isinstance(part, ast.Call):
            if isinstance(part.func, ast.Name) and part.func.id in _MEASURES:
                continue
            path = app.qualified(part.func, function.place)
            luck = luck or (path is not None and path.startswith(_DICE))
            stack += children(part)
        elif not isinstance(part, (ast.Compare, ast.Lambda)):
            stack += children(part)
    return _Made(frozenset(names), tuple(fields), luck)


def _labels(made: _Made, told: Told) -> Iterator[Labels]:
    if made.luck:
        yield frozenset({LUCK})
    yield from (told[name] for name in made.names & told.keys())
    for field, whole in made.fields:
        if field in told:
            yield told[field]
        else:
            yield from _labels(whole, told)


def fields_of(value: ast.expr) -> list[tuple[str, ast.expr]]:
    """The named parts that an object is made with: ``Namespace(a=b)``, ``{"a": b}``."""
    if isinstance(value, ast.Call) and not value.args:
        return [(word.arg, word.value) for word in value.keywords if word.arg is not None]
    if isinstance(value, ast.Dict):
        pairs = zip(value.keys, value.values, strict=True)
        return [(str(k.value), v) for k, v in pairs if isinstance(k, ast.Constant)]
    return []


def _field(node: ast.Attribute | ast.Subscript) -> str:
    """``args.mode`` and ``args["mode"]`` as ``args.mode``."""
    if not isinstance(node.value, ast.Name):
        return ""
    if isinstance(node, ast.Attribute):
        return f"{node.value.id}.{node.attr}"
    key = node.slice.value if isinstance(node.slice, ast.Constant) else ""
    return f"{node.value.id}.{key}" if isinstance(key, str) and key else ""
