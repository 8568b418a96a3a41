import time

import gradio as gr

stopped = False


def count():
    global stopped
    stopped = False
    for number in range(40):
        if stopped:
            break
        time.sleep(0.1)
        yield f"counted to {number + 1}"


def stop():
    global stopped
    stopped = True


with gr.Blocks() as demo:
    shown = gr.Textbox(label="Count")
    start = gr.Button("Start")
    end = gr.Button("Stop", variant="stop")
    start.click(count, None, shown, api_name="count")
    end.click(stop, None, None, queue=False, api_name="stop")

if __name__ == "__main__":
    demo.queue().launch()
