"""What is said of the word under the cursor."""

from __future__ import annotations

from pathlib import Path

import pytest
from client import Editor, at, document
from lsprotocol import types

from gradio_patterns.editor.hover import hover

APP = """\
import gradio as gr
from gradio import Textbox as Box

with gr.Blocks() as demo:
    name = Box(lines=2)
    send = gr.Button("😀").click(print, name).then(print)
    other = gr.Button()
    gr.on([other.click, demo.load], print)
    gr.Textbox.update(gr.NoSuch, gr.themes.Soft)
    demo.launch(share=True)  # gradio-patterns: ignore[share-left-on] GP803
"""


@pytest.mark.parametrize(
    ("part", "nth", "said"),
    [
        ("Textbox as", 0, "gradio.Textbox (class) in Gradio 6.31.0"),
        ("Box(", 0, "gradio.Textbox (class)"),
        ("lines=", 0, "lines = 1"),
        ("Button(", 0, "gradio.Button (class)"),
        ("click(", 0, "gradio.Button.click (event)"),
        ("then(", 0, "gradio.events.Dependency.then"),
        ("click,", 0, "gradio.Button.click (event)"),
        ("load]", 0, "gradio.Blocks.load"),
        ("on([", 0, "gradio.on (function)"),
        ("NoSuch", 0, "no release of Gradio had it"),
        ("update(", 0, "NOT in Gradio 6.31.0"),
        ("Soft", 0, "gradio.themes.Soft (class)"),
        ("name =", 0, "gradio.Textbox (class)"),
        ("launch(", 0, "gradio.Blocks.launch"),
        ("share=", 0, "share = "),
        ("share-left-on", 0, "[The rule's page](https://"),
        ("GP803", 0, "**GP803 every-removed** (error, Gradio >=5.0)"),
    ],
)  # fmt: skip
def test_names_and_rules(project: Path, part: str, nth: int, said: str) -> None:
    assert said in hovered(project, APP, at(APP, part, nth))


def hovered(project: Path, text: str, place: types.Position) -> str:
    found = hover(document(project, text), place, [str(project)])
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


@pytest.mark.asyncio
async def test_the_version_is_that_of_the_project(editor: Editor) -> None:
    (editor.folder / "requirements.txt").write_text("gradio==4.44.1\n")
    uri = editor.open("app.py", APP)
    said = await editor.hover(uri, at(APP, "Button("))
    assert "in Gradio 4.44.1" in said
    assert said.endswith("\n\nGradio 4.44.1: requirements.txt:1\n```")


@pytest.mark.parametrize("part", ["print", "import", "2)", "\nwith", ", name"])
def test_nothing_of_what_is_not_gradio(project: Path, part: str) -> None:
    assert hovered(project, APP, at(APP, part)) == ""


def test_a_half_written_text(project: Path) -> None:
    text = APP.split("    other")[0] + "    gr.Button(\n"
    assert "gradio.Button (class)" in hovered(project, text, at(text, "Button(\n"))
    assert "gradio.Textbox" in hovered(project, text, at(text, "Box("))
    assert hovered(project, "def f(:\n", at("def f(:", "f")) == ""


@pytest.mark.asyncio
async def test_nothing_of_what_is_not_open(editor: Editor) -> None:
    assert await editor.hover(editor.uri("not-open.py"), at("a", "a")) == ""
