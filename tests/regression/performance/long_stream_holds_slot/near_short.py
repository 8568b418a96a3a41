import gradio as gr
from openai import OpenAI

from settings import LIMITS

client = OpenAI()


def progress(text):
    yield "working"
    print(text, flush=True)
    yield str(len(text))


def at_once(text):
    answer = client.chat.completions.create(model="m", messages=[], stream=False)
    yield str(answer)


def limited(text):
    for part in client.chat.completions.create(model="m", messages=[], stream=True):
        yield str(part)


def opened(text):
    for part in client.chat.completions.create(model="m", messages=[], stream=True):
        yield str(part)


def whole(text):
    return str(list(client.chat.completions.create(model="m", messages=[], stream=True)))


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(progress, box, box)
    box.submit(limited, box, box, concurrency_limit=20)
    box.submit(at_once, box, box)
    box.change(opened, box, box, **LIMITS)
    box.submit(whole, box, box)
