"""The outline of a file."""

from __future__ import annotations

import pytest
from client import Editor, at
from lsprotocol import types

pytestmark = pytest.mark.asyncio

APP = """\
import gradio as gr

seen = []


def note(text):
    seen.append(text)
    return text


with gr.Blocks() as demo:
    with gr.Row() as row:
        name = gr.Textbox("😀")
        send = gr.Button()
    send.click(note, name, name)

demo.launch()
"""


async def test_parts_listeners_and_what_is_shared(editor: Editor) -> None:
    uri = editor.open("app.py", APP)
    found = await editor.outline(uri)
    assert [(one.name, one.kind) for one in found] == [
        ("seen (shared by all visitors)", types.SymbolKind.Variable),
        ("row", types.SymbolKind.Class),
        ("send.click -> note", types.SymbolKind.Event),
        ("launch()", types.SymbolKind.Function),
    ]
    row, click = found[1:3]
    assert [(one.name, one.detail) for one in row.children or ()] == [
        ("name", "Textbox"), ("send", "Button"),
    ]  # fmt: skip
    assert row.range == types.Range(at(APP, "with gr.Row"), at(APP, "\n    send.click"))
    name = (row.children or ())[0]
    assert name.range.end == at(APP, "\n        send = ")
    assert click.detail == "name -> name"


async def test_the_last_outline_stays_while_a_line_is_written(editor: Editor) -> None:
    uri = editor.open("app.py", APP)
    before = await editor.outline(uri)
    editor.replace(uri, APP + "demo.launch(")
    assert await editor.outline(uri) == before
    editor.replace(uri, "x = 1\n")
    assert await editor.outline(uri) == []
    assert await editor.outline(editor.uri("not-open.py")) == []
