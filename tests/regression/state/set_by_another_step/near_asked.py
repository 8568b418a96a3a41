"""Asked for before, or set by the method itself."""

import gradio as gr
import models


class Page:
    def load(self, name):
        self.model = models.load(name)

    def run(self, text):
        if not hasattr(self, "model"):
            raise gr.Error("Load a model first.")
        return self.model.run(text)

    def again(self, text):
        self.load(text)
        return self.model.run(text)

    def page(self):
        return gr.Interface(self.run, "text", "text")
