# gradio: 5.50.0
import os
from pathlib import Path

import gradio as gr

from .style import CSS

sheet = os.path.join(os.path.dirname(__file__), "page.css")


class Ocean(gr.themes.Base):
    pass


with gr.Blocks(theme=gr.themes.Soft()) as one:  # expect: deprecated-api
    gr.Markdown()

with gr.Blocks(css=sheet) as two:  # expect: deprecated-api
    gr.Markdown()

with gr.Blocks(css=CSS, theme=Ocean()) as three:  # expect: deprecated-api, deprecated-api
    gr.Markdown()

with gr.Blocks(head=Path("head.html").read_text()) as four:  # expect: deprecated-api
    gr.Markdown()

with gr.Blocks(
    theme=gr.themes.Default(primary_hue="red").set(body_text_color="red"),  # expect: deprecated-api
    css=f"a {{ width: {len(sheet)}px }}",  # expect: deprecated-api
) as five:
    gr.Markdown()


def table(frame):
    return gr.DataFrame(
        frame,
        row_count=(len(frame), "fixed"),  # expect: deprecated-api
        col_count=(len(frame.columns), "fixed"),  # expect: deprecated-api
    )
