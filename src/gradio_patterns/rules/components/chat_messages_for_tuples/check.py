"""Role and content dicts for a Chatbot whose type= is left at pairs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import elements, returned
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Chatbot",)

_MESSAGE = 'a gr.Chatbot without type="messages" expects pairs and raises; pass type="messages"'


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Chatbot"):
        value = call.argument(0, "value")
        if _pairs_expected(call) and isinstance(value, ast.List):
            for item in value.elts:
                if _message(app, item, call.place):
                    yield Hit(item, f"this is a message, but {_MESSAGE}", _fix(app, call))
                    break
    for result in returned(app, "Chatbot"):
        if not _pairs_expected(result.component.call):
            continue
        for item in elements(result):
            if _message(app, item, result.place):
                yield Hit(
                    item,
                    f'"{result.function.name}" puts a message into the chat, but {_MESSAGE}',
                    _fix(app, result.component.call),
                )


def _pairs_expected(call: Call) -> bool:
    if call.open or len(call.positional) > 1:
        return False
    node = call.keyword("type")
    return node is None or (isinstance(node, ast.Constant) and node.value == "tuples")


def _message(app: App, node: ast.expr, place: Place) -> bool:
    if isinstance(node, ast.Dict):
        keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
        return {"role", "content"} <= keys
    made = app.component(node, place)
    return made is not None and made.kind == "ChatMessage"


def _fix(app: App, call: Call) -> Fix | None:
    edit = edits.set_keyword(app.source, call, "type", '"messages"')
    # Other functions may still return pairs.
    return edits.unsafe('pass type="messages"', edit)
