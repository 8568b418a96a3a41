"""What can be written at the cursor; ``|`` is the cursor."""

from __future__ import annotations

import pytest
from client import Editor, applied, at
from lsprotocol import types

HEAD = """\
import gradio as gr

with gr.Blocks() as demo:
    send = gr.Button()
"""


async def offered(editor: Editor, marked: str) -> list[str]:
    text = marked.replace("|", "")
    uri = editor.open("app.py", text)
    return [item.label for item in await editor.complete(uri, at(marked, "|"))]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("line", "among", "not_among"),
    [
        ("    gr.Textbox(|)", ["lines=", "value="], ["self=", "file_types="]),
        ("    gr.Textbox(|", ["lines="], []),
        ("    gr.Textbox('a', li|", ["lines="], ["value="]),
        ("    gr.Textbox(lines=2, |, max_lines=3)", ["value="], ["lines=", "max_lines="]),
        ("    gr.Textbox(\n        lines=2,\n        |\n    )", ["value="], ["lines="]),
        ("    send.click(|", ["fn=", "inputs=", "queue="], ["every="]),
        ("    send.click(print).then(|", ["fn=", "inputs="], ["every="]),
        ("    gr.Button().click(pri, |", ["inputs="], ["fn="]),
        ("    f(gr.Row([gr.Image(|", ["sources="], []),
        ("    try:\n        gr.Image(|", ["sources="], []),
        ("    try:\n        pass\n    except E:\n        gr.Image(|", ["sources="], []),
        ("    demo.launch(sh|", ["share="], []),
        ("    gr.Image(|\n    gr.Textbox()\nif x:\n  pass", ["sources="], []),
    ],
)  # fmt: skip
async def test_keywords(editor: Editor, line: str, among: list[str], not_among: list[str]) -> None:
    found = await offered(editor, f"{HEAD}{line}\n")
    assert set(among) <= set(found)
    assert not set(not_among) & set(found)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "line",
    [
        "    gr.Textbox(lines=|)", "    gr.Textbox('|')", "    gr.Textbox([|])", "    print(|)",
        "    gr.Textbox()|", "    # gr.Textbox(|", "    x = '''gr.Textbox(|", "    gr.NoSuch(|)",
        "    unknown.click(|)", "    gr.Textbox(a.|)", "|",
    ],
)  # fmt: skip
async def test_nothing_elsewhere(editor: Editor, line: str) -> None:
    assert await offered(editor, f"{HEAD}{line}\n") == []


@pytest.mark.asyncio
async def test_keywords_are_those_of_the_version(editor: Editor) -> None:
    line = f"{HEAD}    gr.Chatbot(|)\n"
    assert "bubble_full_width=" not in await offered(editor, line)
    (editor.folder / "requirements.txt").write_text("gradio==4.44.1\n")
    assert "bubble_full_width=" in await offered(editor, line)


@pytest.mark.asyncio
async def test_rules_in_a_comment(editor: Editor) -> None:
    marked = f"{HEAD}    demo.load(print, every=5)  # gradio-patterns: ignore[share-left-on, ev|]\n"
    text = marked.replace("|", "")
    uri = editor.open("app.py", text)
    items = await editor.complete(uri, at(marked, "|"))
    first = min(items, key=lambda item: item.sort_text or "")
    assert (first.label, first.detail) == ("every-removed", "GP803")
    assert "share-left-on" not in [item.label for item in items]
    assert isinstance(first.text_edit, types.TextEdit)
    edit = types.WorkspaceEdit({uri: [first.text_edit]})
    assert "ignore[share-left-on, every-removed]" in applied(text, edit, uri)


@pytest.mark.asyncio
async def test_the_comment_itself(editor: Editor) -> None:
    assert await offered(editor, f"{HEAD}    # gradio-patterns: |") == ["ignore", "ignore-file"]
    assert await offered(editor, f"{HEAD}    # something: |") == []
