import time
import uuid

import gradio as gr

from profiles import blank, find


def new_id():
    return str(uuid.uuid4())


with gr.Blocks() as demo:
    gr.State(uuid.uuid4)
    gr.State(new_id)
    gr.State(lambda: time.time())
    gr.State(time.time)
    gr.State([])
    gr.State(blank())
    gr.State(find(uuid.uuid4()))
    gr.State(str())
    gr.State()
