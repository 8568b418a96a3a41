import gradio as gr
from pages import answer, more, open_next, options

with gr.Blocks() as demo:
    with gr.Tabs(selected="answer"):
        with gr.Tab("Ask", **options):
            gr.Textbox()
    with gr.Tabs(selected="answer"):
        with answer():
            gr.Textbox()
    with gr.Tabs(selected="answer"):
        with gr.Row():
            more()
    with gr.Tabs() as tabs:
        with gr.Tab("Ask", id="ask"):
            go = gr.Button()
    go.click(open_next, None, tabs)
