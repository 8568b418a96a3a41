"""Which page something stands on, and which handlers are slow."""

from __future__ import annotations

import pytest

from gradio_patterns.app.pages import page, page_for_certain
from gradio_patterns.app.slow import is_slow
from reading import read


@pytest.mark.parametrize(
    ("text", "outermost", "certain"),
    [
        ("with gr.Blocks() as a:\n    with gr.Row():\n        gr.Button()\n", True, True),
        ("with gr.Row():\n    gr.Button()\n", False, False),
        ("with gr.Blocks():\n    with open('x'):\n        gr.Button()\n", True, False),
        ("gr.Button()\n", False, False),
        ("with gr.Blocks():\n    def f():\n        gr.Button()\n", False, False),
    ],
)
def test_the_page_around(text: str, outermost: bool, certain: bool) -> None:
    app = read("import gradio as gr\n" + text)
    (button,) = app.calls("Button")
    assert (page(app, button.place) is not None) is outermost
    assert (page_for_certain(app, button.place) is not None) is certain


def test_the_outermost_of_two() -> None:
    app = read(
        """
        import gradio as gr
        with gr.Blocks() as a:
            with gr.Blocks() as b:
                gr.Button()
        """
    )
    found = page(app, app.calls("Button")[0].place)
    assert found is not None
    assert found[0].call.node.lineno == 3


@pytest.mark.parametrize(
    ("body", "slow"),
    [
        ("time.sleep(2)", True),
        ("time.sleep(0.1)", False),
        ("yield x", True),
        ("return model.generate(x)", True),
        ("return requests.get(x).text", True),
        ("return x.strip()", False),
    ],
)
def test_slow_handlers(body: str, slow: bool) -> None:
    head = "import gradio as gr, time, requests\nfrom models import model\n"
    app = read(f"{head}def f(x):\n    {body}\ngr.Textbox().change(f)\n")
    ((function, _),) = app.handlers
    assert is_slow(app, function) is slow
