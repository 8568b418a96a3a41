# gradio: 6.31.0
import gradio as gr
from texts import GREETING

MESSAGES = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]
SIZES = [(1, 2), (3, 4)]


def start(history):
    return gr.Chatbot(history)


with gr.Blocks() as demo:
    first = gr.Chatbot(GREETING)
    second = gr.Chatbot(value=MESSAGES)
    third = gr.Chatbot(value=None)
    number = gr.Number(value=len(SIZES))
