import time

import gradio as gr


def work(steps, progress=gr.Progress()):  # noqa: B008
    if not steps or steps < 1:
        raise gr.Error("Give a positive number of steps.")
    for step in range(int(steps)):
        progress((step, int(steps)), desc="Working")
        yield f"step {step + 1} of {int(steps)}"
        time.sleep(0.3)
    yield f"done: {int(steps)} steps"


with gr.Blocks() as demo:
    steps = gr.Number(3, label="Steps", precision=0)
    with gr.Row():
        start = gr.Button("Start", variant="primary")
        stop = gr.Button("Cancel")
    shown = gr.Textbox(label="Progress")
    run = start.click(work, steps, shown, api_name="work", concurrency_limit=4)
    stop.click(None, None, None, cancels=run)

if __name__ == "__main__":
    demo.launch()
