import time

import gradio as gr


def count():
    for number in range(40):
        time.sleep(0.1)
        yield f"counted to {number + 1}"


with gr.Blocks() as demo:
    shown = gr.Textbox(label="Count")
    start = gr.Button("Start")
    end = gr.Button("Stop", variant="stop")
    run = start.click(count, None, shown, api_name="count")
    end.click(lambda: None, None, None, cancels=[run], api_name="stop")

if __name__ == "__main__":
    demo.queue().launch()
