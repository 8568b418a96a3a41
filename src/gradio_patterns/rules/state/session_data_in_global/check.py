"""A visitor's data kept outside gr.State: one handler writes it, a later call hands it out."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.sharing import MADE, POSITION, SURE, Sharing, sharings
from gradio_patterns.findings.hit import Hit

WORDS = (
    "global", "nonlocal", ".append", ".extend", ".insert", ".add", "self.", "+=", '["', "['",
    ".at[", ".iat[", ".loc[", ".iloc[", ".update(", "setattr(",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for sharing in sharings(app):
        if sharing.kind in SURE:
            yield Hit(sharing.change.node, _message(sharing))


def _message(sharing: Sharing) -> str:
    writer, reader = sharing.writer.name, sharing.reader.name
    other = "" if reader == writer else f' by "{reader}"'
    what = {
        POSITION: f'every call of "{writer}" moves it on for everybody, to what is shown next',
        MADE: f'what "{writer}" makes for one is used for the next{other}',
    }.get(sharing.kind, f'what one enters in "{writer}" is shown to the next{other}')
    return f"{sharing.change.said} is one object for all visitors: {what}; keep it in gr.State"
