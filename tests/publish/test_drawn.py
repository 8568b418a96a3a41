"""Larger examples are drawn, small ones are not."""

from __future__ import annotations

from gradio_patterns.publish.drawn import chart, drawn

SMALL = "import gradio as gr\n\ngr.Interface(str, 'text', 'text').launch()\n"
LARGE = """\
import gradio as gr


def add(item):
    return item


with gr.Blocks() as demo:
    item = gr.Textbox(label="Item")
    listing = gr.Textbox(label="List")
    clear = gr.Button("Clear")
    item.submit(add, item, listing)
    clear.click(lambda: "", None, listing)
    demo.load(add, item, listing)

demo.launch()
"""


def test_a_larger_app_is_a_chart_of_its_wires() -> None:
    made = chart(LARGE, "6.31.0")
    assert made.startswith("flowchart LR\n")
    assert "-- submit -->" in made
    assert "-- click -->" in made
    page = drawn(LARGE, "6.31.0", "The good example as a map")
    assert "<details" in page
    assert "--&gt;" in page
    assert "\n\n" not in page


def test_small_or_broken_ones_are_not_drawn() -> None:
    assert drawn(SMALL, "6.31.0", "x") == ""
    assert drawn("import gradio as gr\nwith gr.Blocks( as demo:\n", "6.31.0", "x") == ""
