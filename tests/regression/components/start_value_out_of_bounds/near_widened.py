# gradio: 6.31.0
import gradio as gr

TOP = 500


def reach(top):
    return gr.Slider(maximum=top, value=top)


with gr.Blocks() as demo:
    top = gr.Number(TOP, minimum=1, maximum=TOP)
    part = gr.Slider(0, TOP, value=TOP / 2)
    top.change(reach, top, part)
