import time

import gradio as gr


def count(text):
    for number in range(1, 16):
        time.sleep(0.2)
        yield "", f"{text} {number}"


with gr.Blocks(title="Counter") as demo:
    text = gr.Textbox(label="Question")
    answer = gr.Textbox(label="Answer")
    text.submit(count, text, [text, answer])

demo.queue()

if __name__ == "__main__":
    demo.launch()
