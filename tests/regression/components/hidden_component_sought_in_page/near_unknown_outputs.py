import gradio as gr
from panels import outputs_of


def show():
    return gr.update(visible=True)


JS = "() => document.getElementById('panel').focus()"

with gr.Blocks() as demo:
    panel = gr.Textbox(visible=False, elem_id="panel")
    gr.Button("Open").click(show, None, outputs_of(demo))

demo.launch(js=JS)
