import gradio as gr
from tool import convert


def page():
    result = None

    def show():
        return result

    def work(path):
        global result
        result = convert(path)
        return "done"

    with gr.Blocks() as demo:
        path = gr.Textbox()
        out = gr.Textbox()
        path.submit(work, path, out)
        out.change(show, None, path)
    demo.launch()
