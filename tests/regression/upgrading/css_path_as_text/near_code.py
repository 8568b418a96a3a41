# gradio: 5.49.0
from pathlib import Path

import gradio as gr
from look import SHEET, read

CSS = Path("style.css").read_text()
NAME = "style"

with gr.Blocks(css="@import 'style.css'; .a { color: red }", head='<link href="style.css">'):
    gr.Textbox()
with gr.Blocks(css=CSS, js="() => import('page.js')"):
    gr.Textbox()
with gr.Blocks(css=open("style.css").read(), head="<script src='page.js'></script>"):
    gr.Textbox()
with gr.Blocks(css=SHEET, js=read("page.js"), head=read("head.html")):
    gr.Textbox()
with gr.Blocks(css="p.css { color: red }", js="window.page"):
    gr.Textbox()
with gr.Blocks(css="body { background: url(" + NAME + ".css", head=NAME):
    gr.Textbox()
with gr.Blocks(css=f"a {{ color: {NAME} }}", head=None, js=None):
    gr.Textbox()
