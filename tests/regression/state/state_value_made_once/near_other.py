import uuid

import gradio as gr
from statemachine import State


class Uuid:
    def uuid4(self):
        return 4


ids = Uuid()
State(str(uuid.uuid4()))

with gr.Blocks() as demo:
    gr.State(ids.uuid4())
    gr.Textbox(str(uuid.uuid4()))
