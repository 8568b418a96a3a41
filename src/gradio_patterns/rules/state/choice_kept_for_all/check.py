"""A setting or a model that a visitor's choice changes for everybody: asked, it may be meant."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.sharing import SURE, TOOL, sharings
from gradio_patterns.findings.hit import Hit

WORDS = (
    "global", "nonlocal", ".append", ".extend", ".insert", ".add", "self.", "+=", '["', "['",
    ".update(", "setattr(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for sharing in sharings(app):
        if sharing.kind in SURE:
            continue
        made = "what it makes for" if sharing.kind == TOOL else "the choice of"
        yield Hit(
            sharing.change.node,
            f'{sharing.change.said} is one for all visitors: "{sharing.writer.name}" puts {made} one'
            f' visitor there, and "{sharing.reader.name}" (line {_line(sharing.use.node)}) uses it for'
            " everybody: is that meant, or does the app have one user at a time?",
        )


def _line(node: object) -> int:
    return int(getattr(node, "lineno", 0))
