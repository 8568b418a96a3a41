import gradio as gr
from robots import Robot


class Base:
    def launch(self, server_port):
        return server_port


Base().launch(server_port=80)
gr.Number(value=7860, label="server_port=7860")
gr.Interface(lambda x: x, "text", "text").launch()
