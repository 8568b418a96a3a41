"""What handlers keep beyond the call."""

from __future__ import annotations

import pytest

from gradio_patterns.app.keeping import writers, writes
from reading import read

HEAD = """
import gradio as gr
from collections import deque
items, table, text, count, recent = [], {}, "", 0, deque()
"""
TAIL = """
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(f, box, box)
"""


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("items.append(x)", ["items"]),
        ("recent.appendleft(x)", ["recent"]),
        ("table['last'] = x", ["table"]),
        ("global text; text += x", ["text"]),
        ("global text; text = x", ["text"]),
        ("global count; count += 1", []),
        ("items = []; items.append(x)", []),
        ("x.append(1)", []),
        ("local = {}; local['a'] = x", []),
    ],
)
def test_what_is_kept(body: str, kept: list[str]) -> None:
    app = read(f"{HEAD}\ndef f(x):\n    {body}\n    return x\n{TAIL}")
    ((function, _),) = app.handlers
    found = [write.name for write in writes(app, function)]
    assert found == kept
    if kept:
        assert id(function.scope) in writers(app)


def test_a_function_that_only_computes_is_no_writer() -> None:
    app = read(f"{HEAD}\ndef f(x):\n    y = x + '!'\n    return y\n{TAIL}")
    ((function, _),) = app.handlers
    assert id(function.scope) not in writers(app)


def test_attributes_of_the_one_object() -> None:
    app = read(
        """
        import gradio as gr
        class Page:
            def __init__(self):
                self.log = []
                with gr.Blocks() as self.demo:
                    box = gr.Textbox()
                    box.submit(self.f, box, box)
            def f(self, x):
                self.owner = x
                self.log.append(x)
                return x
        """
    )
    ((function, _),) = app.handlers
    assert [(w.name, w.grows) for w in writes(app, function)] == [
        ("self.owner", False),
        ("self.log", True),
    ]
