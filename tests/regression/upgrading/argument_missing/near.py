# gradio: 3.50.2, 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from config import options, parts


class Mine(gr.Interface):
    def __init__(self, fn):
        super().__init__(fn, "text", "text")


def swap(first, second):
    return f"{second} {first}"


gr.Interface(swap, **options)
gr.Interface(*parts)
gr.Interface(lambda: "a", None, "text")
gr.Interface(swap, ["text", "text"], outputs="text", examples=[["a", "b"]])
gr.Interface.load("models/gpt2")
Mine(swap)

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Dropdown()
    gr.State()
    gr.Examples([["a"]], box)
    gr.Examples(examples=[["a"]], inputs=[box])
    gr.Button().click(lambda: gr.update(visible=True), None, box)
    gr.HTML()
