# gradio: 5.50.0
import gradio as gr


class Chatbot:
    pass


Chatbot()
with gr.Blocks() as demo:
    gr.Textbox()
