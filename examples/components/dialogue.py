"""Lines of a dialogue, each with its speaker; as text each line begins with [speaker]."""

import gradio as gr

LINES = [{"speaker": "Ann", "text": "Tea?"}, {"speaker": "Ben", "text": "Please."}]


def length(lines: str) -> str:
    return f"{len(lines)} letters"


with gr.Blocks() as demo:
    lines = gr.Dialogue(LINES, speakers=["Ann", "Ben"], label="Dialogue")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(length, lines, result)

demo.launch()
