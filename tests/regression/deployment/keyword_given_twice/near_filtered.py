import gradio as gr


def box(**rest):
    if "label" in rest:
        return gr.Textbox(**rest)
    return gr.Textbox(label="Text", **rest)
