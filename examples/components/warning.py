"""Shows a warning to the visitor who ran the handler, which goes on."""

import gradio as gr


def shorten(text: str) -> str:
    if len(text) > 10:
        gr.Warning("Only the first ten letters were taken.", duration=3)
    return text[:10]


with gr.Blocks() as demo:
    text = gr.Textbox("A rather long text", label="Text")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(shorten, text, result)

demo.launch()
