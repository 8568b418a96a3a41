# gradio: 5.50.0
import gradio as gr


class Page:
    def __init__(self):
        self.box = gr.Textbox(show_copy_button=True)  # expect: deprecated-api
        self.chat = gr.Chatbot(type="tuples")  # expect: deprecated-api
