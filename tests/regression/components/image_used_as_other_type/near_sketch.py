# gradio: 3.50.2
import gradio as gr


def erased(drawing):
    layers = drawing.copy()
    return layers["mask"]


with gr.Blocks() as demo:
    canvas = gr.Image(tool="sketch", type="filepath")
    canvas.change(erased, canvas, gr.Image())
