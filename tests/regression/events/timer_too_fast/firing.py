# gradio: 5.50.0, 6.31.0
import gradio as gr
from gradio import Textbox, Timer


def now():
    return "12:00"


FAST = 0.25

with gr.Blocks() as demo:
    gr.Timer(0.5)  # expect: timer-too-fast
    timer = Timer(value=0.1)  # expect: timer-too-fast
    Textbox(now, every=0.2)  # expect: timer-too-fast
    gr.Textbox(value=lambda: "x", every=FAST)  # expect: timer-too-fast
    timer.tick(now, None, None)
    box = gr.Textbox(every=0.2)  # nothing to compute again
    demo.load(now, None, box, every=0.2)  # another rule tells these
    gr.on(box.submit, now, None, box, every=0.2)


def build():
    return gr.Timer(0.05, active=False)  # expect: timer-too-fast
