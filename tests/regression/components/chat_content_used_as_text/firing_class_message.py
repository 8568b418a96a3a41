import gradio as gr


class Bot:
    def answer(self, message, history):
        if history and history[-1]["content"].endswith("?"):  # expect: chat-content-used-as-text
            return "You asked"
        return history[-1]["content"] + f" {message}"  # expect: chat-content-used-as-text

    def build(self):
        return gr.ChatInterface(self.answer)
