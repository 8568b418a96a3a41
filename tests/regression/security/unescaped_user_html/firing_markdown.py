import gradio as gr
from gradio import Blocks, Markdown, Textbox


class Page:
    def __init__(self):
        with Blocks() as self.demo:
            self.name = Textbox()
            self.out = Markdown(sanitize_html=False)
            self.name.submit(self.greet, self.name, self.out)

    def greet(self, name):
        return f"# Hello {name}"  # expect: unescaped-user-html


def stream(name):
    yield f"<em>{name}</em>"  # expect: unescaped-user-html


gr.Interface(stream, gr.Textbox(), gr.HTML()).launch()
