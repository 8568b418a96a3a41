import random

import gradio as gr


def upper(text):
    return text.upper()


def roll(text):
    return random.choice(text)


def seeded(text):
    random.seed(3)
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, upper, cache_examples=True)
    gr.Examples(["a"], box, box, roll, run_on_click=True)
    gr.Examples(["a"], box, box, roll, cache_examples=False)
    gr.Examples(["a"], box, box, seeded, cache_examples=True)
