from functools import partial

import gradio as gr


def pick(name):
    return name


def wire(button, name, out):
    button.click(lambda: name, None, out)


with gr.Blocks() as demo:
    out = gr.Textbox()
    for name in ["a", "b", "c"]:
        go = gr.Button(name)
        go.click(lambda name=name: name, None, out)
        go.click(partial(pick, name), None, out)
        go.click(lambda text, n=name: text + n, out, out)
        go.click(lambda text: [name * 2 for name in text], out, out)
        wire(go, name, out)
