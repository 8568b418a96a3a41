"""The dict of a MultimodalTextbox treated as a text."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("MultimodalTextbox", "multimodal")


def check(app: App) -> Iterator[Hit]:
    told = set()
    for misuse in misuses(app, "MultimodalTextbox"):
        place = (misuse.use.function, misuse.port.name)
        if misuse.atom.kind == "dict" and place not in told:
            told.add(place)
            name = misuse.port.name
            yield Hit(misuse.use.node, f'"{name}" is a dict here; its text is {name}["text"]')
