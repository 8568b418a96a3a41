import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.tone = gr.Textbox()
            gr.ChatInterface(
                self.reply,
                additional_inputs=[self.tone],
                examples=(f"Hello from {gr.__version__}", "Bye"),  # expect: chat-examples-flat
            )

    def reply(self, text, history, tone):
        return text + tone
