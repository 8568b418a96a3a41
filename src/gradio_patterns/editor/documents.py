"""What is open in an editor: files, and notebooks with their cells."""

from __future__ import annotations

import asyncio
import json
from copy import copy

from lsprotocol import types

from gradio_patterns.editor.checking import Checked
from gradio_patterns.editor.texts import Text
from gradio_patterns.reading.notebooks import as_python
from gradio_patterns.support.dataclass import dataclass, field


@dataclass
class Memo:
    """What was worked out of a text, or of the last one that could be read."""

    checked: Checked | None = None
    outline: list[types.DocumentSymbol] = field(default_factory=list)
    task: asyncio.Task[None] | None = None
    """The review that waits for a pause in the typing."""


@dataclass
class Document:
    """A file that is open, or a code cell of a notebook, as it stands in the editor."""

    uri: str
    path: str
    text: Text
    version: int | None = None
    book: Book | None = None
    number: int = 0
    """For a cell: its place in the notebook, from 1."""
    memo: Memo = field(default_factory=Memo)


@dataclass
class Book:
    """A notebook that is open; None stands for a cell that is not code."""

    uri: str
    path: str
    cells: list[Document | None]
    memo: Memo = field(default_factory=Memo)


def whole(document: Document) -> Document | Book:
    """What is reviewed together: a file, or the notebook of a cell."""
    return document.book or document


def written(one: Document | Book) -> str:
    """The text that is reviewed: that of a notebook as if it were saved."""
    if isinstance(one, Document):
        return one.text.text
    cells = (
        {"cell_type": "code", "source": part.text.text} if part else {"cell_type": "raw"}
        for part in one.cells
    )
    return json.dumps({"cells": list(cells)}, ensure_ascii=False)


def cell(document: Document, number: int) -> Document:
    """The cell with a number of the same notebook; a file is its own only one."""
    other = document.book.cells[number - 1] if document.book and number else document
    return other or document


def parts(one: Document | Book) -> list[Document]:
    """The documents that are reviewed together."""
    if isinstance(one, Document):
        return [one]
    return [part for part in one.cells if part is not None]


def before(document: Document) -> str:
    """What the cells before a cell say, as Python; of a file nothing."""
    if document.book is None:
        return ""
    cells = document.book.cells[: document.number - 1]
    said = (as_python(part.text.text) for part in cells if part is not None)
    return "".join(f"{text}\n" for text in said if isinstance(text, str))


def as_it_stands(document: Document) -> Document:
    """A copy that the next edit does not change; what is worked out of it is kept for both."""
    now = copy(document)
    if now.book is not None:
        now.book = copy(now.book)
        now.book.cells = [copy(part) if part else None for part in now.book.cells]
        for part in parts(now.book):
            part.book = now.book
    return now
