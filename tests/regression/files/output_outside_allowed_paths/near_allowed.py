import gradio as gr

NAME = "report.txt"


def export():
    return f"/data/{NAME}"


with gr.Blocks() as demo:
    name = gr.Textbox()
    file = gr.File()
    name.change(export, None, file)

demo.launch(allowed_paths=["/data"])
