# gradio: 6.31.0
from pathlib import Path

import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
    gr.HTML("<b class='x'>text</b>", head="<meta name='a'>", css_template="b { color: red }")
    gr.HTML(head="page.html", js_on_load="page.js")

demo.launch(
    css_paths="style.css",
    head_paths=[Path("head.html"), "more.html"],
    js=Path("page.js").read_text(),
)
