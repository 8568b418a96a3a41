"""Errors of a module, of a value that is handed back beside others, and in a lambda."""

import gradio as gr

gr.Error("never seen")
KEPT = gr.Error("never seen")


def beside(text):
    return text, gr.Error("empty")  # expect: error-not-raised -> no fix


def handed(text):
    return gr.Textbox(label="x", value=text), str(gr.Error("empty"))


with gr.Blocks() as demo:
    box, other = gr.Textbox(), gr.Textbox()
    box.submit(beside, box, [box, other])
    box.change(handed, box, [box, other])
    box.blur(lambda text: gr.Error("empty"), box, box)  # expect: error-not-raised -> no fix
