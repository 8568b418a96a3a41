# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr


def change(kind):
    if gr.__version__.startswith("3."):
        return gr.update(source="upload")
    try:
        return gr.update(sauce="upload")
    except TypeError:
        return None


with gr.Blocks() as demo:
    picture = gr.Image()
    kind = gr.Radio(["a"])
    kind.input(change, kind, picture)
