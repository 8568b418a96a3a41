import gradio as gr


class Client:
    def __init__(self, api_key):
        self.api_key = api_key


class Chat(gr.ChatInterface):
    def __init__(self, fn, token=None):
        super().__init__(fn)
        self.token = token


class Log(gr.CSVLogger):
    def __init__(self, token=None):
        super().__init__()
        self.token = token
