"""What the server knows while it runs: the folders and documents that are open."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.uris import to_fs_path

from gradio_patterns.editor import checking, texts
from gradio_patterns.editor.checking import Checked
from gradio_patterns.editor.texts import Text
from gradio_patterns.support.dataclass import dataclass, field

T = TypeVar("T")


@dataclass
class Document:
    """A file that is open, as it stands in the editor."""

    uri: str
    path: str
    text: Text
    version: int | None = None
    checked: Checked | None = None
    outline: list[types.DocumentSymbol] = field(default_factory=list)
    """The last one that could be read: while a line is being typed there is none."""
    task: asyncio.Task[None] | None = None
    """The review that waits for a pause in the typing."""


@dataclass
class Session:
    """One editor. All reading of code is done one after the other, by the worker."""

    worker: ThreadPoolExecutor
    documents: dict[str, Document] = field(default_factory=dict)
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
    if document is not None and document.task is not None:
        document.task.cancel()
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


async def work(session: Session, job: Callable[[], T]) -> T:
    """Do something that reads code, after all that was asked before."""
    return await asyncio.get_running_loop().run_in_executor(session.worker, job)


async def checked(session: Session, document: Document) -> Checked:
    """The review of a document as it stands when its turn comes."""

    def job() -> Checked:
        text = document.text.text
        if document.checked is None or document.checked.text != text:
            document.checked = checking.check(document.path, text, tuple(session.folders))
        return document.checked

    return await work(session, job)
