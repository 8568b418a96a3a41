import gradio as gr
from openai import OpenAI

client = OpenAI()


def ask(message, log):
    log = log + [{"role": "user", "content": message}]
    client.chat.completions.create(model="m", messages=log)
    return log


with gr.Blocks() as demo:
    log = gr.State([])
    box = gr.Textbox()
    box.submit(ask, [box, log], log)
