import gradio as gr
from admin import delete_all

api_name = False
with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button("Go").click(delete_all, None, out, api_name=False)
