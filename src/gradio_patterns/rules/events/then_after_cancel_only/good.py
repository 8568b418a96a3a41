import time

import gradio as gr


def count():
    for number in range(60):
        yield number
        time.sleep(0.2)


def tell(number):
    return f"stopped at {number}"


with gr.Blocks(title="Counter") as demo:
    number = gr.Number(label="Count")
    status = gr.Textbox(label="Status")
    start = gr.Button("Start")
    halt = gr.Button("Halt")
    run = start.click(count, None, number)
    halt.click(tell, number, status).then(fn=None, cancels=[run])

demo.queue()

if __name__ == "__main__":
    demo.launch()
