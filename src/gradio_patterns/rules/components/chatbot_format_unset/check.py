"""A Chatbot or ChatInterface on Gradio 5 without type=."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("Chatbot", "ChatInterface")


def check(app: App) -> Iterator[Hit]:
    inner = set()
    for call in app.calls("ChatInterface"):
        chatbot = app.component(call.keyword("chatbot"), call.place)
        if chatbot is not None:
            inner.add(chatbot.call.node)  # the interface decides for its chatbot
        if call.open or call.keyword("type") is not None:
            continue
        if call.keyword("chatbot") is None:
            yield Hit(call.node, _message("ChatInterface"))
    for call in app.calls("Chatbot"):
        if call.open or call.keyword("type") is not None:
            continue
        if call.node not in inner:
            yield Hit(call.node, _message("Chatbot"))


def _message(name: str) -> str:
    return (
        f"gr.{name} without type= uses pairs, which are deprecated and raise on Gradio 6; "
        'pass type="messages" and use role and content'
    )
