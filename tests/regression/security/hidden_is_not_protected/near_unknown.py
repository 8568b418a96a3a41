import gradio as gr
from wiring import outputs


def delete_user(name):
    return "gone"


with gr.Blocks() as demo:
    name = gr.Textbox()
    a = gr.Button("Delete", visible=False)
    a.click(delete_user, name, outputs)
