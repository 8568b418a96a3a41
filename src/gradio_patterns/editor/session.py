"""What the server knows while it runs: the folders and documents that are open."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.uris import to_fs_path

from gradio_patterns.editor import checking, texts
from gradio_patterns.editor.checking import Checked
from gradio_patterns.editor.texts import Text
from gradio_patterns.reading.notebooks import as_python
from gradio_patterns.support.dataclass import dataclass, field

T = TypeVar("T")


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


@dataclass
class Session:
    """One editor. All reading of code is done one after the other, by the worker."""

    worker: ThreadPoolExecutor
    documents: dict[str, Document] = field(default_factory=dict)
    books: dict[str, Book] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)
    encoding: str = texts.UTF_16
    pulls: bool = False
    """The editor asks for diagnostics, so none are sent unasked."""


def path_of(uri: str, folders: list[str]) -> str:
    """The path of a file; what is not saved yet is taken to be in the first folder."""
    path = to_fs_path(uri)
    if path and "\0" not in path:
        return os.path.normpath(path)
    name = os.path.basename(unquote(urlsplit(uri).path)).replace("\0", "") or "untitled"
    return os.path.join(folders[0] if folders else os.getcwd(), name)


def opened(session: Session, item: types.TextDocumentItem) -> Document:
    """Take up a document."""
    text = texts.read(item.text, session.encoding)
    path = path_of(item.uri, session.folders)
    document = Document(item.uri, path, text, item.version)
    closed(session, item.uri)
    session.documents[item.uri] = document
    return document


def closed(session: Session, uri: str) -> Document | None:
    """Drop a document, and the review it waits for."""
    document = session.documents.pop(uri, None)
    if document is not None and document.memo.task is not None:
        document.memo.task.cancel()
    return document


def edited(
    session: Session,
    uri: str,
    version: int | None,
    changes: list[types.TextDocumentContentChangeEvent],
) -> Document | None:
    """The document after edits of the editor; None for one that is not open."""
    document = session.documents.get(uri)
    if document is None:
        return None
    for change in changes:
        document.text = texts.changed(document.text, change)
    document.version = version
    return document


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


async def ask(session: Session, uri: str, answer: Callable[[Document], T]) -> T | None:
    """What can be said of a document as it stands now, by the worker; None where none is open."""
    document = session.documents.get(uri)
    if document is None:
        return None
    now = _as_it_stands(document)
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(session.worker, lambda: answer(now))


def _as_it_stands(document: Document) -> Document:
    """A copy that the next edit does not change; what is worked out of it is kept for both."""
    now = copy(document)
    if now.book is not None:
        now.book = copy(now.book)
        now.book.cells = [copy(part) if part else None for part in now.book.cells]
        for part in parts(now.book):
            part.book = now.book
    return now


def reviewed(document: Document, folders: Sequence[str]) -> Checked:
    """The review of what a document belongs to, done once for each text."""
    one = whole(document)
    text = written(one)
    if isinstance(one, Document) and one.path.endswith(".ipynb"):
        return Checked(text)  # JSON, or a cell of which its notebook is not known
    kept = one.memo.checked
    if kept is None or kept.text != text:
        kept = one.memo.checked = checking.check(one.path, text, tuple(folders))
    return kept


def checked(document: Document, folders: Sequence[str]) -> Checked:
    """What the review says of the document alone."""
    found = reviewed(document, folders)
    return found.of_cell(document.number) if document.number else found
