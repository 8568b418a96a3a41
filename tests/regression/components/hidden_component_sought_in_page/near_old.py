# gradio: 4.44.1
import gradio as gr

with gr.Blocks(js="() => document.getElementById('bridge')") as demo:
    gr.Textbox(visible=False, elem_id="bridge")
