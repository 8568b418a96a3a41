"""A text, or a list of texts, returned to a Chatbot."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, results

WORDS = ("Chatbot",)


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            for atom in result.value if result.output.kind == "Chatbot" else ():
                node = place_of(result, atom)
                if _refused(atom) and id(node) not in seen:
                    seen.add(id(node))
                    yield Hit(
                        node,
                        f'"{result.function.name}" returns a text to gr.Chatbot, which raises; '
                        "return the whole list of messages",
                    )


def _refused(atom: Atom) -> bool:
    """A text, or a list of nothing else. An empty text holds no wrong message: no chat is shown."""
    if atom.kind == "list" and atom.parts:
        return all(_refused(one) for part in atom.parts for one in part)
    return atom.kind == "text" and atom.detail != ""
