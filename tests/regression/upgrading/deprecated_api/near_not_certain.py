# gradio: 5.50.0
import os

import gradio as gr

from .style import theme_or_none

sheet = os.environ.get("SHEET")


def build(theme=None, css=None, rows=3):
    with gr.Blocks(theme=theme, css=css or None) as demo:
        gr.Dataframe(row_count=rows)
    return demo


with gr.Blocks(css=sheet, theme=theme_or_none) as one:
    gr.Markdown()

with gr.Blocks(theme=theme_or_none(), css=None if sheet else "a {}") as two:
    gr.Markdown()

with gr.Blocks(css=sheet and "a {}") as three:
    gr.Markdown()
