"""A value for each visitor, kept on the server; return the new one, also as an output."""

import gradio as gr


def count(times: int) -> tuple[int, str]:
    return times + 1, f"run {times + 1} times by you"


with gr.Blocks() as demo:
    times = gr.State(0)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(count, times, [times, result])

demo.launch()
