# gradio: 4.44.1
import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            gr.ChatInterface(
                self.reply,
                multimodal=True,
                examples=[{"text": "Hello"}, f"Bye {1}"],  # expect: multimodal-examples-as-text
            )

    def reply(self, message, history):
        return message["text"]
