import signal

import gradio as gr


def too_long(number, frame):
    raise TimeoutError("this takes too long")


def add_up(count):
    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(5)
    try:
        return sum(range(int(count)))
    finally:
        signal.alarm(0)


with gr.Blocks(title="Sums") as demo:
    count = gr.Number(10, label="Count")
    total = gr.Number(label="Sum")
    go = gr.Button("Add up")
    go.click(add_up, count, total, api_name="add_up")


if __name__ == "__main__":
    demo.launch()
