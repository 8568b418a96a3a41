"""Values read once, when the program starts, and shown to everybody who comes later."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_READ = (
    r"(^|\.)(listdir|scandir|glob|rglob|iterdir|now|today|utcnow|time)$"
    r"|(^|[._])(load|read|list|fetch|scan|find)_?\w*(config|settings|models?|files?|names|runs"
    r"|voices|speakers|datasets|users|history|projects|checkpoints|loras|presets|characters)$"
    r"|(^|[._])get_\w*(config|settings|files?|runs|users|history|projects|checkpoints|presets)$"
)
_SHOWN = ("value", "choices")
_EXPIRING = r"(^|\.)(tokens?\.create|create_token|get_token|get_turn_credentials|\w*credentials)$"


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    refreshed = _filled(app)
    told: set[str] = set()
    for call in app.gradio_calls:
        if call.name in {"Error", "Info", "Warning", "update", "State"} or call.open:
            continue
        if app.is_handler(call.place.scope):
            continue
        for name in _SHOWN:
            value = call.argument(0, name) if name == "value" else call.keyword(name)
            if value is None or (id(call.node) in refreshed):
                continue
            origin, _ = trace(app, value, call.place)
            if isinstance(value, ast.Attribute):
                origin, _ = trace(app, value.value, call.place)
            read = _read(origin)
            if read and ast.unparse(origin) not in told:
                told.add(ast.unparse(origin))
                yield Hit(
                    call.node if origin.lineno == call.node.lineno else origin,
                    f"{read}() runs once, when the page is made: what does a visitor see who comes "
                    "after it changed? A function as value=, or demo.load, reads it again",
                )
    for node in app.tree.body:
        for part in descend(node) if isinstance(node, (ast.Assign, ast.If)) else ():
            if isinstance(part, ast.Call) and re.search(_EXPIRING, ast.unparse(part.func)):
                yield Hit(part, "this is made once, at the start: does it last as long as the app?")


def _read(node: ast.expr) -> str | None:
    for part in descend(node):
        if isinstance(part, ast.Lambda):
            return None
        if isinstance(part, ast.Call):
            name = ast.unparse(part.func)
            if re.search(_READ, name):
                return name
    return None


def _filled(app: App) -> set[int]:
    """Components that a listener fills."""
    return {
        id(one.call.node)
        for event in (*app.events, *app.interfaces)
        for one in event.outputs or ()
        if one is not None
    }
