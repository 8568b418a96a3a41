import os

import gradio as gr

os.chdir("/data/app")


def export(name):
    return f"/data/app/{name}"


gr.Interface(export, "text", gr.File()).launch()
