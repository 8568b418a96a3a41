"""What can be written at the cursor; ``|`` is the cursor."""

from __future__ import annotations

from pathlib import Path

import pytest
from client import Editor, applied, at, document
from lsprotocol import types

from gradio_patterns.editor.completion import completions

HEAD = """\
import gradio as gr

with gr.Blocks() as demo:
    send = gr.Button()
"""


def offered(project: Path, marked: str) -> list[str]:
    one = document(project, marked.replace("|", ""))
    return [item.label for item in completions(one, at(marked, "|"), [str(project)])]


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
def test_keywords(project: Path, line: str, among: list[str], not_among: list[str]) -> None:
    found = offered(project, f"{HEAD}{line}\n")
    assert set(among) <= set(found)
    assert not set(not_among) & set(found)


@pytest.mark.parametrize(
    "line",
    [
        "    gr.Textbox(lines=|)", "    gr.Textbox('|')", "    gr.Textbox([|])", "    print(|)",
        "    gr.Textbox()|", "    # gr.Textbox(|", "    x = '''gr.Textbox(|", "    gr.NoSuch(|)",
        "    unknown.click(|)", "    gr.Textbox(a.|)", "|",
    ],
)  # fmt: skip
def test_nothing_elsewhere(project: Path, line: str) -> None:
    assert offered(project, f"{HEAD}{line}\n") == []


def test_keywords_are_those_of_the_version(project: Path) -> None:
    line = f"{HEAD}    gr.Chatbot(|)\n"
    assert "bubble_full_width=" not in offered(project, line)
    (project / "requirements.txt").write_text("gradio==4.44.1\n")
    assert "bubble_full_width=" in offered(project, line)


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


def test_the_comment_itself(project: Path) -> None:
    assert offered(project, f"{HEAD}    # gradio-patterns: |") == ["ignore", "ignore-file"]
    assert offered(project, f"{HEAD}    # something: |") == []


@pytest.mark.asyncio
async def test_keywords_over_pipes(editor: Editor) -> None:
    text = f"{HEAD}    gr.Textbox(\n"
    uri = editor.open("app.py", text)
    items = await editor.complete(uri, at(text, "\n", 4))
    assert [item.label for item in items][:2] == ["value=", "type="]
    assert await editor.complete(editor.uri("not-open.py"), at(text, "(")) == []
