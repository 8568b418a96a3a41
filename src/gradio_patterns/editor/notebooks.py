"""Notebooks that are open: their cells are documents that are reviewed together."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from gradio_patterns.editor import session
from gradio_patterns.editor.documents import Book, Document
from gradio_patterns.editor.session import Session

SYNC = types.NotebookDocumentSyncOptions(
    notebook_selector=[
        types.NotebookDocumentFilterWithCells(
            notebook=types.NotebookDocumentFilterNotebookType("jupyter-notebook"),
            cells=[types.NotebookCellLanguage("python")],
        )
    ],
    save=True,
)


def opened(state: Session, params: types.DidOpenNotebookDocumentParams) -> Book:
    """Take up a notebook and its cells."""
    uri = params.notebook_document.uri
    book = Book(uri, session.path_of(uri, state.folders), [])
    closed(state, uri)
    state.books[uri] = book
    _splice(state, book, 0, 0, params.notebook_document.cells, params.cell_text_documents)
    return book


def edited(state: Session, params: types.DidChangeNotebookDocumentParams) -> Book | None:
    """The notebook after an edit; None for one that is not open."""
    book = state.books.get(params.notebook_document.uri)
    cells = params.change.cells
    if book is None or cells is None:
        return book
    if cells.structure is not None:
        array, came = cells.structure.array, cells.structure.did_open or ()
        _splice(state, book, array.start, array.delete_count, array.cells or (), came)
    for one in cells.text_content or ():
        session.edited(state, one.document.uri, one.document.version, list(one.changes))
    return book


def closed(state: Session, uri: str) -> list[Document]:
    """Drop a notebook; the cells that were open."""
    book = state.books.pop(uri, None)
    if book is None:
        return []
    if book.memo.task is not None:
        book.memo.task.cancel()
    cells = [part for part in book.cells if part is not None]
    for part in cells:
        session.closed(state, part.uri)
    return cells


def _splice(
    state: Session,
    book: Book,
    start: int,
    count: int,
    cells: Sequence[types.NotebookCell],
    came: Sequence[types.TextDocumentItem],
) -> None:
    """Put cells in the place of others, and number them all anew."""
    for item in came:
        part = session.opened(state, item)
        part.path, part.book = book.path, book
    code = types.NotebookCellKind.Code
    new = [state.documents.get(one.document) if one.kind == code else None for one in cells]
    book.cells[start : start + count] = new
    for number, one in enumerate(book.cells, 1):
        if one is not None:
            one.number = number


def gone(state: Session, params: types.DidChangeNotebookDocumentParams) -> list[Document]:
    """The cells that an edit took out of the notebook, dropped."""
    cells = params.change.cells
    left = (cells.structure.did_close or ()) if cells and cells.structure else ()
    dropped = (session.closed(state, one.uri) for one in left)
    return [part for part in dropped if part is not None]
