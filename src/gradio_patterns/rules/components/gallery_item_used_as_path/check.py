"""An item of a Gallery, a pair, used as a path or a picture."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("Gallery(",)


def check(app: App) -> Iterator[Hit]:
    for misuse in misuses(app, "Gallery"):
        if misuse.atom.kind == "tuple" and misuse.use.operand is not None:
            yield Hit(
                misuse.use.operand,
                "an item of a Gallery is a pair, picture and caption; take its first part",
            )
