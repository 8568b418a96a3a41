# gradio: 5.36.0, 5.45.0
import gradio as gr

with gr.Blocks(js="() => document.getElementById('bridge').remove()") as demo:
    gr.Textbox(visible=False, elem_id="bridge")  # expect: hidden-component-sought-in-page "by CSS" -> no fix
