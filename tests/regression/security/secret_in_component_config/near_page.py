import gradio as gr
from gradio.components import Component


class Kept(Component):
    """What the page keeps for its visitor, encrypted there: the page needs the secret."""

    def __init__(self, value=None, secret=None):
        self.secret = secret
        super().__init__(value=value)


with gr.Blocks() as demo:
    Kept(secret="x")
