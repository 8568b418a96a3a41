import time

import gradio as gr


def count():
    for number in range(60):
        yield number
        time.sleep(0.2)


with gr.Blocks(title="Counter") as demo:
    number = gr.Number(label="Count")
    start = gr.Button("Start")
    stop = gr.Button("Stop")
    run = start.click(count, None, number)
    stop.click(fn=None, cancels=[run])

demo.queue()

if __name__ == "__main__":
    demo.launch()
