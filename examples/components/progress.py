"""A default value that Gradio finds and fills: called, it tells the visitor how far it is."""

import time

import gradio as gr


def work(steps: float, progress=gr.Progress()) -> str:  # noqa: B008
    for _ in progress.tqdm(range(int(steps)), desc="Working"):
        time.sleep(0.05)
    return "done"


with gr.Blocks() as demo:
    steps = gr.Slider(1, 20, value=5, step=1, label="Steps")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(work, steps, result)

demo.launch()
