# gradio: 4.44.1, 6.31.0
import gradio as gr
import httpx
import requests
from openai import OpenAI

client = OpenAI()


def ask(question):  # ask: io-bound-handler-one-at-a-time
    answer = client.chat.completions.create(model="m", messages=[])
    return str(answer)


def fetch(url):  # ask: io-bound-handler-one-at-a-time
    return requests.get(url, timeout=9).text


async def post(text):  # ask: io-bound-handler-one-at-a-time
    async with httpx.AsyncClient() as web:
        reply = await web.post("https://example.org", json={"text": text})
    return reply.text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)
    box.change(fn=fetch, inputs=box, outputs=box)
    gr.Button().click(post, box, box)

    @box.blur(inputs=box, outputs=box)
    def left(url):  # ask: io-bound-handler-one-at-a-time
        return requests.get(url, timeout=9).text
