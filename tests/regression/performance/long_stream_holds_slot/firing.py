# gradio: 4.44.1, 6.31.0
import gradio as gr
import requests
from openai import OpenAI

client = OpenAI()


def chat(message, history):  # ask: long-stream-holds-slot
    text = ""
    for part in client.chat.completions.create(model="m", messages=[], stream=True):
        text += str(part)
        yield text


def read(url):  # ask: long-stream-holds-slot
    reply = requests.get(url, stream=True)
    for line in reply.iter_lines():
        yield line.decode()


async def agent(text):  # ask: long-stream-holds-slot
    async for part in client.astream(text):
        yield str(part)


def local(prompt, model, streamer):  # ask: long-stream-holds-slot
    model.generate(prompt, streamer=streamer)
    yield from streamer


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(read, box, box)
    box.blur(local, [box, gr.State(None), gr.State(None)], box)
    box.change(agent, inputs=box, outputs=box)

gr.ChatInterface(chat).launch()
