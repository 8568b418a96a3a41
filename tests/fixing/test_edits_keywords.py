"""Giving a keyword a value, whether it is there or not."""

import pytest

from gradio_patterns.app import read_app
from gradio_patterns.findings.finding import Target
from gradio_patterns.fixing import edits


@pytest.mark.parametrize(
    ("call", "after"),
    [
        ("gr.Image()", 'gr.Image(type="pil")'),
        ('gr.Image(label="A")', 'gr.Image(label="A", type="pil")'),
        ('gr.Image(type="filepath", label="A")', 'gr.Image(type="pil", label="A")'),
    ],
)
def test_a_keyword_is_set(call: str, after: str) -> None:
    text = f"import gradio as gr\nx = {call}\n"
    app = read_app(text, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    edit = edits.set_keyword(app.source, app.calls("Image")[0], "type", '"pil"')
    assert edit is not None
    data = text.encode()
    changed = data[: edit.start] + edit.content.encode() + data[edit.end :]
    assert changed.decode() == f"import gradio as gr\nx = {after}\n"
