# gradio: 5.50.0, 6.31.0
import gradio as gr
from gradio import Blocks, Textbox


def now():
    return "12:00"


SECONDS = 5
options = {"queue": False}

with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button("Go")
    demo.load(now, None, box, every=5)  # expect: every-removed -> gr.Timer(5).tick(now, None, box) | demo.load(now, None, box)
    go.click(
        now,
        outputs=box,
        every=2,  # expect: every-removed ".click() raises" -> no fix
    )
    first = go.click(now, None, box)
    first.then(now, None, box, every=1)  # expect: every-removed -> no fix
    demo.load(now, None, None, every=None)  # expect: every-removed -> demo.load(now, None, None)
    demo.load(now, outputs=box, every=SECONDS)  # expect: every-removed -> gr.Timer(SECONDS).tick(now, outputs=box)
    demo.load(now, None, box, every=SECONDS, **options)  # expect: every-removed -> no fix
    polled = demo.load(now, None, [box], every=3)  # expect: every-removed -> no fix
    go.click(now, None, box, every=4)  # expect: every-removed -> no fix
    gr.on([go.click], now, None, box, every=2)  # expect: every-removed
    demo.load(now, None, [
        box,
    ], every=5)  # expect: every-removed -> no fix

with Blocks() as second:
    clock = Textbox()

    @second.load(outputs=clock, every=10)  # expect: every-removed
    def tick():
        return "12:01"
