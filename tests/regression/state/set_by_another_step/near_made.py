"""Set when the object is made, on the class, or by what __init__ calls."""

import gradio as gr
import models


class Page:
    name = "page"
    kind: str

    def __init__(self):
        self.model = None
        self.prepare()

    def prepare(self):
        self.store = models.store()

    def load(self, name):
        self.name = self.kind = name
        self.model = self.store.load(name)

    def run(self, text):
        return self.model.run(text, self.name, self.kind)

    def page(self):
        return gr.Interface(self.run, "text", "text")
