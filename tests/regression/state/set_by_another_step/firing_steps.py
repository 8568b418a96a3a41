import gradio as gr
import models
from gradio.components import Component


class Page:
    def load(self, name):
        self.model = models.load(name)

    def run(self, text):
        return self.model.run(text)  # ask: set-by-another-step "model"

    def page(self):
        with gr.Blocks() as demo:
            text = gr.Textbox(label="Text")
            text.submit(self.run, text, text)
            gr.Button("Load").click(self.load, text, None)
        return demo


class Choice(Component):
    def on_select(self, value):
        self.kept = models.load(value)

    def on_change(self, value):
        found = self.kept.find(value)  # ask: set-by-another-step "kept"
        self.kept = found
        return found


def begin(state):
    state["count"] = 0
    return state


def add(state):
    state["count"] += 1  # ask: set-by-another-step "starts without"
    return state


with gr.Blocks() as demo:
    state = gr.State({})
    gr.Button("Begin").click(begin, state, state)
    gr.Button("Add").click(add, state, state)
