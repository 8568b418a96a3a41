# gradio: 4.44.1
import gradio as gr


class Chat:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.chat = gr.Chatbot()
            self.box = gr.Textbox()
            self.box.submit(self.add, [self.box, self.chat], [self.box, self.chat])
            self.box.submit(self.answer, self.chat, self.chat).then(print)  # expect: race-on-one-event

    def add(self, text, chat):
        return "", chat

    def answer(self, chat):
        return chat
