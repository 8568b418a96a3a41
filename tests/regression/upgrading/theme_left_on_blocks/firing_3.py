import gradio as gr


class Page:
    def __init__(self, style):
        self.demo = gr.Blocks(css=style, head="<meta>")  # expect: theme-left-on-blocks

    def start(self):
        self.demo.launch()


def page():
    with gr.Blocks(js="() => 1") as demo:  # expect: theme-left-on-blocks
        gr.Markdown("x")
    return demo
