import inspect

import gradio as gr

try:
    chat = gr.Chatbot(type="messages")
except TypeError:
    chat = gr.Chatbot()

if gr.__version__.startswith("5"):
    box = gr.Textbox(show_copy_button=True)
else:
    box = gr.Textbox(buttons=["copy"])

if "type" in inspect.signature(gr.Chatbot.__init__).parameters:
    other = gr.Chatbot(type="messages")
