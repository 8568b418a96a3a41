# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from work import make, options


def count(number):
    return number + 1


def hide():
    return gr.update(visible=False)


with gr.Blocks() as demo:
    name = gr.Textbox()
    total = gr.Number(0)
    button = gr.Button("Make")
    ready = gr.DownloadButton("Get", visible=False)
    button.click(lambda name: gr.DownloadButton(value=make(name), visible=True), name, ready)
    ready.click(count, total, total)
    ready.click(hide, None, ready)
    start = gr.DownloadButton("Get", "start.txt")
    start.click(lambda name: make(name), name, start)
    made = gr.DownloadButton("Get", value=make, inputs=name)
    made.click(count, total, total)
    open_ = gr.DownloadButton(**options)
    open_.click(lambda name: make(name), name, open_)
    filled = gr.DownloadButton()
    name.change(make, name, filled)
    filled.click(lambda name: make(name), name, filled)
    cleared = gr.DownloadButton()
    cleared.click(lambda: None, None, cleared)
