import gradio as gr
from settings import OPTIONS


def shown(name):
    if not name:
        raise ValueError("Type a name first.")
    return name


gr.Interface(shown, "text", "text").launch(**OPTIONS)
