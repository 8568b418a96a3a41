"""gr.BrowserState with a first value that JSON cannot hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Literal, LocalClass
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import first_values
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("BrowserState",)

MODEL, DATACLASS = "pydantic.BaseModel", "dataclasses.dataclass"
MODELS = (6, 9)
"""Since then Gradio itself turns a Pydantic model into a dict: that is how one is kept."""

TEXT = {
    "builtins.set": "a set",
    "builtins.frozenset": "a set",
    "datetime.datetime.now": "a datetime",
    "pathlib.Path": "a path",
}


def check(app: App) -> Iterator[Hit]:
    for call, value in first_values(app, "BrowserState", "default_value"):
        what = not_json(app, value, call.place)
        if what is None or (app.target >= MODELS and is_a(app, value, call.place, MODEL)):
            continue
        if what == "keys":
            message = (
                "JSON has only text keys: the page of an app with this BrowserState fails to load"
            )
        elif is_a(app, value, call.place, DATACLASS):
            message = f"BrowserState keeps JSON: handlers get a dict back in place of {what}"
        else:
            message = f"BrowserState keeps JSON: handlers get {what} back as its text"
        yield Hit(value, f"{message}; use a list or a dict with text keys", as_list(app, value))


def is_a(app: App, node: ast.expr, place: Place, mark: str) -> bool:
    """Whether this makes an object of a class of the file with that base or decorator."""
    value = app.resolve(node, place)
    if not isinstance(value, LocalClass) or not value.instance:
        return False
    made, around = value.scope.node, value.scope.place.parent or value.scope.place
    if not isinstance(made, ast.ClassDef):
        return False
    marks = [one.func if isinstance(one, ast.Call) else one for one in made.decorator_list]
    return any(app.qualified(one, around) == mark for one in (*marks, *made.bases))


def not_json(app: App, node: ast.expr, place: Place) -> str | None:
    """What in the value is not JSON, in words."""
    made = app.called(node, place)
    if made is not None:
        return TEXT.get(made)
    value = app.resolve(node, place)
    if isinstance(value, LocalClass):
        return f"a {value.name}"
    if isinstance(value, Function):
        return "a function"
    if not isinstance(value, Literal):
        return None
    if isinstance(value.node, ast.Set):
        return "a set"
    if isinstance(value.node, ast.Dict):
        keys = [key for key in value.node.keys if isinstance(key, ast.Constant)]
        if any(not isinstance(key.value, str) for key in keys):
            return "keys"
        parts = [not_json(app, part, value.place) for part in value.node.values]
        return next((part for part in parts if part), None)
    return None


def as_list(app: App, value: ast.expr) -> Fix | None:
    """``{a, b}`` to ``[a, b]``; handlers may rely on it being a set."""
    if not isinstance(value, ast.Set):
        return None
    inner = app.source.segment(value)[1:-1]
    return edits.unsafe("use a list", edits.replace(app.source, value, f"[{inner}]"))
