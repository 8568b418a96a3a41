# gradio: 3.50.2, 4.44.1
import gradio as gr


def now():
    return "12:00"


with gr.Blocks() as demo:
    clock = gr.Textbox(now, every=0.5)  # expect: timer-too-fast
    demo.load(now, None, clock, every=0.1)  # expect: timer-too-fast
