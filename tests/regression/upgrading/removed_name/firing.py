# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Box  # expect: removed-name
from gradio.inputs import Slider  # expect: removed-name


def total(a):
    return a


with gr.Blocks() as demo:
    with gr.Box():  # expect: removed-name
        kept = gr.Variable(1)  # expect: removed-name
    gallery = gr.Gallery(label="All").style(grid=2)  # expect: removed-name
    picture = gr.Image()
    picture.edit(total, picture, picture)  # expect: removed-name
    with gr.Row().style(equal_height=True):  # expect: removed-name
        box = gr.Textbox()
    box.style(container=False)  # expect: removed-name

gr.Interface(total, gr.inputs.Number(default=1), gr.outputs.Label())  # expect: removed-name
