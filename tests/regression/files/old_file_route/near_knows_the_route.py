import gradio as gr

NEW = int(gr.__version__.split(".")[0]) > 4
LOGO = "<img src='/gradio_api/file=logo.png'>" if NEW else "<img src='/file=logo.png'>"

with gr.Blocks() as demo:
    gr.HTML(LOGO)
