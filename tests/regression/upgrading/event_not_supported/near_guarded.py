import gradio as gr

button = gr.Button()
if hasattr(button, "submit"):
    button.submit(print)
try:
    button.submit(print)
except AttributeError:
    pass
