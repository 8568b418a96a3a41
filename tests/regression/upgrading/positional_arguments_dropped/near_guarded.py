import gradio as gr

try:
    gr.Textbox("Ada", "Name")
except TypeError:
    pass
