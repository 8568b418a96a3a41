import random
import uuid

import gradio as gr

from parts import greeting, others


def fresh():
    return "Hello", str(uuid.uuid4())


CHOICES = random.sample(range(9), 3)

with gr.Blocks() as demo:
    who = gr.State(str(uuid.uuid4()))
    demo.load(fresh, None, [greeting, who])
    demo.load(fresh, None, others)
    rows = gr.State(CHOICES)

    @gr.render()
    def draw():
        gr.State(uuid.uuid4().hex)


def handler():
    made = gr.State(uuid.uuid4().hex)
    return made


with demo:
    gr.Button().click(handler, None, rows)
