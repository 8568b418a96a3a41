# gradio: 5.50.0, 6.31.0
import gradio as gr
from gradio import Blocks, Textbox


def now():
    return "12:00"


with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button("Go")
    demo.load(now, None, box, every=5)  # expect: every-removed
    go.click(
        now,
        outputs=box,
        every=2,  # expect: every-removed
    )
    first = go.click(now, None, box)
    first.then(now, None, box, every=1)  # expect: every-removed
    demo.load(now, None, box, every=None)  # expect: every-removed

with Blocks() as second:
    clock = Textbox()

    @second.load(outputs=clock, every=10)  # expect: every-removed
    def tick():
        return "12:01"
