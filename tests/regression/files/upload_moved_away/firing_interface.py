import shutil

import gradio as gr


def keep(path):
    shutil.move(path, "kept")  # expect: upload-moved-away
    return "kept"


demo = gr.Interface(keep, gr.File(type="filepath", file_count="single"), gr.Textbox())
