"""Carrying the fixes made to a notebook's joined text back into its cells."""

from __future__ import annotations

from gradio_patterns.findings.finding import Edit
from gradio_patterns.fixing.fixes import Fixed, apply_bytes
from gradio_patterns.reading.cells import Cell
from gradio_patterns.reading.notebooks import rewritten
from gradio_patterns.reading.source import Source


def rebuilt(source: Source, fixed: Fixed) -> tuple[bytes, tuple[str, str]]:
    """The notebook's bytes with the fixed cells, and all its code before and after.

    Raises ValueError where an edit spans cells or would displace a cell's magic line.
    """
    assert source.notebook is not None
    cells = source.notebook.cells
    texts = [_original(cell) for cell in cells]
    before = [text.decode("utf-8", "surrogatepass") for text in texts]
    for edits in fixed.rounds:
        texts = _round(texts, edits)
    changed: dict[int, str] = {}
    after: list[str] = []
    for cell, old, data in zip(cells, before, texts, strict=True):
        text = data.decode("utf-8", "surrogatepass")
        after.append(text)
        if text != old:
            changed[cell.number] = text[:-1] if cell.padded and text.endswith("\n") else text
    return rewritten(source.data, changed), ("".join(before), "".join(after))


def _original(cell: Cell) -> bytes:
    """The cell as it stands in the joined text, magic lines and all."""
    return (cell.text + ("\n" if cell.padded else "")).encode("utf-8", "surrogatepass")


def _round(texts: list[bytes], edits: tuple[Edit, ...]) -> list[bytes]:
    """One round of edits, each made in the cell that holds it."""
    made: list[bytes] = []
    start = 0
    left = list(edits)
    for place, text in enumerate(texts):
        end = start + len(text)
        last = place == len(texts) - 1
        own = [e for e in left if e.start < end or (last and e.start == end)]
        left = left[len(own) :]
        for edit in own:
            if edit.end > end:
                raise ValueError("a fix spans two cells")
            if edit.start == start and text.lstrip().startswith(b"%%"):
                raise ValueError("a fix would displace the magic line of a cell")
        moved = [Edit(edit.start - start, edit.end - start, edit.content) for edit in own]
        new = apply_bytes(text, moved)
        if new is None:
            raise ValueError("fixes overlap")
        made.append(new)
        start = end
    return made
