import os

import gradio as gr


def open_tab(which):
    return gr.Tabs(selected=which)


def gallery():
    return gr.Gallery(selected_index=3), gr.update(selected_index=4)


with gr.Blocks() as demo:
    with gr.Tabs(selected=os.environ.get("START", "x")) as tabs:
        with gr.Tab("Ask", id="ask"):
            which = gr.Textbox()
        with gr.Tab("Ask again", id="ask2"):
            gr.Markdown("again")
    with gr.Tabs(selected="late") as more:
        with gr.Tab("Late", id=os.environ.get("LATE", "late")):
            pictures = gr.Gallery()
        with gr.Tab("Later", id="later"):
            gr.Markdown("later")
    which.submit(open_tab, which, tabs)
    which.submit(gallery, None, [pictures, pictures])
