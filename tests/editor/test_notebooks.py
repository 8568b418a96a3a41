"""Notebooks: cells are reviewed together, and each is told of its own."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from client import Editor, applied, at, codes, spot
from lsprotocol import types

pytestmark = pytest.mark.asyncio
URI = "file:///the%20folder/app.ipynb"
CELLS = [
    "!pip install gradio==6.31.0\nimport gradio as gr\n",
    "with gr.Blocks() as demo:\n    '😀'; demo.load(print, every=5)",
    "with gr.Blocks() as other:\n    with gr.Row:\n        gr.Textbox()\n",
]


class Notebook:
    """A notebook in an editor: two cells of code, one of text between, another of code."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.uris = [f"vscode-notebook-cell:/the%20folder/app.ipynb#{n}" for n in range(9)]

    def open(self) -> None:
        cells = [self.cell(n) for n in range(3)]
        cells.insert(1, types.NotebookCell(types.NotebookCellKind.Markup, self.uris[8]))
        book = types.NotebookDocument(URI, "jupyter-notebook", 1, cells)
        items = [self.item(n, text) for n, text in enumerate(CELLS)]
        params = types.DidOpenNotebookDocumentParams(book, items)
        self.editor.client.notebook_document_did_open(params)

    def cell(self, number: int) -> types.NotebookCell:
        return types.NotebookCell(types.NotebookCellKind.Code, self.uris[number])

    def item(self, number: int, text: str) -> types.TextDocumentItem:
        return types.TextDocumentItem(self.uris[number], types.LanguageKind.Python, 1, text)

    def change(self, cells: types.NotebookDocumentCellChanges) -> None:
        identity = types.VersionedNotebookDocumentIdentifier(2, URI)
        event = types.NotebookDocumentChangeEvent(cells=cells)
        params = types.DidChangeNotebookDocumentParams(identity, event)
        self.editor.client.notebook_document_did_change(params)

    async def said(self, *numbers: int) -> list[list[str]]:
        """The codes of what is said next of some cells, in that order."""
        return [codes(await self.editor.told(self.uris[number])) for number in numbers]


@pytest_asyncio.fixture
async def notebook(editor: Editor) -> AsyncIterator[Notebook]:
    one = Notebook(editor)
    one.open()
    yield one


async def test_each_cell_is_told_of_its_own(notebook: Notebook) -> None:
    assert codes(await notebook.editor.told(notebook.uris[0])) == []
    (item,) = await notebook.editor.told(notebook.uris[1])
    assert item.code == "GP803"
    assert item.range.start == at(CELLS[1], "every=5")
    assert await notebook.said(2) == [["GP115"]]


async def test_a_cell_is_edited(notebook: Notebook) -> None:
    await notebook.said(0, 1, 2)
    identity = types.VersionedTextDocumentIdentifier(2, notebook.uris[1])
    start = at(CELLS[1], ", every=5")
    place = types.Range(start, types.Position(start.line, start.character + 9))
    edit = types.TextDocumentContentChangePartial(place, "")
    content = types.NotebookDocumentCellContentChanges(identity, [edit])
    notebook.change(types.NotebookDocumentCellChanges(text_content=[content]))
    assert await notebook.said(0, 1, 2) == [[], [], ["GP115"]]


async def test_cells_come_and_go(notebook: Notebook) -> None:
    await notebook.said(0, 1, 2)
    gone = types.TextDocumentIdentifier(notebook.uris[1])
    array = types.NotebookCellArrayChange(2, 1, [notebook.cell(5)])
    item = notebook.item(5, "demo = gr.Blocks()\n")
    structure = types.NotebookDocumentCellChangeStructure(array, [item], [gone])
    notebook.change(types.NotebookDocumentCellChanges(structure=structure))
    assert await notebook.said(1, 0, 5, 2) == [[], [], [], ["GP115"]]


async def test_a_closed_notebook_says_nothing(notebook: Notebook) -> None:
    await notebook.said(0, 1, 2)
    cells = [types.TextDocumentIdentifier(uri) for uri in notebook.uris[:3]]
    identity = types.NotebookDocumentIdentifier(URI)
    params = types.DidCloseNotebookDocumentParams(identity, cells)
    notebook.editor.client.notebook_document_did_close(params)
    assert await notebook.said(0, 1, 2) == [[], [], []]


async def test_a_notebook_as_plain_text_is_left_alone(editor: Editor) -> None:
    book = {"cells": [{"cell_type": "code", "source": text} for text in CELLS]}
    assert await editor.opened("app.ipynb", json.dumps(book)) == []
    uri = "vscode-notebook-cell:/app.ipynb#W0s"
    assert await editor.opened("", CELLS[0] + CELLS[1], uri) == []


async def test_actions_hover_and_completion_know_the_cells_before(notebook: Notebook) -> None:
    editor, uri = notebook.editor, notebook.uris[2]
    (fix, comment) = await editor.actions(uri, spot(CELLS[2], "gr.Row"), ["quickfix"])
    assert applied(CELLS[2], fix.edit, uri) == CELLS[2].replace("Row:", "Row():")
    assert "ignore[" in applied(CELLS[2], comment.edit, uri)
    (every,) = await editor.actions(notebook.uris[0], spot(CELLS[0], "import"), ["source.fixAll"])
    assert applied(CELLS[2], every.edit, uri) == CELLS[2].replace("Row:", "Row():")
    said = await editor.hover(uri, at(CELLS[2], "Textbox"))
    assert "gradio.Textbox (class) in Gradio 6.31.0" in said
    found = await editor.complete(uri, at(CELLS[2], ")\n"))
    assert "lines=" in [item.label for item in found]
    assert await editor.outline(uri) == []
