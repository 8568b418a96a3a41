# gradio: 3.50.2, 6.31.0
import subprocess
import time as clock
from time import sleep
from urllib.request import urlopen

import gradio as gr
import requests
from openai import OpenAI

client = OpenAI()
session = requests.Session()


async def wait(text):
    sleep(2)  # expect: blocking-call-in-async-handler "await asyncio.sleep() instead" -> import asyncio ⏎ import subprocess | await asyncio.sleep(2)
    for _ in range(3):
        clock.sleep(1)  # expect: blocking-call-in-async-handler
    return text


async def fetch(url):
    page = requests.get(url, timeout=5).text  # expect: blocking-call-in-async-handler -> no fix
    more = session.get(url)  # expect: blocking-call-in-async-handler "use an async client" -> more = await asyncio.to_thread(session.get, url)
    with urlopen(url) as reply:  # expect: blocking-call-in-async-handler
        return page + more.text + reply.read().decode()


async def ask(question):
    stream = client.chat.completions.create(model="m", messages=[], stream=True)  # expect: blocking-call-in-async-handler
    for part in stream:
        yield str(part)


class Tool:
    async def run(self, text):
        done = subprocess.run(["ls", text], capture_output=True)  # expect: blocking-call-in-async-handler
        return str(done)


tool = Tool()

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(wait, box, box)
    box.submit(fetch, box, box)
    box.submit(fn=tool.run, inputs=box, outputs=box)

gr.ChatInterface(ask).launch()
