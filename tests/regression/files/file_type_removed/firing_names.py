# gradio: 4.44.1, 6.31.0
import gradio as gr
from readers import describe


def named(file):
    return file.name


def noted(file, note):
    return note + file.name


def both(file):
    return f"{file.name}: {file}"


def read(file):
    return file.read()


with gr.Blocks() as demo:
    one = gr.File(type="file")  # expect: file-type-removed -> safe: one = gr.File(type="filepath")
    two = gr.File(type="file")  # expect: file-type-removed -> safe: two = gr.File(type="filepath")
    three = gr.File(type="file")  # expect: file-type-removed -> unsafe: three = gr.File(type="filepath")
    four = gr.File(type="file")  # expect: file-type-removed -> no fix
    five = gr.File(type="file")  # expect: file-type-removed -> unsafe: five = gr.File(type="filepath")
    six = gr.File(type="file")  # expect: file-type-removed -> unsafe: six = gr.File(type="filepath")
    note = gr.Textbox()
    out = gr.Textbox()
    one.change(named, one, out)
    two.change(noted, [two, note], out)
    three.change(both, three, out)
    four.change(read, four, out)
    five.change(named, five, out)
    five.upload(describe, five, out)
    six.change(describe, six, out)
    note.change(describe, note, out)
