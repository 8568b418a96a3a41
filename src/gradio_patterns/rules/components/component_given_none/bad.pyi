import gradio as gr

class Headline(gr.Textbox):
    def postprocess(self, value):
        return value.upper()
    from collections.abc import Callable, Sequence
    from typing import TYPE_CHECKING, Any, Literal

    from gradio.blocks import Block

    if TYPE_CHECKING:
        from gradio.components import Timer
        from gradio.components.base import Component

def clear():
    return None

with gr.Blocks() as demo:
    title = Headline("start", label="Title")
    gr.Button("Clear").click(clear, None, title, api_name="clear")

if __name__ == "__main__":
    demo.launch()
