import gradio as gr

try:
    gr.Textbox(labell="x")
except TypeError:
    pass
