import os

import gradio as gr


class Checks:
    def all(self):
        return sorted(os.environ)


class Panel:
    def __init__(self):
        self.kept = {"name": ""}
        self.checks = Checks()

    def page(self):
        with gr.Blocks() as demo:
            box, out = gr.Textbox(), gr.Textbox()

            def enter(name):
                self.kept["name"] = name
                return self.greeting()

            def look():
                good, found = self.checks.all()
                if good:
                    return "good"
                return ", ".join(f"{one}" for one in found)

            box.submit(enter, box, out)
            gr.Button().click(look, None, out)
        return demo

    def greeting(self):
        return f"hello {self.kept['name']}"


panel = Panel()
panel.page().launch()
