# gradio: 6.31.0
import gradio as gr

SHOWN = None

with gr.Blocks() as demo:
    gr.Textbox(container=False, show_label=False)
    gr.Textbox(container=True, show_label=True)
    gr.Textbox(show_label=True)
    gr.Textbox(container=False)
    gr.Number(container=False, show_label=SHOWN)
    gr.Dataset(components=["textbox"], samples=[["a"]], container=False, show_label=True)
    options = {"container": False}
    gr.Textbox(show_label=True, **options)
