import gradio as gr

HIDDEN = {"visible": False}


def options(text):
    return dict(visible=False)


def keyed(text):
    key = "visible"
    return {key: False, "interactive": False}


def named(text):
    return {**HIDDEN, "visible": True}


def both(text):
    return text, {**HIDDEN, "visible": True}


with gr.Blocks() as demo:
    box = gr.Textbox()
    note = gr.Textbox()
    box.change(options, box, note)
    box.submit(named, box, note)
    box.blur(keyed, box, note)
    box.focus(both, box, [box, note])
