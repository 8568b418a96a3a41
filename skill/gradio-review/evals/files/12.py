"""Streams a story, word by word, with a stop button."""

import random
import time

import gradio as gr

WORDS = "once upon a time there was a small server that wanted to rest".split()


def tell(length):
    told = []
    for _ in range(int(length)):
        told.append(random.choice(WORDS))
        time.sleep(0.05)
    return " ".join(told)


with gr.Blocks() as demo:
    length = gr.Slider(10, 2000, value=200, step=10, label="Words")
    with gr.Row():
        start = gr.Button("Tell")
        stop = gr.Button("Stop")
    story = gr.Textbox(label="Story", lines=10)
    telling = start.click(tell, length, story)
    stop.click(None, None, None, cancels=[telling])

if __name__ == "__main__":
    demo.launch()
