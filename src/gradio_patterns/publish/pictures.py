"""What a visitor sees, as pictures that the proofs took: bad and good, light and dark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from pathlib import Path

FOLDER = "docs/assets/pictures"
WORDS = "scripts/proving/authoring/pictures.json"
SIZE = (720, 460)
"""Pixels of every picture, so that nothing moves when one arrives."""
TITLES = {"bad": "With the bad example", "good": "With the good one"}

Pictures = Mapping[str, Mapping[str, str]]


def read_pictures(root: Path) -> Pictures:
    """Rule -> version, date and words of its pictures; none where there is no checkout."""
    file = root / FOLDER / "seen.json"
    if not file.is_file():
        return {}
    seen: Pictures = json.loads(file.read_text(encoding="utf-8"))
    words: Pictures = json.loads((root / WORDS).read_text(encoding="utf-8"))
    return {name: {**row, **words[name]} for name, row in seen.items() if name in words}


def figures(name: str, pictures: Pictures, base: str) -> str:
    """Both sides next to each other; empty where there are no pictures."""
    row = pictures.get(name)
    if row is None:
        return ""
    sides = "".join(_side(name, side, row[side], base) for side in TITLES)
    return (
        f'<div class="gp-pictures">{sides}</div>'
        f'<p class="gp-ran">Taken by the proof on Gradio {row["gradio"]}, {row["date"]}, in '
        "headless Chromium.</p>"
    )


def _side(name: str, side: str, words: str, base: str) -> str:
    width, height = SIZE
    images = "".join(
        f'<img class="gp-{scheme}" src="{base}assets/pictures/{name}/{side}-{scheme}.webp" '
        f'alt="{escape(words)}" width="{width}" height="{height}" loading="lazy">'
        for scheme in ("light", "dark")
    )
    return (
        f'<figure class="gp-picture gp-picture-{side}">{images}'
        f"<figcaption><strong>{TITLES[side]}.</strong> {escape(words)}</figcaption></figure>"
    )
