"""Shows a note to the visitor who ran the handler; it is called, not returned."""

import gradio as gr


def save(text: str) -> str:
    gr.Info("Saved.", duration=3)
    return f"{len(text)} letters kept"


with gr.Blocks() as demo:
    text = gr.Textbox("Buy milk.", label="Note")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(save, text, result)

demo.launch()
