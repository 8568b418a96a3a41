# gradio: 3.50.2, 4.44.1
import gradio as gr


def source(path):
    return (path,)


with gr.Blocks() as demo:
    path = gr.Textbox("app.py")
    gr.Button("Show").click(source, path, gr.Code())
