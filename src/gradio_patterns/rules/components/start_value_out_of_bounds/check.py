"""gr.Slider(1, 10, value=0): what is sent untouched is refused."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bounds import number, outside, sent
from gradio_patterns.findings.hit import Hit

WORDS = ("Slider(", "Number(")


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Slider", "Number"):
        node = call.argument(2, "value") if call.name == "Slider" else call.argument(0, "value")
        start = number(app.literal(node, call.place)) if node is not None else None
        side = outside(app, call, start) if start is not None else ""
        if node is not None and side and sent(app, call):
            yield Hit(
                node, f"{start:g} is {side}: sent untouched, it is refused; start within the bounds"
            )
