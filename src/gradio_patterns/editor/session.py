"""What the server knows while it runs, and how it is asked: one thing after the other."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.uris import to_fs_path

from gradio_patterns.editor import checking, texts
from gradio_patterns.editor.checking import Checked
from gradio_patterns.editor.documents import Book, Document, as_it_stands, whole, written
from gradio_patterns.support.dataclass import dataclass, field

T = TypeVar("T")


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


async def ask(session: Session, uri: str, answer: Callable[[Document], T]) -> T | None:
    """What can be said of a document as it stands now, by the worker; None where none is open."""
    document = session.documents.get(uri)
    if document is None:
        return None
    now = as_it_stands(document)
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(session.worker, lambda: answer(now))


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
