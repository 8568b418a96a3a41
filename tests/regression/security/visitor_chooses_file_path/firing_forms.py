# gradio: 4.44.1, 6.31.0
import gradio as gr
from parts import kind, note

last = {}


def percent(name):
    return "reports/%s.pdf" % name  # expect: visitor-chooses-file-path


def sized(kind, name, size):
    pages = size * 2
    if size > 3 or pages > 9:
        kind = "long"
    last["pages"] = pages
    path = "reports/" + name
    last["report"] = name
    return path, pages  # expect: visitor-chooses-file-path "name"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Report")
    size = gr.Slider(1, 9)
    file = gr.File()
    name.submit(percent, name, file)
    gr.Button("Get").click(sized, [kind, name, size], [file, note])
