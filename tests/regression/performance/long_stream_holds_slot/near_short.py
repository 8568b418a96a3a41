import gradio as gr
from openai import OpenAI

client = OpenAI()


def progress(text):
    yield "working"
    yield text.upper()


def limited(text):
    for part in client.chat.completions.create(model="m", messages=[], stream=True):
        yield str(part)


def whole(text):
    return str(list(client.chat.completions.create(model="m", messages=[], stream=True)))


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(progress, box, box)
    box.submit(limited, box, box, concurrency_limit=20)
    box.submit(whole, box, box)
