import os

import gradio as gr


def delete(path):
    if path is None:
        raise gr.Error("Nothing there")
    os.remove(path)
    return None, "gone"


def uploaded(path):
    os.rename(path, "kept")
    return "kept"


with gr.Blocks() as demo:
    film = gr.Video()
    out = gr.Textbox()
    go = gr.Button()
    go.click(delete, film, [film, out])
    film.upload(uploaded, film, out)
