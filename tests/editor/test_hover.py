"""What is said of the word under the cursor."""

from __future__ import annotations

import pytest
from client import Editor, at

pytestmark = pytest.mark.asyncio

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
async def test_names_and_rules(editor: Editor, part: str, nth: int, said: str) -> None:
    uri = editor.open("app.py", APP)
    assert said in await editor.hover(uri, at(APP, part, nth))


async def test_the_version_is_that_of_the_project(editor: Editor) -> None:
    (editor.folder / "requirements.txt").write_text("gradio==4.44.1\n")
    uri = editor.open("app.py", APP)
    said = await editor.hover(uri, at(APP, "Button("))
    assert "in Gradio 4.44.1" in said
    assert said.endswith("Gradio 4.44.1: requirements.txt:1")


@pytest.mark.parametrize("part", ["print", "import", "2)", "\nwith", ", name"])
async def test_nothing_of_what_is_not_gradio(editor: Editor, part: str) -> None:
    uri = editor.open("app.py", APP)
    assert await editor.hover(uri, at(APP, part)) == ""


async def test_a_half_written_text(editor: Editor) -> None:
    text = APP.split("    other")[0] + "    gr.Button(\n"
    uri = editor.open("app.py", text)
    assert "gradio.Button (class)" in await editor.hover(uri, at(text, "Button(\n"))
    assert "gradio.Textbox" in await editor.hover(uri, at(text, "Box("))
    assert await editor.hover(editor.open("b.py", "def f(:\n"), at("def f(:", "f")) == ""
    assert await editor.hover(editor.uri("not-open.py"), at("a", "a")) == ""
