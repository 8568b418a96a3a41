"""Side by side, one below the other where the window is narrow."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Row(equal_height=True):
        first = gr.Number(1, label="First")
        second = gr.Number(2, label="Second")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda a, b: f"{a + b:g}", [first, second], result)

demo.launch()
