import os

import gradio as gr
from checks import validate


def fetch(name):
    validate(name)
    return os.path.join("reports", name)


gr.Interface(fetch, gr.Textbox(), gr.File()).launch()
