"""A setting or a model that a visitor's choice changes for everybody: asked, it may be meant."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.sharing import SURE, TOOL, Sharing, sharings
from gradio_patterns.findings.hit import Hit

WORDS = (
    "global", "nonlocal", ".append", ".extend", ".insert", ".add", "self.", "+=", '["', "['",
    ".update(", "setattr(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    asked: dict[int, list[Sharing]] = {}
    for sharing in sharings(app):
        if sharing.kind not in SURE:
            asked.setdefault(id(sharing.writer.node), []).append(sharing)
    for together in asked.values():
        yield Hit(together[0].change.node, _question(together))


def _question(together: list[Sharing]) -> str:
    """One question for all that one handler keeps: the answer is the same for each."""
    names = list(dict.fromkeys(sharing.change.said for sharing in together))
    first = together[0]
    made = "what it makes for" if first.kind == TOOL else "the choice of"
    line = getattr(first.use.node, "lineno", 0)
    return (
        f'"{first.writer.name}" puts {made} one visitor into {", ".join(names)}, one for all, and'
        f' "{first.reader.name}" (line {line}) uses it for everybody: is that meant, or does the'
        " app have one user at a time?"
    )
