# gradio: 4.44.1, 6.31.0
import gradio as gr
from parts import board, count

SIZES = {"a": 1}


def greet(number, name):
    return f"{number + 1}. <b>{name}</b>"  # expect: unescaped-user-html -> {html.escape(name)} | import html


def percent(name):
    return "<b>%s</b>" % name  # expect: unescaped-user-html


def both(name, note):
    if len(note) > 20 or not note.isdigit():
        note = "none"
    return f"<p>{name}</p>", f"<p>{note}</p>"  # expect: unescaped-user-html "name"


with gr.Blocks() as demo:
    name = gr.Textbox()
    note = gr.Textbox()
    out = gr.HTML()
    more = gr.HTML()
    name.submit(greet, [count, name], [out])
    name.change(percent, name, out)
    name.blur(both, [name, note], [out, board])
    name.focus(both, [name, note], [out, more])
