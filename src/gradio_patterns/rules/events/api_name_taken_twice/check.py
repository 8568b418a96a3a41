"""One api_name for two listeners of an app."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("api_name",)


def check(app: App) -> Iterator[Hit]:
    if len(app.calls("Blocks", "Interface", "ChatInterface", "TabbedInterface")) != 1:
        return  # each app has names of its own
    taken: set[str] = set()
    for event in sorted(app.events, key=lambda event: event.call.node.lineno):
        place = event.call.place
        for keyword in event.call.node.keywords:
            text = app.literal(keyword.value, place) if keyword.arg == "api_name" else None
            if not isinstance(text, str) or place.conditional:
                continue
            text = text.lstrip("/")
            if text in taken:
                yield Hit(
                    keyword.value,
                    f'"{text}" is taken, and this becomes "{text}_1"; give it another name',
                )
            taken.add(text)
